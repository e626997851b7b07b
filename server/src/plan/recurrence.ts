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
    ...dayParts(unit, on?.value, start),
  ];
  return { rule: parts.join(';'), start };
}

function isUnit(unit: string | undefined): unit is keyof typeof UNITS {
  return unit !== undefined && Object.hasOwn(UNITS, unit);
}

/** Which day of the period it is: the weekday that is asked for, else the day on which the series starts. */
function dayParts(unit: keyof typeof UNITS, on: string | undefined, start: string): readonly string[] {
  const [, count = '', weekday = ''] = /^(\w+) (\w\w)/.exec(on ?? '') ?? [];
  const nth = COUNTS[count];
  if (nth !== undefined && unit === 'week') return [`BYDAY=${weekday.toUpperCase()}`];
  if (nth !== undefined && unit !== 'day') {
    const month = unit === 'year' ? [`BYMONTH=${Number(start.slice(5, 7))}`] : [];
    return [...month, `BYDAY=${nth}${weekday.toUpperCase()}`];
  }
  const day = Number(start.slice(8, 10));
  if (day <= 28 || unit === 'day' || unit === 'week') return [];
  const candidates = Array.from({ length: day - 27 }, (_, index) => 28 + index).join(',');
  const month = unit === 'year' ? [`BYMONTH=${Number(start.slice(5, 7))}`] : [];
  return [...month, `BYMONTHDAY=${candidates}`, 'BYSETPOS=-1'];
}

/** The days of a series from a first to a last day, both included, without those that are excepted. */
export function occurrencesOf(
  { rule, start }: Recurrence,
  from: string,
  to: string,
  except: readonly string[],
): readonly string[] {
  if (to < start || to < from) return [];
  const series = new RRuleTemporal({
    rruleString: `DTSTART:${compact(start)}T000000Z\nRRULE:${rule};UNTIL=${compact(to)}T000000Z`,
  });
  const left = new Set(except);
  const days: string[] = [];
  for (const each of series.all((_, index) => index < MOST)) {
    const day = each.toPlainDate().toString();
    if (day >= from && !left.has(day)) days.push(day);
  }
  return days;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}
