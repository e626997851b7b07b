import { distance } from 'fastest-levenshtein';
import type { MappingNode, Scalar } from '../../syntax/nodes.ts';

/** Words below this length are close to too many others. */
const SHORTEST = 5;

/**
 * Whether a word is so close to another that nothing else can have been meant: the same letters in capitals or with other
 * separators, or, in longer words, one letter missing, added, wrong or in the wrong place.
 */
export function isSlip(word: string, meant: string): boolean {
  const [bare, other] = [plain(word), plain(meant)];
  if (bare === other) return true;
  if (meant.length < SHORTEST) return false;
  return distance(bare, other) === 1 || isSwapped(bare, other);
}

/** Whether a key of a mapping is a slip for another one, and the only one: of several nobody can say which is to have the name. */
export function isOnlySlip(key: Scalar<string>, { entries }: MappingNode, meant: string): boolean {
  return isSlip(key.value, meant) && entries.every((other) => other.key === key || !isSlip(other.key.value, meant));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const differing = [...word].flatMap((letter, index) => (letter === other[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  return (
    differing.length === 2 && second === first + 1 && word[first] === other[second] && word[second] === other[first]
  );
}
