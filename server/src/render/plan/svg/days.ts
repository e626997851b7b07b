import { utcDay } from 'd3-time';

/** The number of days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return utcDay.count(new Date(from), new Date(to));
}

const LAST = new Date('9999-12-31');
const FIRST = new Date('0000-01-01');

/** The day a number of days later or earlier; never beyond what can be written as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = utcDay.offset(new Date(day), Math.trunc(days));
  const kept = date > LAST ? LAST : date < FIRST ? FIRST : date;
  return kept.toISOString().slice(0, 10);
}
