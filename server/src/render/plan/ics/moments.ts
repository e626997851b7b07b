import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import { isTimeZone } from '../../../language/formats.ts';
import type { PlanMeeting } from '../../../plan/meetings.ts';

/** When in a day something takes place, as a calendar understands it. */
export type Clock =
  | { readonly kind: 'all-day' }
  /** A time of the day, wherever the reader is. */
  | { readonly kind: 'floating'; readonly at: string }
  | { readonly kind: 'zoned'; readonly at: string; readonly zone: Zone };

/** A time zone together with what a calendar has to know of it. */
export interface Zone {
  /** Name in the IANA database; today's name where the charter uses an older one. */
  readonly name: string;
  /** The content lines of its `VTIMEZONE`. */
  readonly lines: readonly string[];
}

/** How long after its last start a series ends, in milliseconds. */
const GRACE = 3 * 3_600_000;
const MINUTE = 60_000;
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59Z');

export const ALL_DAY: Clock = { kind: 'all-day' };

/** The clock of a meeting; a time without a zone that can be understood is one of the reader's own day. */
export function clockOf({ at, timezone }: PlanMeeting): Clock {
  if (at === undefined) return ALL_DAY;
  const zone = timezone === undefined ? undefined : zoneOf(timezone);
  return zone ? { kind: 'zoned', at, zone } : { kind: 'floating', at };
}

/** A time zone by its name; `undefined` when there is none of that name. */
export function zoneOf(name: string): Zone | undefined {
  const block = isTimeZone(name) ? tzlib_get_ical_block(name) : '';
  const [lines, id] = typeof block === 'string' ? [] : block;
  if (lines === undefined || id === undefined) return undefined;
  return { name: id.slice('TZID='.length), lines: lines.split('\r\n') };
}

/** Days as the value of a property such as `DTSTART`, parameters and colon included. */
export function onDays(days: readonly string[], clock: Clock): string {
  const values = days.map((day) => localValue(day, clock)).join(',');
  switch (clock.kind) {
    case 'all-day':
      return `;VALUE=DATE:${values}`;
    case 'floating':
      return `:${values}`;
    case 'zoned':
      return `;TZID=${clock.zone.name}:${values}`;
  }
}

/**
 * The end of a series whose last start is on a day, as the kind of value that its starts ask for: a date, a time of no
 * zone, or a moment in UTC. That moment is a few hours late on purpose: a calendar which knows of another change to or from
 * daylight saving than we do still has the last start before it, and the next one after it.
 */
export function untilValue(day: string, clock: Clock): string {
  if (clock.kind !== 'zoned') return localValue(day, clock);
  // At noon no zone changes its clocks, on whatever computer this is asked.
  const offset = tzlib_get_offset(clock.zone.name, day, '12:00');
  const local = Date.parse(`${day}T${clock.at}:00Z`);
  const moment = Math.min(local - minutesOf(offset) * MINUTE + GRACE, LAST_MOMENT);
  return `${compact(new Date(moment).toISOString().slice(0, 19))}Z`;
}

/** Minutes from a text such as `-0330`. */
function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(offset) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

function localValue(day: string, clock: Clock): string {
  return clock.kind === 'all-day' ? compact(day) : `${compact(day)}T${compact(clock.at)}00`;
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}
