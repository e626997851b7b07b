import type { PlanMeeting, PlanPerson } from '../../../plan/meetings.ts';
import type { Plan, PlanNamed } from '../../../plan/plan.ts';
import { type CalendarEvent, charterLine } from './calendar-event.ts';
import { mailAddress, parameterValue, textValue } from './content-lines.ts';
import { type Clock, clockOf, onDays, untilValue } from './moments.ts';
import { seriesOf } from './series.ts';

type People = ReadonlyMap<string, PlanPerson>;

/** The meeting series that take place at least once, each as one recurring entry. */
export function meetingEvents(plan: Plan, contacts: boolean): readonly CalendarEvent[] {
  const { series, people } = plan.meetings;
  const byRole: People = new Map(people.map((person) => [person.role, person]));
  return series.flatMap((meeting) => eventOf(meeting, byRole, contacts, charterLine(plan)) ?? []);
}

function eventOf(meeting: PlanMeeting, people: People, contacts: boolean, charter: string): CalendarEvent | undefined {
  const series = seriesOf(meeting);
  if (!series) return undefined;
  const clock = clockOf(meeting);
  return {
    kind: 'meeting',
    id: meeting.id,
    roles: rolesOf(meeting),
    zone: clock.kind === 'zoned' ? clock.zone : undefined,
    lines: [
      `DTSTART${onDays([series.first], clock)}`,
      ...lengthOf(meeting, clock),
      `RRULE:${series.rule};UNTIL=${untilValue(series.last, clock)}`,
      ...(series.added.length > 0 ? [`RDATE${onDays(series.added, clock)}`] : []),
      ...(series.excepted.length > 0 ? [`EXDATE${onDays(series.excepted, clock)}`] : []),
      `SUMMARY:${textValue(meeting.title)}`,
      `DESCRIPTION:${textValue(description(meeting, people, charter))}`,
      ...(contacts ? invited(meeting, people) : []),
    ],
  };
}

function rolesOf({ chair, attendees }: PlanMeeting): readonly PlanNamed[] {
  return chair ? [chair, ...attendees] : attendees;
}

/** A meeting without a time lasts the day that it is on and leaves that day free. */
function lengthOf({ minutes }: PlanMeeting, clock: Clock): readonly string[] {
  if (clock.kind === 'all-day') return ['TRANSP:TRANSPARENT'];
  return minutes === undefined ? [] : [`DURATION:PT${minutes}M`];
}

function description(
  { chair, attendees, agenda, reviewsParkingLot }: PlanMeeting,
  people: People,
  charter: string,
): string {
  return [
    [
      ...(chair ? [`Chair: ${roleAndPerson(chair, people)}`] : []),
      ...(attendees.length > 0 ? [`With: ${attendees.map((each) => roleAndPerson(each, people)).join(', ')}`] : []),
    ],
    agenda.length > 0 ? ['Agenda:', ...agenda.map((item) => `- ${item}`)] : [],
    reviewsParkingLot ? ['The parking lot is gone through.'] : [],
    [charter],
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function roleAndPerson({ id, title }: PlanNamed, people: People): string {
  const name = people.get(id)?.name;
  return name === undefined ? title : `${title} (${name})`;
}

/**
 * Who calls the meeting and who is asked to come, each address once. A calendar can name nobody without an address, no
 * guests without a host, and no host without guests.
 */
function invited({ chair, attendees }: PlanMeeting, people: People): readonly string[] {
  const host = chair && people.get(chair.id)?.email;
  if (!chair || host === undefined) return [];
  const guests = new Map<string, PlanNamed>();
  for (const role of attendees) {
    const email = people.get(role.id)?.email;
    if (email !== undefined && email !== host && !guests.has(email)) guests.set(email, role);
  }
  if (guests.size === 0) return [];
  return [
    `ORGANIZER;${commonName(chair, people)}:${mailAddress(host)}`,
    ...[...guests].map(([email, role]) => `ATTENDEE;${commonName(role, people)}:${mailAddress(email)}`),
  ];
}

function commonName({ id, title }: PlanNamed, people: People): string {
  return `CN=${parameterValue(people.get(id)?.name ?? title)}`;
}
