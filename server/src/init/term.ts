/** The term of an engagement from its first day and its length. */
import { addDays } from '../charter/dates.ts';
import { isAfter } from '../charter/term.ts';
import { daysInMonth } from '../language/formats.ts';

/** The word for a term without an end. */
export const OPEN = 'open';

/** The last day, `undefined` for an open term; or a sentence that says why there is no such term. */
export type End = { readonly day: string | undefined } | { readonly mistake: string };

/** The first days for which the calendar of everybody is the same, and days far enough for any engagement. */
const FIRST_START = '1970-01-01';
const LAST_START = '2999-12-31';
const LONGEST_YEARS = 20;

/** What is wrong with the first day of a term; `undefined` when nothing is. The day must exist in the calendar. */
export function startMistake(start: string): string | undefined {
  if (start >= FIRST_START && start <= LAST_START) return undefined;
  return `${start} is too far away: an engagement starts between ${FIRST_START} and ${LAST_START}.`;
}

/** The end of a term that starts on a day and lasts as long as a text says, such as `6 months`. */
export function endOf(start: string, length: string, mayBeOpen: boolean): End {
  if (length === OPEN) {
    if (mayBeOpen) return { day: undefined };
    return { mistake: 'Only a full-time engagement may be open. Say how long this one lasts, such as 6 months.' };
  }
  const [, count = '1', unit] = /^(?:([1-9][0-9]{0,2}) )?(day|week|month|quarter|year)s?$/.exec(length) ?? [];
  if (unit === undefined) return { mistake: lengthMistake(length) };
  const next = after(start, Number(count), unit);
  if (next > after(start, LONGEST_YEARS, 'year'))
    return { mistake: `${length} is too long: an engagement lasts ${LONGEST_YEARS} years at most.` };
  const day = addDays(next, -1);
  if (!isAfter(day, start)) return { mistake: `${length} is too short: an engagement lasts at least two days.` };
  return { day };
}

function lengthMistake(length: string): string {
  const bare = /^[0-9]+$/.test(length) ? ` Did you mean ${length} months?` : '';
  return `Write a number of days, weeks, months, quarters or years, such as 6 months.${bare}`;
}

/** The day some time after another; where a month is too short, its last day. */
function after(start: string, count: number, unit: string): string {
  if (unit === 'day') return addDays(start, count);
  if (unit === 'week') return addDays(start, 7 * count);
  return addMonths(start, count * (MONTHS[unit] ?? 0));
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

function addMonths(start: string, count: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return written(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The first day of the month after a day. */
export function firstOfNextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
}

function written(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
