/** Calendars as `ical.js`, an independent parser, reads them. */
import ICAL from 'ical.js';

export interface ReadEntry {
  readonly uid: string;
  readonly component: ICAL.Component;
  /** The starts of a series in the order of time, excepted days left out; one for an entry that does not recur. */
  readonly starts: readonly ICAL.Time[];
}

/** More than any series of a test has. */
const MOST = 6000;

/** The components of a calendar. Throws on anything that the parser objects to. */
export function readCalendar(text: string): { calendar: ICAL.Component; entries: readonly ReadEntry[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    return { uid: event.uid, component, starts: event.isRecurring() ? expansionOf(event) : [event.startDate] };
  });
  return { calendar, entries };
}

function expansionOf(event: ICAL.Event): readonly ICAL.Time[] {
  const iterator = event.iterator();
  const starts: ICAL.Time[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (starts.push(next) > MOST) throw new Error(`${event.uid} has no end`);
  }
  return starts;
}

/** A day as plans write it. */
export function dayOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The text of a property, or `undefined` when it is not there. */
export function textOf(component: ICAL.Component, property: string): string | undefined {
  const value = component.getFirstPropertyValue(property);
  return value === null ? undefined : String(value);
}

/** The names of all properties of a component and of everything in it. */
export function propertyNames(component: ICAL.Component): readonly string[] {
  return [
    ...component.getAllProperties().map(({ name }) => name),
    ...component.getAllSubcomponents().flatMap(propertyNames),
  ];
}
