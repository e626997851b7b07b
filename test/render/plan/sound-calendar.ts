/** What every calendar has to be, whatever its charter says. */
import ICAL from 'ical.js';
import { expect } from 'vitest';
import type { Plan } from '../../../server/src/plan/plan.ts';
import { dayOf, type ReadEntry, readCalendar, textOf } from './read-calendar.ts';

/** Asserts that a calendar of a whole plan is well formed and says of meetings what the plan says. */
export function expectSound(text: string, plan: Plan): readonly ReadEntry[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const { calendar, entries } = readCalendar(text);
  expect(calendar.getAllSubcomponents()).not.toEqual([]);
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => textOf(zone, 'tzid'));
  const used = [...text.replaceAll('\r\n ', '').matchAll(/;TZID=([^:;]+)/g)].map(([, zone]) => zone);
  if (entries.length > 0) expect(new Set(zones)).toEqual(new Set(used));
  expectSeries(entries, plan);
  return entries;
}

/** Every series takes place on the days that the plan says, always at the time of the charter. */
function expectSeries(entries: readonly ReadEntry[], { meetings }: Plan): void {
  const series = entries.filter(({ uid }) => /\.meeting\./.test(uid));
  const held = meetings.series.filter(({ occurrences }) => occurrences.length > 0);
  expect(series.map(({ starts }) => starts.map(dayOf))).toEqual(held.map(({ occurrences }) => occurrences));
  series.forEach(({ starts, component }, index) => {
    const at = held[index]?.at;
    const clock = (time: ICAL.Time): string => time.toString().slice(11, 16);
    expect(new Set(starts.map(clock))).toEqual(new Set([at ?? '']));
    expectUntil(component);
  });
}

/** The end of a series is a value of the kind that its start asks for: a date, or a moment in UTC. */
function expectUntil(component: ICAL.Component): void {
  const rule = component.getFirstPropertyValue('rrule');
  const until = rule instanceof ICAL.Recur ? rule.until : undefined;
  const start = component.getFirstProperty('dtstart');
  expect(until?.isDate).toBe(start?.type === 'date');
  if (start?.getParameter('tzid')) expect(until?.zone?.tzid).toBe('UTC');
}
