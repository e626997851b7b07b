import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Horizon } from '../../../plan/horizon.ts';
import { addDays, daysBetween } from './days.ts';
import { type Lettering, textWidth } from './text-width.ts';

/** Days as places on a line. Both days of the domain are drawn in full. */
export interface TimeAxis {
  readonly domain: Horizon;
  readonly left: number;
  readonly right: number;
  /** Where a day begins. Days outside the domain lie outside of the line. */
  readonly startOf: (day: string) => number;
  readonly middleOf: (day: string) => number;
  readonly endOf: (day: string) => number;
  /** Where the periods of the axis begin, with names for those that have room for one. */
  readonly ticks: readonly Tick[];
  /** The same for the longer periods above them; empty when the ticks say it all. */
  readonly headings: readonly Tick[];
}

export interface Tick {
  readonly x: number;
  /** Empty where there is no room. */
  readonly label: string;
}

interface Interval {
  readonly floor: (date: Date) => Date;
  readonly offset: (date: Date, step: number) => Date;
  readonly range: (start: Date, stop: Date) => Date[];
}

interface Step {
  readonly interval: Interval;
  readonly days: number;
  /** The least width of a period that keeps its name legible. */
  readonly room: number;
  readonly format: string;
  readonly above?: { readonly interval: Interval; readonly format: string };
}

const YEARS = { interval: utcYear, format: '%Y' };
const STEPS: readonly Step[] = [
  { interval: utcDay, days: 1, room: 38, format: '%-d', above: { interval: utcMonth, format: '%B %Y' } },
  { interval: utcMonday, days: 7, room: 52, format: '%-d %b', above: YEARS },
  { interval: utcMonth, days: 30, room: 34, format: '%b', above: YEARS },
  { interval: everyMonths(3), days: 91, room: 34, format: 'Q%q', above: YEARS },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({
    interval: everyYears(years),
    days: 365 * years,
    room: 44,
    format: '%Y',
  })),
];

function everyMonths(count: number): Interval {
  return utcMonth.every(count) ?? utcMonth;
}

function everyYears(count: number): Interval {
  return utcYear.every(count) ?? utcYear;
}

export const TICK_LETTERING: Lettering = { size: 11.5 };
export const HEADING_LETTERING: Lettering = { size: 11.5, bold: true };
/** Between the line at which a period begins and its name. */
export const TICK_GAP = 5;

/** An axis from `left` to `right` for the days of a domain. */
export function timeAxis(domain: Horizon, left: number, right: number): TimeAxis {
  const dates = [new Date(domain.start), new Date(addDays(domain.end, 1))] as const;
  const scale = scaleUtc<number>().domain(dates).range([left, right]);
  const perDay = (right - left) / (daysBetween(domain.start, domain.end) + 1);
  const step = STEPS.find(({ days, room }) => days * perDay >= room) ?? STEPS.at(-1);
  const startOf = (day: string) => scale(new Date(day));
  const periods = (interval: Interval, format: string, lettering: Lettering) =>
    ticksOf({ interval, format, lettering, dates, right, place: (date) => Math.max(left, scale(date)) });
  return {
    domain,
    left,
    right,
    startOf,
    middleOf: (day) => startOf(day) + perDay / 2,
    endOf: (day) => startOf(day) + perDay,
    ticks: step ? periods(step.interval, step.format, TICK_LETTERING) : [],
    headings: step?.above ? periods(step.above.interval, step.above.format, HEADING_LETTERING) : [],
  };
}

interface Periods {
  readonly interval: Interval;
  readonly format: string;
  readonly lettering: Lettering;
  readonly dates: readonly [start: Date, end: Date];
  readonly right: number;
  readonly place: (date: Date) => number;
}

/** The first period may have begun before the axis; it is named by the day on which the axis begins, at that place. */
function ticksOf({ interval, format, lettering, dates: [start, end], right, place }: Periods): readonly Tick[] {
  const named = utcFormat(format);
  const first = interval.floor(start);
  const begins = first < start ? [first, ...interval.range(start, end)] : interval.range(start, end);
  return begins.map((date, index) => {
    const x = place(date);
    const next = begins[index + 1];
    const room = (next ? place(next) : right) - x - TICK_GAP;
    const label = named(date < start ? start : date);
    return { x, label: textWidth(label, lettering) + TICK_GAP <= room ? label : '' };
  });
}
