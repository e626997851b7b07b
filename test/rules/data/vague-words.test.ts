import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../server/src/charter/words.ts';
import { isVague, VAGUE_WORDS } from '../../../server/src/rules/data/vague-words.ts';

describe('isVague', () => {
  it.each([
    ['for the analysis of data', 'en', true],
    ['for the analysis of churn', 'en', false],
    ['Auswertung der Daten für Zwecke des Marketing', 'de', true],
    ['Auswertung der Daten für Zwecke des Marketing', 'en', false],
    ['for and of the', 'en', false],
    ['', 'en', false],
    ['analysis', 'fr', false],
  ])('%s (%s)', (text, language, expected) => {
    expect(isVague(text, VAGUE_WORDS, language)).toBe(expected);
  });

  it('lists each word once, in the form in which words of a text are compared', () => {
    expect(new Set(VAGUE_WORDS).size).toBe(VAGUE_WORDS.length);
    const words = VAGUE_WORDS.map((entry) => entry.slice(entry.indexOf(':') + 1));
    expect(words.filter((word) => wordsOf(word)[0] !== word)).toEqual([]);
    expect(VAGUE_WORDS.filter((entry) => !/^(en|de):\S+$/.test(entry))).toEqual([]);
  });
});
