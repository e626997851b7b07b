import type { Plan } from '../../../plan/plan.ts';
import { type CalendarEvent, titleOf } from './calendar-event.ts';
import { contentLines, textValue } from './content-lines.ts';
import { deadlineEvents } from './deadline-events.ts';
import { meetingEvents } from './meeting-events.ts';
import { zoneOf } from './moments.ts';

export interface IcsOptions {
  /** The id of the role whose calendar it is: what it attends, owns, does or answers for, and its access. Without it, everything. */
  readonly role?: string;
  /** Whether people are named with their e-mail addresses, as the attendees of their meetings. */
  readonly contacts: boolean;
}

/** The largest number that a calendar can hold (RFC 5545, section 3.3.8). */
const MOST = 2_147_483_647;

/**
 * The plan as a calendar (RFC 5545): meetings as series, everything else that has a day as all-day entries. It has no
 * METHOD: what is published by one may name no attendees (RFC 5546, section 3.2.1), and without one a calendar is a
 * snapshot that sends nobody an invitation.
 */
export function renderIcs(plan: Plan, { role, contacts }: IcsOptions): string {
  const identified = withUids([...meetingEvents(plan, contacts), ...deadlineEvents(plan)], plan);
  const entries = identified.filter(({ event }) => role === undefined || event.roles.some(({ id }) => id === role));
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Charterline//Collaboration plan//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(nameOf(plan, role))}`,
    `X-CHARTERLINE-AS-OF:${plan.asOf}`,
    ...zoneLines(entries),
    ...entries.flatMap((entry) => eventLines(entry, plan)),
    'END:VCALENDAR',
  ]);
}

interface Identified {
  readonly event: CalendarEvent;
  readonly uid: string;
}

/** Names every entry. Ids that are missing or used twice are told apart by numbers, so that no entry replaces another. */
function withUids(events: readonly CalendarEvent[], { header }: Plan): readonly Identified[] {
  const taken = new Set<string>();
  const charter = header.id?.text ?? 'charter';
  return events.map((event) => {
    const base = event.id || 'unnamed';
    const uidOf = (id: string): string => `${id}.${event.kind}.${charter}@charterline`;
    let uid = uidOf(base);
    for (let count = 2; taken.has(uid); count++) uid = uidOf(`${base}-${count}`);
    taken.add(uid);
    return { event, uid };
  });
}

function nameOf({ header, raci }: Plan, role: string | undefined): string {
  const title = titleOf({ header });
  if (role === undefined) return title;
  return `${title}: ${raci.roles.find(({ id }) => id === role)?.title ?? role}`;
}

/** Each zone once, by name. A calendar must hold something, so that an empty one holds the zone of no place. */
function zoneLines(entries: readonly Identified[]): readonly string[] {
  const used = entries.flatMap(({ event }) => event.zone ?? []);
  const zones = entries.length === 0 ? [zoneOf('UTC')].filter((zone) => zone !== undefined) : used;
  const byName = new Map(zones.map((zone) => [zone.name, zone.lines]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines);
}

function eventLines({ event, uid }: Identified, { asOf, header }: Plan): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${asOf.replaceAll('-', '')}T000000Z`,
    `SEQUENCE:${sequenceOf(header.version?.text)}`,
    ...event.lines,
    'END:VEVENT',
  ];
}

/** A version as one number that grows with it; 0 for a charter without a version. */
function sequenceOf(version: string | undefined): number {
  const [, major = 0, minor = 0, patch = 0] = /^(\d+)\.(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return Math.min(Number(major) * 1_000_000 + Number(minor) * 1000 + Number(patch), MOST);
}
