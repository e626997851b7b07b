import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/syntax/parse.ts';
import { expectProblems, expectSlip, nameOf, type SlipCase } from './slip-cases.ts';

const PAIRS: readonly SlipCase[] = [
  ['  id: x\n  ⟦owner:cmo⟧\n  title: y', 'missingSpace', { id: 'x', owner: null, title: 'y' }],
  ['  ⟦owner:cmo⟧\n  title: y', 'missingSpace', { owner: null, title: 'y' }],
  ['  id: x\n  ⟦owner:cmo⟧', 'missingSpace', { id: 'x', owner: null }],
  ['  - ⟦id:x⟧\n    title: y\n  - id: z', 'missingSpace', [{ id: null, title: 'y' }, { id: 'z' }]],
  ['  id: x\n  ⟦title Market launch⟧\n  owner: cmo', 'missingColon', { id: 'x', owner: 'cmo' }],
  ['  ⟦title Market launch⟧\n  owner: cmo', 'missingColon', { owner: 'cmo' }],
  ['  id: x\n  ⟦and more text⟧', 'missingColon', { id: 'x' }],
  ['  ⟦included⟧\n    - id: x\n      title: y\n  excluded: []', 'missingColon', { included: null, excluded: [] }],
  ['  id: x\n  ⟦labels⟧\n    a: b', 'missingColon', { id: 'x', labels: null }],
  ['  - a\n  ⟦b⟧\n  - c', 'missingColon', ['a', 'c']],
  ['  note: |\n      text\n    ⟦less⟧\n  owner: cmo', 'missingColon', { note: null, owner: 'cmo' }],
];

const INDENTATION: readonly SlipCase[] = [
  ['  id: x\n    ⟦title: y⟧\n  owner: cmo', 'wrongIndentation', { id: 'x', owner: 'cmo' }],
  ['  id: x\n   ⟦title: y⟧\n  owner: cmo', 'wrongIndentation', { id: 'x', owner: 'cmo' }],
  ['  id: x\n ⟦title: y⟧\n  owner: cmo', 'wrongIndentation', { id: 'x', owner: 'cmo' }],
  ['    ⟦id: x⟧\n  title: y\n  owner: cmo', 'wrongIndentation', { title: 'y', owner: 'cmo' }],
  [' ⟦id: x⟧\n  title: y\n  owner: cmo', 'wrongIndentation', { title: 'y', owner: 'cmo' }],
  ['  id: x\n     ⟦labels:⟧\n       a: b\n  owner: cmo', 'wrongIndentation', { id: 'x', owner: 'cmo' }],
  [
    '  - id: a\n    title: x\n   ⟦- id: b⟧\n    title: y\n  - id: c',
    'wrongIndentation',
    [{ id: 'a', title: 'x' }, { id: 'c' }],
  ],
  [
    '  - id: a\n    title: x\n ⟦- id: b⟧\n    title: y\n  - id: c',
    'wrongIndentation',
    [{ id: 'a', title: 'x' }, { id: 'c' }],
  ],
  [
    '  - id: a\n    title: x\n     ⟦- id: b⟧\n    title: y\n  - id: c',
    'wrongIndentation',
    [{ id: 'a', title: 'x' }, { id: 'c' }],
  ],
  ['  - id: a\n   ⟦title: x⟧\n    owner: y\n  - id: c', 'wrongIndentation', [{ id: 'a', owner: 'y' }, { id: 'c' }]],
  [
    '  - id: a\n    title: x\n  ⟦id: b⟧\n    title: y\n  - id: c',
    'wrongIndentation',
    [{ id: 'a', title: 'x' }, { id: 'c' }],
  ],
  ['  owner: cmo\n  ⟦- id: b⟧\n  title: y', 'wrongIndentation', { owner: 'cmo', title: 'y' }],
];

const TABS: readonly SlipCase[] = [
  ['⟦\t⟧id: x\n\ttitle: y', 'tab', { id: 'x', title: 'y' }],
  ['⟦\t⟧id: x\n\tlabels:\n\t\ta: b', 'tab', { id: 'x', labels: { a: 'b' } }],
  ['  id: x\n⟦\t⟧title: y\n  owner: cmo', 'tab', { id: 'x', owner: 'cmo' }],
  ['  ⟦\t⟧id: x\n  title: y\n  owner: cmo', 'tab', { title: 'y', owner: 'cmo' }],
  ['  list:\n  ⟦\t⟧- a', 'tab', { list: ['a'] }],
  ['  -⟦\t⟧id: x\n  - id: y', 'tab', [{ id: 'x' }, { id: 'y' }]],
  ['  id:\tx\n  title: a\tb\t# c\n  list: [\ta,\tb ]', [], { id: 'x', title: 'a\tb', list: ['a', 'b'] }],
];

const all = (cases: readonly SlipCase[]) => cases.map((slip) => ({ name: nameOf(slip), slip }));

describe('a line that is no pair', () => {
  it.each(all(PAIRS))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('stands at the margin', () => {
    const { root } = expectProblems('a: b\n⟦some notes⟧\nc: d\n', 'missingColon');
    expect(root?.value).toEqual({ a: 'b', c: 'd' });
  });

  it('is the head of a section', () => {
    const { root, lost } = expectProblems('a: b\n⟦raci⟧\n  - work: x\n    accountable: cmo\nc: d\n', 'missingColon');
    expect(root?.value).toEqual({ a: 'b', raci: null, c: 'd' });
    expect(lost).toContain('cmo');
  });

  it('is all there is beside another mistake', () => {
    expectProblems('⟦just some words⟧\n⟦more:words⟧\nkind: x\n', ['missingColon', 'missingSpace']);
  });
});

describe('a line in the wrong column', () => {
  it.each(all(INDENTATION))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('is the head of a section, whose content is still read', () => {
    const { root } = expectProblems('a:\n  b: c\n ⟦raci:⟧\n  - work: x\nd: e\n', 'wrongIndentation');
    expect(root?.value).toEqual({ a: { b: 'c' }, raci: [{ work: 'x' }], d: 'e' });
  });

  it('is a single value at the top', () => {
    const { root } = expectProblems('apiVersion: v1\n  ⟦kind: x⟧\na:\n  b: c\n', 'wrongIndentation');
    expect(root?.value).toEqual({ apiVersion: 'v1', kind: 'x', a: { b: 'c' } });
  });
});

describe('a tab', () => {
  it.each(all(TABS))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});

describe('lines that are indented further than the ones below', () => {
  const relatedIn = (text: string) => {
    const { problems } = parse(text);
    expect(problems.map(({ message }) => message)).toEqual(['wrongIndentation']);
    return problems[0]?.related?.map(({ message, start, end }) => [message, text.slice(start, end)]);
  };

  it.each([
    ['without their key', 'scope:\n    - id: a\n      title: x\n    - id: b\n  excluded:\n    - id: c\n', '- id: a'],
    ['without the first dash', 'roles:\n    id: a\n    title: x\n  - id: b\n    title: y\n', 'id: a'],
    ['behind a comment', 'roles:\n  # who is who\n    id: a # first\n  - id: b\n', 'id: a'],
  ])('%s are shown where they begin', (_, text, first) => expect(relatedIn(text)).toEqual([['deeper', first]]));

  it('but not where only the one line is out of place', () => {
    expect(relatedIn('a:\n  id: x\n   title: y\n  owner: cmo\n')).toEqual([]);
  });
});
