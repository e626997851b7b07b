import { capacityPerMonth } from '../charter/capacity.ts';
import type { Charter, Meeting, Role } from '../charter/charter.ts';
import { attends, hoursPerMonth, meetingsOf } from '../charter/meetings.ts';
import { titleOf } from '../charter/titles.ts';
import type { Horizon } from './horizon.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';
import { occurrencesOf, recurrenceOf } from './recurrence.ts';

/** The calendar of the engagement. */
export interface PlanMeetings {
  readonly series: readonly PlanMeeting[];
  /** What the meetings take of each role's time, the busiest first; only roles that attend any. */
  readonly load: readonly PlanMeetingLoad[];
  /** Who fills the roles that attend any; only roles of which a person is known, in the order of the charter. */
  readonly people: readonly PlanPerson[];
}

export interface PlanMeeting {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  readonly kind: string | undefined;
  readonly chair: PlanNamed | undefined;
  /** Without the chair. */
  readonly attendees: readonly PlanNamed[];
  readonly every: string | undefined;
  readonly on: string | undefined;
  /** Hours and minutes in `timezone`; `undefined` for a meeting that has no time yet. */
  readonly at: string | undefined;
  /** Name in the IANA database. */
  readonly timezone: string | undefined;
  readonly minutes: number | undefined;
  readonly agenda: readonly string[];
  readonly reviewsParkingLot: boolean;
  /** How it recurs, as RFC 5545 writes it; `undefined` when the charter does not say how often. */
  readonly rule: string | undefined;
  /** The days on which it takes place within the term. */
  readonly occurrences: readonly string[];
  /** The days within the term on which its turn would have come and which the charter excepts. */
  readonly excepted: readonly string[];
  readonly hoursPerMonth: number | undefined;
}

export interface PlanPerson {
  /** The id of the role. */
  readonly role: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
}

export interface PlanMeetingLoad {
  readonly role: PlanNamed;
  readonly hoursPerMonth: number;
  /** Hours that the role has in a month; known of the engaged role only. */
  readonly capacity: number | undefined;
}

export function buildMeetings(charter: Charter, places: Places, horizon: Horizon | undefined): PlanMeetings {
  const names = new Names(charter, places);
  return {
    series: meetingsOf(charter).map((meeting) => buildSeries(meeting, names, places, horizon)),
    load: [...charter.roles.values()]
      .flatMap((role) => loadOf(role, charter, places))
      .toSorted((a, b) => b.hoursPerMonth - a.hoursPerMonth || (a.role.id < b.role.id ? -1 : 1)),
    people: [...charter.roles.values()].flatMap((role) => personOf(role, charter)),
  };
}

function buildSeries(meeting: Meeting, names: Names, places: Places, horizon: Horizon | undefined): PlanMeeting {
  const recurrence = horizon && recurrenceOf(meeting, horizon.start);
  const turns = recurrence ? occurrencesOf(recurrence, horizon.start, horizon.end) : [];
  const except = new Set(meeting.except.map(({ value }) => value));
  const { chair } = meeting;
  return {
    id: meeting.id?.value ?? '',
    title: titleOf(meeting),
    place: places.of(meeting.id ?? meeting.node),
    kind: meeting.kind?.value,
    chair: names.role(chair),
    attendees: names.all('role', meeting.attendees).filter(({ id }) => id !== chair?.value),
    every: meeting.every?.value,
    on: meeting.on?.value,
    at: meeting.at?.value,
    timezone: meeting.timezone?.value,
    minutes: meeting.minutes?.value,
    agenda: meeting.agenda.map(({ value }) => value),
    reviewsParkingLot: meeting.reviewsParkingLot?.value ?? false,
    rule: recurrence?.rule,
    occurrences: turns.filter((day) => !except.has(day)),
    excepted: turns.filter((day) => except.has(day)),
    hoursPerMonth: hoursPerMonth(meeting),
  };
}

function personOf(role: Role, charter: Charter): readonly PlanPerson[] {
  const { name, email } = role.person ?? {};
  if (!role.id || (!name && !email) || !meetingsOf(charter).some((meeting) => attends(meeting, role))) return [];
  return [{ role: role.id.value, name: name?.value, email: email?.value }];
}

function loadOf(role: Role, charter: Charter, places: Places): readonly PlanMeetingLoad[] {
  const attended = meetingsOf(charter).filter((meeting) => attends(meeting, role));
  if (attended.length === 0) return [];
  const hours = attended.reduce((sum, meeting) => sum + (hoursPerMonth(meeting) ?? 0), 0);
  const capacity = role === charter.actors.engaged ? capacityPerMonth(charter) : undefined;
  return [{ role: places.named(role), hoursPerMonth: hours, capacity }];
}
