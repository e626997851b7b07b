import { describe, expect, it } from 'vitest';
import { childOf, entryOf } from '../../server/src/syntax/nodes.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { expectProblems, expectSlip, nameOf, type SlipCase } from './slip-cases.ts';

describe('a second document', () => {
  it.each([
    ['at the end, without content', 'a: b\n⟦---⟧\n'],
    ['at the end, without a line break', 'a: b\n⟦---⟧'],
    ['with content on the line of its mark', 'a: b\n⟦---⟧ c: d\n'],
    ['behind an end mark', 'a: b\n...\n⟦---⟧\nc: d\n'],
    ['behind an end mark, without a mark of its own', 'a: b\n⟦...⟧\nc: d\n'],
    ['behind an end mark and a directive', 'a: b\n...\n%YAML 1.2\n⟦---⟧\nc: d\n'],
    ['behind a first mark', '---\na: b\n⟦---⟧\nc: d\n'],
    ['behind a comment and a first mark', '# x\n--- # y\na: b\n# z\n⟦---⟧\nc: d\n'],
    ['right behind a first mark', '---\n⟦---⟧\na: b\n'],
    ['of several', 'a: b\n⟦---⟧\nc: d\n---\ne: f\n'],
    ['which is not well-formed itself', 'a: b\n⟦---⟧\nc: "d\n'],
    ['with Windows line ends', 'a: b\r\n⟦---⟧\r\nc: d\r\n'],
    ['with lone carriage returns', 'a: b\r⟦---⟧\rc: d\r'],
    ['behind a byte order mark and a first mark', '\uFEFF---\na: b\n⟦---⟧\n'],
    ['in the middle of a text block', 'a: |\n  text\n⟦---⟧\n  more\n'],
  ])('%s', (_, marked) => {
    expectProblems(marked, 'second');
  });

  it('is reported beside a mistake in the first', () => {
    const { root } = expectProblems('a: ⟦"b⟧\nc: d\n⟦---⟧\ne: "f\n', ['openQuote', 'second']);
    expect(root?.value).toEqual({ a: null, c: 'd', e: null });
  });

  it('is known by its keys, so that nothing seems to be missing', () => {
    const { root, lost } = parse('a: b\n---\nraci:\n  - work: site\n');
    expect(entryOf(root, 'raci')?.value).toMatchObject({ value: null, damaged: true });
    expect(lost).toContain('site');
  });
});

describe('one document', () => {
  it.each([
    ['behind a mark', '---\na: b\n'],
    ['behind directives and a mark', '%YAML 1.2\n%TAG ! tag:example.org,2026:\n---\na: b\n'],
    ['before an end mark', 'a: b\n...\n'],
    ['before an end mark and comments', 'a: b\n...\n# done\n\n'],
    ['behind a byte order mark', '\uFEFF---\na: b\n'],
    ['with dashes that are no mark', 'a: b\n# ---\n'],
  ])('%s', (_, text) => {
    const { problems, root } = parse(text);
    expect(problems).toEqual([]);
    expect(root?.value).toEqual({ a: 'b' });
  });

  it.each([
    ['', undefined],
    ['\n\n', undefined],
    ['# only this', undefined],
    ['\uFEFF', undefined],
    ['---\n', null],
    ['---', null],
    ['...\n', undefined],
  ])('%j has nothing in it and nothing wrong', (text, value) => {
    const { problems, root } = parse(text);
    expect(problems).toEqual([]);
    expect(root?.value).toEqual(value);
  });

  it.each(['\n', '\r\n', '\r'])('has the same places with lines that end with %j', (end) => {
    const text = ['# x', 'a: "1', '  2"', 'b: |', '  c', '  d', 'e: [f, # g', '  h]', ''].join(end);
    const { problems, root } = parse(text);
    expect(problems).toEqual([]);
    expect(root?.value).toEqual({ a: '1 2', b: 'c\nd\n', e: ['f', 'h'] });
    const last = childOf(root, 'e');
    expect(text.slice(last?.start, last?.end)).toBe(`[f, # g${end}  h]`);
  });

  it('survives a mistake behind a byte order mark', () => {
    const { root } = expectProblems('\uFEFF---\na: b\nc: ⟦"d⟧\n', 'openQuote');
    expect(root?.value).toEqual({ a: 'b', c: null });
  });

  it('keeps its places behind a byte order mark', () => {
    const { root } = parse('\uFEFFa: b\n');
    expect(childOf(root, 'a')).toMatchObject({ start: 4, end: 5 });
  });
});

describe('a directive', () => {
  it.each([
    ['of another version', '⟦%YAML 2.0⟧\n---\na: b\n', 'notUnderstood'],
    ['without the mark that must follow', '⟦%YAML 1.2⟧\na: b\n', 'reservedStart'],
    ['that was meant as text', 'a: b\n⟦% of revenue⟧\nc: d\n', 'reservedStart'],
  ])('%s', (_, marked, message) => {
    expectProblems(marked, message);
  });
});

const ANCHORS: readonly SlipCase[] = [
  ['  a: &x [1]\n  b: *x', [], { a: [1], b: [1] }],
  ['  a: &x 1\n  b: &x 2\n  c: *x', [], { a: 1, b: 2, c: 2 }],
  ['  a: ⟦*x⟧\n  b: &x 1', 'unknownAlias', { a: null, b: 1 }],
  ['  a: ⟦*nobody⟧\n  b: ⟦*nobody⟧', ['unknownAlias', 'unknownAlias'], { a: null, b: null }],
  ['  a: &x\n    b: ⟦*x⟧\n    c: 1', 'cyclicAlias', { a: { b: null, c: 1 } }],
  ['  a: &x [⟦*x⟧, 1]', 'cyclicAlias', { a: [null, 1] }],
  ['  a: &x ⟦"never closed⟧\n  b: *x\n  c: 1', 'openQuote', { a: null, b: null, c: 1 }],
  ['  a: &x\n    b: 1\n    ⟦c 2⟧\n  d: *x', 'missingColon', { a: { b: 1 }, d: { b: 1 } }],
  ['  ⟦a 1 &x⟧\n  b: *x', 'missingColon', { b: null }],
];

const MERGES: readonly SlipCase[] = [
  ['  a: &x { p: 1, q: 2 }\n  b: { <<: *x, q: 3 }', [], { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }],
  ['  a: &x { p: 1 }\n  b: { <<: [*x, { q: 2 }], p: 3 }', [], { a: { p: 1 }, b: { q: 2, p: 3 } }],
  ['  b: { <<: ⟦text⟧, q: 3 }', 'mergeWithoutMapping', { b: { q: 3 } }],
  ['  b: { <<: [⟦1⟧, ⟦[a]⟧], q: 3 }', ['mergeWithoutMapping', 'mergeWithoutMapping'], { b: { q: 3 } }],
  ['  b:\n    ⟦<<⟧:\n    q: 3', 'mergeWithoutMapping', { b: { q: 3 } }],
  ['  b:\n    <<: ⟦*nobody⟧\n    q: 3', 'unknownAlias', { b: { q: 3 } }],
  ['  a: &x { p: 1 }\n  b:\n    <<: *x\n    ⟦<<⟧: *x', 'duplicate', { a: { p: 1 }, b: { p: 1 } }],
  ['  a: &x\n    <<: ⟦*x⟧\n    p: 1', 'cyclicAlias', { a: { p: 1 } }],
  ['  a: { "<<": text }', [], { a: { '<<': 'text' } }],
];

const KEYS: readonly SlipCase[] = [
  ['  a: 1\n  b: 2\n  ⟦a⟧: 3', 'duplicate', { a: 1, b: 2 }],
  ['  a: 1\n  ⟦"a"⟧: 2\n  ⟦a⟧: 3', ['duplicate', 'duplicate'], { a: 1 }],
  ['  b: { a: 1, ⟦a⟧: 2 }', 'duplicate', { b: { a: 1 } }],
  ['  ⟦[a, b]⟧: 1\n  c: 2', 'complexKey', { c: 2 }],
  ['  ⟦{ a: b }⟧: 1\n  c: 2', 'complexKey', { c: 2 }],
  ['  ? ⟦- a⟧\n  : 1\n  c: 2', 'complexKey', { c: 2 }],
  ['  title: { ⟦{ name }⟧ }', 'complexKey', { title: { name: null } }],
  ['  1: a\n  true: b\n  "": c\n  ? d\n  : e', [], { 1: 'a', true: 'b', '': 'c', d: 'e' }],
];

describe('anchors and aliases', () => {
  it.each(ANCHORS.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('leave a copy at the alias that knows what it was copied from', () => {
    const text = 'a: &x { b: c }\nd: *x\n';
    const { root } = parse(text);
    const copy = childOf(root, 'd');
    expect(text.slice(copy?.start, copy?.end)).toBe('*x');
    expect(copy?.origin).toBe(childOf(root, 'a'));
    expect(childOf(copy, 'b')).toMatchObject({ start: copy?.start, end: copy?.end, parent: copy });
  });

  it('hand on that something may be missing', () => {
    const { root } = parse('a: &x\n  b: 1\n  c 2\nd: *x\ne:\n  <<: *x\n  f: 1\n');
    for (const key of ['a', 'd', 'e']) expect(childOf(root, key)?.damaged).toBe(true);
  });
});

describe('merge keys', () => {
  it.each(MERGES.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('mark what they brought in', () => {
    const { root } = parse('a: &x { p: 1, q: 2 }\nb: { q: 3, <<: *x }\n');
    expect(entryOf(childOf(root, 'b'), 'p')?.merged).toBe(true);
    expect(entryOf(childOf(root, 'b'), 'q')?.merged).toBe(false);
  });

  it('may have brought in what lost text replaces', () => {
    const { root } = parse('a: &x { id: one, p: 1 }\nb:\n  <<: *x\n  id two\n');
    expect(entryOf(childOf(root, 'b'), 'id')?.value).toMatchObject({ value: null, damaged: true });
    expect(entryOf(childOf(root, 'b'), 'p')?.value).toMatchObject({ value: 1, damaged: false });
  });
});

describe('keys', () => {
  it.each(KEYS.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('that come again name the first as related', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const [problem] = parse(text).problems;
    expect(problem?.related).toEqual([{ message: 'first', start: 0, end: 1 }]);
  });

  it('with a group that comes twice leave the first in doubt', () => {
    const { root, lost } = parse('a: { b: 1 }\na: { c: site }\n');
    expect(childOf(root, 'a')).toMatchObject({ value: { b: 1 }, damaged: true });
    expect(lost).toContain('site');
  });
});
