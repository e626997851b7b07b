import { describe, expect, it } from 'vitest';
import { expectProblems, expectSlip, nameOf, type SlipCase } from './slip-cases.ts';

const UNCLOSED: readonly SlipCase[] = [
  ['  pillars: ⟦[brand, web⟧\n  owner: cmo', 'openList', { pillars: null, owner: 'cmo' }],
  ['  pillars: ⟦[brand, web⟧', 'openList', { pillars: null }],
  ['  pillars: ⟦[brand,⟧\n    web\n  owner: cmo', 'openList', { pillars: null, owner: 'cmo' }],
  ['  - { id: a, list: ⟦[x, y⟧ }\n  - b', 'openList', [{ id: 'a', list: null }, 'b']],
  ['  term: ⟦{ start: 1, end: 2⟧\n  owner: cmo', 'openMapping', { term: null, owner: 'cmo' }],
  ['  - ⟦{ id: a, title: b⟧\n  - { id: c }', 'openMapping', [null, { id: 'c' }]],
  ['  - ⟦{ id: a,⟧\n      title: b\n  - { id: c }', 'openMapping', [null, { id: 'c' }]],
];

const STRAY: readonly SlipCase[] = [
  ['  pillars: [brand, web]⟦]⟧\n  owner: cmo', 'strayBracket', { pillars: ['brand', 'web'], owner: 'cmo' }],
  ['  term: { start: 1 }⟦}⟧', 'strayBracket', { term: { start: 1 } }],
  ['  - { id: a⟦]⟧, title: b }', 'strayBracket', [{ id: null, title: 'b' }]],
  ['  title: ⟦]⟧', 'strayBracket', { title: null }],
  ['  title: ⟦}⟧ soon', 'strayBracket', { title: null }],
  ['  title: ⟦[Draft] Plan⟧\n  owner: cmo', 'reservedStart', { title: null, owner: 'cmo' }],
  ['  - ⟦{name} is asked⟧\n  - b', 'reservedStart', [null, 'b']],
];

const ENTRIES: readonly SlipCase[] = [
  ['  list: [a, ⟦,⟧ b]', 'flowEntry', { list: ['a', 'b'] }],
  ['  list: ["a" ⟦"b"⟧]', 'flowEntry', { list: [null] }],
  ['  list: [[a] ⟦[b]⟧]', 'flowEntry', { list: [['a']] }],
  ['  - { id: x ⟦title: y⟧, owner: z }', 'flowEntry', [{ id: null, owner: 'z' }]],
  ['  - { id: x, title: ⟦Marketing: next⟧, owner: z }', 'colonInValue', [{ id: 'x', title: null, owner: 'z' }]],
];

const TOO_FAR_LEFT: readonly SlipCase[] = [
  [
    '  pillars: [\n    brand,\n    web\n  ⟦]⟧\n  owner: cmo',
    'wrongIndentation',
    { pillars: ['brand', 'web'], owner: 'cmo' },
  ],
  ['  term: {\n    start: 1\n  ⟦}⟧', 'wrongIndentation', { term: { start: 1 } }],
  ['  pillars: [\n  ⟦brand,⟧\n  web\n  ]\n  owner: cmo', 'wrongIndentation', { pillars: null, owner: 'cmo' }],
];

const WELL_FORMED: readonly SlipCase[] = [
  ['  list: [a: 1, b]', [], { list: [{ a: 1 }, 'b'] }],
  ['  list: [ # first\n    a, b, ]', [], { list: ['a', 'b'] }],
  ['  title: a [draft] and {more}]', [], { title: 'a [draft] and {more}]' }],
  ['  term: {}\n  list: []', [], { term: {}, list: [] }],
];

const all = (cases: readonly SlipCase[]) => cases.map((slip) => ({ name: nameOf(slip), slip }));

describe('a bracket that is not closed', () => {
  it.each(all(UNCLOSED))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('hides no section below it', () => {
    const { root } = expectProblems('a: ⟦[x⟧\nb:\n  - c\nd: { e: f }\n', 'openList');
    expect(root?.value).toEqual({ a: null, b: ['c'], d: { e: 'f' } });
  });

  it('stands at the end of the file', () => {
    expectProblems('a: 1\nb: ⟦{ c: d⟧', 'openMapping');
  });
});

describe('a bracket too many', () => {
  it.each(all(STRAY))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});

describe('something wrong between brackets', () => {
  it.each(all(ENTRIES))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});

describe('a closing bracket that is not indented', () => {
  it.each(all(TOO_FAR_LEFT))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('loses nothing at the margin', () => {
    const { root, lost } = expectProblems('regions: [\n  EU,\n  US\n⟦]⟧\nb: c\n', 'wrongIndentation');
    expect(root?.value).toEqual({ regions: ['EU', 'US'], b: 'c' });
    expect([...lost]).toEqual([]);
  });
});

describe('brackets that are right', () => {
  it.each(all(WELL_FORMED))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});
