import { describe, expect, it } from 'vitest';
import { countWords, wordsOf } from '../../server/src/charter/words.ts';

describe('wordsOf', () => {
  it.each([
    ['Select the companies.', ['select', 'the', 'companies']],
    ['E-mail – and the customer’s data', ['e-mail', 'and', 'the', 'customer’s', 'data']],
    ['and/or 24 a.m.', ['and', 'or', '24', 'a', 'm']],
    ['Für ÄRZTE', ['für', 'ärzte']],
    [' … – ', []],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['one e-mail, two letters', 4],
    ['会', 1],
    ['会社', 1],
    ['会社を', 2],
    ['招待する会社を選ぶ', 5],
    ['เลือกบริษัท', 6],
    ['CRMの会社', 2],
  ])('%s: %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});
