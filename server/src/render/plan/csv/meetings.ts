import type { Plan } from '../../../plan/plan.ts';
import { csvTable, several, titles } from './table.ts';

const COLUMNS = [
  'meeting_id',
  'meeting',
  'kind',
  'every',
  'on',
  'at',
  'timezone',
  'minutes',
  'chair',
  'attendees',
  'agenda',
  'next',
  'dates',
] as const;

/** A line for each series of meetings, with all its days. */
export function meetingsCsv({ meetings, asOf }: Plan): string {
  const rows = meetings.series.map((meeting) => ({
    meeting_id: meeting.id,
    meeting: meeting.title,
    kind: meeting.kind,
    every: meeting.every,
    on: meeting.on,
    at: meeting.at,
    timezone: meeting.timezone,
    minutes: meeting.minutes,
    chair: meeting.chair?.title,
    attendees: titles(meeting.attendees),
    agenda: several(meeting.agenda),
    next: meeting.occurrences.find((day) => day >= asOf),
    dates: several(meeting.occurrences),
    place: meeting.place,
  }));
  return csvTable(COLUMNS, rows, asOf);
}
