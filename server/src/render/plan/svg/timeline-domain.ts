import type { Horizon } from '../../../plan/horizon.ts';
import type { Plan } from '../../../plan/plan.ts';
import { addDays, daysBetween } from './days.ts';

/** Fewer days would be spread so far that nobody sees them as near to each other. */
const FEWEST_DAYS = 21;
/** How much of the term may be shown before and after it. One mistyped year must not press the rest together. */
const BESIDE_TERM = 0.5;
const BESIDE_SHORT_TERM = 45;
/** What an open term is taken to last for the same purpose. */
const OPEN_DAYS = 365;
/** How far away, in parts of the chart, the as-of date is still worth the room that it takes. */
const NEAR = 0.25;

/** The days that the chart shows; `undefined` when nothing has a date. */
export function domainOf({ timeline: { range, term }, asOf }: Plan): Horizon | undefined {
  if (!range) return undefined;
  const near = term ? aroundTerm(range, term, asOf) : range;
  return atLeast(FEWEST_DAYS, including(asOf, near));
}

function aroundTerm(range: Horizon, { start, end }: { start: string; end: string | undefined }, asOf: string): Horizon {
  const last = end ?? addDays(asOf > start ? asOf : start, OPEN_DAYS);
  const beside = Math.max(BESIDE_SHORT_TERM, daysBetween(start, last) * BESIDE_TERM);
  return between(range, { start: addDays(start, -beside), end: addDays(last, beside) });
}

/** The part of a range that lies within limits. */
function between({ start, end }: Horizon, limits: Horizon): Horizon {
  return {
    start: start < limits.start ? limits.start : start,
    end: limits.end < end ? limits.end : end,
  };
}

function including(day: string, { start, end }: Horizon): Horizon {
  const reach = daysBetween(start, end) * NEAR;
  if (day < start && daysBetween(day, start) <= reach) return { start: day, end };
  if (day > end && daysBetween(end, day) <= reach) return { start, end: day };
  return { start, end };
}

function atLeast(days: number, { start, end }: Horizon): Horizon {
  const lacking = days - 1 - daysBetween(start, end);
  if (lacking <= 0) return { start, end };
  const before = Math.floor(lacking / 4);
  return { start: addDays(start, -before), end: addDays(end, lacking - before) };
}
