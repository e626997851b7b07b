import type { Charter } from '../charter/charter.ts';
import { addDays } from '../charter/dates.ts';
import { termOf } from '../charter/term.ts';

/** The days that a plan looks at, both included. */
export interface Horizon {
  readonly start: string;
  readonly end: string;
}

/** How far a plan looks ahead in an engagement without an end. */
const OPEN_DAYS = 365;

/**
 * The term of an engagement. One without an end is looked at for a year from its start, or from the as-of date where that
 * is later. `undefined` while the term cannot be read.
 */
export function horizonOf(charter: Charter, asOf: string): Horizon | undefined {
  const term = termOf(charter);
  if (!term) return undefined;
  const end = term.end ?? addDays(asOf > term.start ? asOf : term.start, OPEN_DAYS);
  return { start: term.start, end };
}
