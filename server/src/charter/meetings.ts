import { type Charter, holds, type Meeting, type Role } from './charter.ts';
import { timesPerMonth, weeksOf } from './dates.ts';

/** The meeting series of a charter; empty when it has none. */
export function meetingsOf(charter: Charter): readonly Meeting[] {
  return charter.entry.collaboration?.meetings ?? [];
}

/** Whether a role chairs a meeting or is among its attendees. */
export function attends(meeting: Meeting, role: Role | undefined): boolean {
  const id = role?.id?.value;
  return id !== undefined && (meeting.chair?.value === id || holds(meeting.attendees, id));
}

/** Whether who takes part in a meeting is written so that it can be read. */
export function hasReadableAttendees(meeting: Meeting): boolean {
  return !meeting.unreadable.has('attendees') && !meeting.unreadable.has('chair') && !meeting.node.damaged;
}

/** Whether a meeting takes place at least as often as a cadence says; `undefined` when it does not say how often. */
export function isAtLeastEvery(meeting: Meeting, cadence: string): boolean | undefined {
  // The length of a month is a fraction, so that two ways to write the same cadence may differ in the last digit.
  return meeting.every && weeksOf(meeting.every.value) <= weeksOf(cadence) + 1e-9;
}

/** The hours that a meeting takes in a month; `undefined` when it says not enough to tell. */
export function hoursPerMonth({ every, minutes }: Meeting): number | undefined {
  return every && minutes && (minutes.value / 60) * timesPerMonth(every.value);
}
