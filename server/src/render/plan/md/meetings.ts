import { dayInWords, label } from '../../../language/in-words.ts';
import type { PlanMeeting, PlanMeetingLoad } from '../../../plan/meetings.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { cadenceInWords, counted, figure } from '../../words.ts';
import { allNamed, gap, lines, type MarkdownView, named, source } from './source.ts';

/** Every series of meetings, and what they take of people's time. */
export function meetingsInMarkdown({ meetings, asOf }: Plan, view: MarkdownView): Markdown {
  const series = markdownTable<PlanMeeting>(
    [
      {
        title: 'Meeting',
        cell: ({ title, place, kind }) => lines([source(title, place, view), kind !== undefined && md`${label(kind)}`]),
      },
      { title: 'When', cell: whenCell },
      { title: 'Next', cell: (each) => nextCell(each, asOf) },
      { title: 'In the chair', cell: ({ chair }) => named(chair, view, 'nobody') },
      { title: 'Attendees', cell: ({ attendees }) => allNamed(attendees, view) },
      { title: 'Agenda', cell: agendaCell },
    ],
    meetings.series,
  );
  const load = markdownTable<PlanMeetingLoad>(
    [
      { title: 'Role', cell: ({ role }) => named(role, view) },
      { title: 'Hours in meetings a month', kind: 'number', cell: ({ hoursPerMonth }) => figure(hoursPerMonth) },
      { title: 'Of its capacity', kind: 'number', cell: shareCell },
    ],
    meetings.load,
  );
  return joined([series, load], '\n');
}

function whenCell({ every, on, at, timezone, minutes }: PlanMeeting): Markdown {
  const time = [at, timezone, minutes === undefined ? undefined : counted(minutes, 'minute')];
  return lines([
    every === undefined ? gap('how often is not stated') : md`${cadenceInWords(every, on)}`,
    md`${time.filter((part) => part !== undefined).join(', ')}`,
  ]);
}

function nextCell({ occurrences }: PlanMeeting, asOf: string): Markdown {
  const ahead = occurrences.filter((day) => day >= asOf);
  const [next] = ahead;
  if (next === undefined) return gap('none within the term');
  return lines([md`${dayInWords(next)}`, md`${counted(ahead.length, 'meeting')} to come`]);
}

function agendaCell({ agenda, reviewsParkingLot }: PlanMeeting): Markdown {
  const isNamed = agenda.some((point) => /parking[ -]?lot/i.test(point));
  return lines([...agenda, ...(reviewsParkingLot && !isNamed ? ['Parking lot'] : [])].map((point) => md`${point}`));
}

function shareCell({ hoursPerMonth, capacity }: PlanMeetingLoad): Markdown | undefined {
  if (capacity === undefined || capacity === 0) return undefined;
  return md`${Math.round((hoursPerMonth / capacity) * 100)} % of ${figure(capacity)} hours`;
}
