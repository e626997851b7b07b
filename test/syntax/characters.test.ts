import { describe, expect, it } from 'vitest';
import { expectProblems, expectSlip, nameOf, type SlipCase } from './slip-cases.ts';

const ESCAPES: readonly SlipCase[] = [
  ['  path: "C:⟦\\d⟧ata"\n  owner: cmo', 'badEscape', { path: null, owner: 'cmo' }],
  ['  path: "C:⟦\\Us⟧ers\\Tim\\data"\n  owner: cmo', 'badEscape', { path: null, owner: 'cmo' }],
  ['  text: "⟦\\xg⟧1"', 'badEscape', { text: null }],
  ['  text: "⟦\\u12z⟧4"', 'badEscape', { text: null }],
  ['  - { id: a, path: "⟦\\w⟧", owner: b }', 'badEscape', [{ id: 'a', path: null, owner: 'b' }]],
  ['  list: [a, "⟦\\w⟧", b]', 'badEscape', { list: ['a', null, 'b'] }],
  [
    '  path: \'C:\\data\'\n  other: C:\\data\n  text: "\\\\ \\n \\x41 \\u00e9"',
    [],
    {
      path: 'C:\\data',
      other: 'C:\\data',
      text: '\\ \n A é',
    },
  ],
];

const CHARACTERS: readonly SlipCase[] = [
  ['  text: a⟦\u0007⟧b\n  owner: cmo', 'unreadableCharacter', { text: null, owner: 'cmo' }],
  ['  text: "a⟦\u0002⟧b"\n  owner: cmo', 'unreadableCharacter', { text: null, owner: 'cmo' }],
  ["  text: 'a⟦\u0002⟧b'\n  owner: cmo", 'unreadableCharacter', { text: null, owner: 'cmo' }],
  ['  text: a⟦\0⟧b\n  owner: cmo', 'unreadableCharacter', { text: null, owner: 'cmo' }],
  ['  text: a⟦\u0007\u0008\u0007⟧b', 'unreadableCharacter', { text: null }],
  ['  text: a⟦\uD83D⟧b', 'unreadableCharacter', { text: null }],
  ['  text: a⟦\uDE00⟧b', 'unreadableCharacter', { text: null }],
  ['  text: a⟦\uFFFE⟧b', 'unreadableCharacter', { text: null }],
  ['  list: [a, b⟦\u0007⟧, c]', 'unreadableCharacter', { list: ['a', null, 'c'] }],
  ['  text: |\n    one\n    tw⟦\u0007⟧o\n  owner: cmo', 'unreadableCharacter', { text: null, owner: 'cmo' }],
  ['  text: 😀 漢字 é a\u0301 \u00a0 \u200b \uFEFF', [], { text: '😀 漢字 é a\u0301 \u00a0 \u200b \uFEFF' }],
];

describe('a backslash', () => {
  it.each(ESCAPES.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });
});

describe('a character that is not allowed', () => {
  it.each(CHARACTERS.map((slip) => ({ name: nameOf(slip), slip })))('$name', ({ slip }) => {
    expectSlip(slip);
  });

  it('is named by its number', () => {
    const { problems } = expectProblems('a: ⟦\u0007⟧x\n', 'unreadableCharacter');
    expect(problems[0]?.args).toEqual({ code: '0007' });
  });

  it('does not hide the word that it stands in', () => {
    const { lost } = expectProblems('roles:\n  - id: c⟦\u0007⟧mo\n', 'unreadableCharacter');
    expect(lost).toContain('cmo');
  });
});
