import { RRuleTemporal } from 'rrule-temporal';
import type { Meeting } from '../charter/charter.ts';

/**
 * A meeting series as a recurrence rule (RFC 5545, section 3.3.10) and the first day from which it is counted. Days are
 * those of the meeting's own time zone.
 */
export interface Recurrence {
  /** Without `DTSTART` and `UNTIL`: `FREQ=MONTHLY;BYDAY=1TU`. */
  readonly rule: string;
  /** The first day on which the series can take place, `YYYY-MM-DD`. */
  readonly start: string;
}

const UNITS = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', quarter: 'MONTHLY', year: 'YEARLY' } as const;
const MONTHS = { quarter: 3 } as const;
const COUNTS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

/** The most occurrences of one series that anybody looks at; a daily one has as many in fourteen years. */
const MOST = 5000;

/**
 * How a series recurs within an engagement that starts on a day; `undefined` when it does not say how often. A series on
 * the 29th to 31st falls on the last day of months that are shorter (specification of the plan, *Views and exports*).
 */
export function recurrenceOf({ every, on, starts }: Meeting, termStart: string): Recurrence | undefined {
  const [, count = '1', unit] = /^(?:([0-9]+) )?(day|week|month|quarter|year)s?$/.exec(every?.value ?? '') ?? [];
  if (!isUnit(unit)) return undefined;
  const start = starts?.value ?? termStart;
  const interval = Number(count) * (unit === 'quarter' ? MONTHS.quarter : 1);
  const parts = [
    `FREQ=${UNITS[unit]}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...dayParts(unit, interval, on?.value, start),
  ];
  return { rule: parts.join(';'), start };
}

function isUnit(unit: string | undefined): unit is keyof typeof UNITS {
  return unit !== undefined && Object.hasOwn(UNITS, unit);
}

/** Which day of the period it is: the weekday that is asked for, else the day on which the series starts. */
function dayParts(
  unit: keyof typeof UNITS,
  interval: number,
  on: string | undefined,
  start: string,
): readonly string[] {
  const [, count = '', weekday = ''] = /^(\w+) (\w\w)/.exec(on ?? '') ?? [];
  const nth = COUNTS[count];
  if (nth !== undefined && unit === 'week') return [`BYDAY=${weekday.toUpperCase()}`];
  if (nth !== undefined && unit !== 'day') {
    const month = unit === 'year' ? [`BYMONTH=${Number(start.slice(5, 7))}`] : [];
    return [...month, `BYDAY=${nth}${weekday.toUpperCase()}`];
  }
  return lastDayParts(unit, interval, start);
}

/** What a series on a day that some months do not have says, in the words that most calendars understand. */
function lastDayParts(unit: keyof typeof UNITS, interval: number, start: string): readonly string[] {
  const [month, day] = [Number(start.slice(5, 7)), Number(start.slice(8, 10))];
  if (day <= 28 || unit === 'day' || unit === 'week') return [];
  if (unit === 'year') return month === 2 ? ['BYMONTH=2', 'BYMONTHDAY=-1'] : [];
  // A series that comes to one month only has that day, but for the 29th of February.
  if (interval % 12 === 0) return month === 2 ? ['BYMONTHDAY=-1'] : [];
  if (day === 31) return ['BYMONTHDAY=-1'];
  return [`BYMONTHDAY=${day === 29 ? '28,29' : '28,29,30'}`, 'BYSETPOS=-1'];
}

/** The days of a series from a first to a last day, both included. */
export function occurrencesOf({ rule, start }: Recurrence, from: string, to: string): readonly string[] {
  if (to < start || to < from) return [];
  const series = new RRuleTemporal({
    rruleString: `DTSTART:${compact(start)}T000000Z\nRRULE:${rule};UNTIL=${compact(to)}T000000Z`,
  });
  const turns = series.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true);
  return turns.slice(0, MOST).map((turn) => turn.toPlainDate().toString());
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}
