import { describe, it } from 'vitest';
import { expectSlip, nameOf, type SlipCase } from './slip-cases.ts';

const COLONS: readonly SlipCase[] = [
  ['  title: ⟦Marketing: the next year⟧\n  owner: cmo', 'colonInValue', { title: null, owner: 'cmo' }],
  ['  title: ⟦What we do:⟧\n  owner: cmo', 'colonInValue', { title: null, owner: 'cmo' }],
  ['  title: ⟦a: b: c⟧ # d', 'colonInValue', { title: null }],
  ['  - Risk: ⟦high: really⟧\n  - b', 'colonInValue', [{ Risk: null }, 'b']],
  ['  - id: a\n    note: ⟦one: two⟧\n  - id: b', 'colonInValue', [{ id: 'a', note: null }, { id: 'b' }]],
  ['  note: ⟦We will do\n    this and that: really⟧\n  owner: cmo', 'colonInValue', { note: null, owner: 'cmo' }],
  ['  note: ⟦one: two⟧\n    three\n  owner: cmo', 'colonInValue', { note: null, owner: 'cmo' }],
  [
    '  title: ⟦a: b⟧\n  owner: ⟦"cmo⟧\n  note: ⟦@x⟧',
    ['colonInValue', 'openQuote', 'reservedStart'],
    { title: null, owner: null, note: null },
  ],
  ['  at: 10:30\n  url: https://example.com/a:b', [], { at: '10:30', url: 'https://example.com/a:b' }],
];

const RESERVED: readonly SlipCase[] = [
  ...['@', '`', '%', '* ', '& ', '| ', '> ', '- ', '? ', ', '].map(
    (start): SlipCase => [`  title: ⟦${start}more⟧\n  owner: cmo`, 'reservedStart', { title: null, owner: 'cmo' }],
  ),
  ...['@', '`', '%'].map((start): SlipCase => [`  - ⟦${start}more⟧ # so\n  - b`, 'reservedStart', [null, 'b']]),
  ['  title: ⟦*Please* read⟧', 'reservedStart', { title: null }],
  ['  title: ⟦>50 percent⟧', 'reservedStart', { title: null }],
  ['  title: ⟦>x⟧', 'reservedStart', { title: null }],
  ['  list: [a, ⟦@b⟧, c]', 'reservedStart', { list: ['a', null, 'c'] }],
  ['  - { id: a, owner: ⟦@anna⟧, x: y }', 'reservedStart', [{ id: 'a', owner: null, x: 'y' }]],
  ['  list: [a, ⟦*Please* b⟧, c]', 'reservedStart', { list: ['a', null, 'c'] }],
  [
    '  a: -x\n  b: ?x\n  c: 50%\n  d: x@y\n  e: R&D\n  f: a*b\n  g: a|b > c',
    [],
    {
      a: '-x',
      b: '?x',
      c: '50%',
      d: 'x@y',
      e: 'R&D',
      f: 'a*b',
      g: 'a|b > c',
    },
  ],
];

const TAGS: readonly SlipCase[] = [
  ['  title: ⟦!important⟧ message\n  owner: cmo', 'unknownTag', { title: 'message', owner: 'cmo' }],
  ['  title: ⟦!!binary⟧ aGk=', 'unknownTag', { title: 'aGk=' }],
  ['  due: ⟦!!timestamp⟧ 2027-01-01', 'unknownTag', { due: '2027-01-01' }],
  ['  due: ⟦!!int⟧ many', 'unknownTag', { due: 'many' }],
  ['  title: ⟦!a!b⟧ x', 'unknownTag', { title: null }],
  ['  title: ⟦!now,⟧ please', 'unknownTag', { title: null }],
  ['  list: ⟦!!set⟧ { a, b }', 'unknownTag', { list: { a: null, b: null } }],
  ['  list: ⟦!mine⟧ [a]', 'unknownTag', { list: ['a'] }],
  [
    '  a: !!str 5\n  b: !!int "5"\n  c: ! 5\n  d: !!map { e: !!seq [] }\n  f: !!null ""',
    [],
    {
      a: '5',
      b: 5,
      c: '5',
      d: { e: [] },
      f: null,
    },
  ],
];

const all = (cases: readonly SlipCase[]) => cases.map((slip) => ({ name: nameOf(slip), slip }));

describe('a colon in a text', () => {
  it.each(all(COLONS))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});

describe('a text that begins with a character of YAML', () => {
  it.each(all(RESERVED))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});

describe('a tag', () => {
  it.each(all(TAGS))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});
