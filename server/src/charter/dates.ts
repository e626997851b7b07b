/** Arithmetic on days written `YYYY-MM-DD`, which compare as texts. All of it in UTC, so that no time zone plays a part. */

const DAY = 86_400_000;

/** The number of days from one date to another; negative when the second is earlier. Both must exist in the calendar. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * The date a number of days later, or earlier when the number is negative; the first or last day that can be written
 * when the number leads further.
 */
export function addDays(date: string, days: number): string {
  const time = Math.min(Math.max(Date.parse(date) + Math.trunc(days) * DAY, FIRST_DAY), LAST_DAY);
  return new Date(time).toISOString().slice(0, 10);
}

const FIRST_DAY = Date.parse('0000-01-01');
const LAST_DAY = Date.parse('9999-12-31');

const WEEKS = { day: 1 / 7, week: 1, month: 52 / 12, quarter: 13, year: 52 } as const;

/** The length of a cadence such as `2 weeks` in weeks; a month has 52/12 (specification of the charter, *Conventions*). */
export function weeksOf(cadence: string): number {
  const [, count = '1', unit] = /^(?:([0-9]+) )?(day|week|month|quarter|year)s?$/.exec(cadence) ?? [];
  return unit === undefined ? Number.NaN : Number(count) * WEEKS[unit as keyof typeof WEEKS];
}

/** How often something with a cadence happens in a month, on average. */
export function timesPerMonth(cadence: string): number {
  return WEEKS.month / weeksOf(cadence);
}
