import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was most likely meant, or `undefined` when none is close. Of several that are equally near it is one
 * of `preferred`, then the first by name.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  preferred: ReadonlySet<string> = NONE,
): string | undefined {
  const isBefore = (one: string, other: string): boolean =>
    preferred.has(one) === preferred.has(other) ? one < other : preferred.has(one);
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // A third of the letters may be wrong, and at least two in a word that is not tiny.
  let bestDistance = Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    if (Math.abs(lower.length - wanted.length) > bestDistance && !isPart(wanted, lower)) continue;
    const found = slipsBetween(wanted, lower);
    if (found < bestDistance || (found === bestDistance && best !== undefined && isBefore(candidate, best))) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

const NONE: ReadonlySet<string> = new Set();

/** How far two words are apart. Two letters in the wrong order are one slip, and a likelier one than a wrong letter. */
function slipsBetween(one: string, other: string): number {
  if (isPart(one, other)) return 1.5;
  return isSwap(one, other) ? 0.9 : distance(one, other);
}

/** Whether two words differ in the order of two neighbouring letters only: `coe` and `ceo`. */
export function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** Whether one word is a whole part of the other, such as `crm` in `crm-system` or `silo` in `raci/silo`, or cut off, such as `warn` for `warning`. */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 3 && long.startsWith(short)) return true;
  return short.length > 2 && (long.startsWith(`${short}-`) || long.endsWith(`-${short}`) || long.endsWith(`/${short}`));
}
