import { describe, it } from 'vitest';
import { expectProblems, expectSlip, nameOf, type SlipCase } from './slip-cases.ts';

const UNCLOSED: readonly SlipCase[] = [
  ['  title: ⟦"Market launch⟧', 'openQuote', { title: null }],
  ["  title: ⟦'Market launch⟧", 'openQuote', { title: null }],
  ['  id: a\n  title: ⟦"Market launch⟧\n  owner: cmo', 'openQuote', { id: 'a', title: null, owner: 'cmo' }],
  ['  title: ⟦"Market launch⟧ # as agreed\n  owner: cmo', 'openQuote', { title: null, owner: 'cmo' }],
  ['  title: ⟦"Market launch⟧\n  owner: "cmo"', 'openQuote', { title: null, owner: 'cmo' }],
  ["  title: ⟦'Market launch⟧\n  owner: 'cmo'", 'openQuote', { title: null, owner: 'cmo' }],
  ['  title: ⟦"Market⟧\n    launch\n  owner: cmo', 'openQuote', { title: null, owner: 'cmo' }],
  ['  - a\n  - ⟦"b⟧\n  - c', 'openQuote', ['a', null, 'c']],
  [
    '  - id: a\n    title: ⟦"One⟧\n  - id: b\n    title: "Two"',
    'openQuote',
    [
      { id: 'a', title: null },
      { id: 'b', title: 'Two' },
    ],
  ],
  ['  - { id: a, title: ⟦"Foo⟧, owner: x }\n  - b', 'openQuote', [{ id: 'a', title: null, owner: 'x' }, 'b']],
  ['  - { id: a, title: ⟦"Foo⟧, note: "bar" }', 'openQuote', [{ id: 'a', title: null, note: 'bar' }]],
  ['  list: [⟦"a⟧, b]', 'openQuote', { list: [null, 'b'] }],
  ['  ⟦"title: x⟧\n  owner: cmo', 'openQuote', { owner: 'cmo' }],
  ["  title: ⟦'Tis the season⟧", 'openQuote', { title: null }],
];

const MISPLACED: readonly SlipCase[] = [
  ["  title: 'It'⟦s a launch'⟧\n  owner: cmo", 'textAfterQuote', { title: null, owner: 'cmo' }],
  ["  title: 'rock '⟦n' roll'⟧", 'textAfterQuote', { title: null }],
  ['  title: "Say "⟦hello" to everyone"⟧', 'textAfterQuote', { title: null }],
  ['  title: "Launch" ⟦of the year⟧ # soon', 'textAfterQuote', { title: null }],
  ['  - "a"⟦b⟧\n  - c', 'textAfterQuote', [null, 'c']],
  ["  - { title: 'It'⟦s here'⟧, owner: x }", 'textAfterQuote', [{ title: null, owner: 'x' }]],
  ['  - ["a" ⟦x⟧, b]', 'textAfterQuote', [[null, 'b']]],
  ['  title: "Market\n  ⟦launch"⟧\n  owner: cmo', 'wrongIndentation', { title: null, owner: 'cmo' }],
];

const WELL_FORMED: readonly SlipCase[] = [
  ['  title: It\'s a launch\n  other: 5" pipe', [], { title: "It's a launch", other: '5" pipe' }],
  ["  title: 'It''s a launch'", [], { title: "It's a launch" }],
  ['  title: "Market\n    launch"', [], { title: 'Market launch' }],
  ['  title: "a # b" # c', [], { title: 'a # b' }],
];

describe('a quote that is not closed', () => {
  it.each(UNCLOSED.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it.each(['⟦"⟧', '⟦"never closed⟧\n', "a: 1\nb: ⟦'x⟧", 'a: ⟦"x⟧\nb: "y"\n', 'a: 1\nb:\n  c: ⟦"x⟧\n\n# the end\n'])(
    '%j at the end of the file',
    (marked) => {
      expectProblems(marked, 'openQuote');
    },
  );
});

describe('a quote in the wrong place', () => {
  it.each(MISPLACED.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('goes on at the margin', () => {
    expectProblems('summary: "We will do\n⟦this and that"⟧\nkind: x\n', 'wrongIndentation');
  });
});

describe('a quote that is right', () => {
  it.each(WELL_FORMED.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});
