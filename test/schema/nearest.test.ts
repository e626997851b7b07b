import { expect, it } from 'vitest';
import { nearest } from '../../server/src/schema/nearest.ts';

it.each([
  ['coe', ['cfo', 'cio', 'ceo'], 'ceo'],
  ['coi', ['coo', 'cio'], 'cio'],
  ['websiet', ['web-site', 'website'], 'website'],
  ['board', ['ceo', 'cfo'], undefined],
  ['ceo', ['coe-team', 'ceos'], 'ceos'],
])('%s among %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
  expect(nearest(word, candidates.toReversed())).toBe(expected);
});

it('takes a preferred one of those that are equally near', () => {
  expect(nearest('cio', ['ceo', 'ciox'])).toBe('ceo');
  expect(nearest('cio', ['ceo', 'ciox'], new Set(['ciox']))).toBe('ciox');
  expect(nearest('cio', ['cfo', 'cion-of-all'], new Set(['cion-of-all']))).toBe('cfo');
});
