import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant, or `undefined` when none is close. Ties go to the first in the list. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // A third of the letters may be wrong, and at least two in a word that is not tiny.
  let bestDistance = Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    if (Math.abs(lower.length - wanted.length) >= bestDistance && !isPart(wanted, lower)) continue;
    const found = isPart(wanted, lower) ? 1.5 : distance(wanted, lower);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** Whether one word is a whole part of the other, such as `crm` in `crm-system` or `silo` in `raci/silo`, or cut off, such as `warn` for `warning`. */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 3 && long.startsWith(short)) return true;
  return short.length > 2 && (long.startsWith(`${short}-`) || long.endsWith(`-${short}`) || long.endsWith(`/${short}`));
}
