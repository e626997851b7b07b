import { dayInWords, label } from '../../language/in-words.ts';
import type { PlanMeeting, PlanMeetingLoad } from '../../plan/meetings.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { cadenceInWords, counted, figure } from '../words.ts';
import { meter } from './meter.ts';
import { listNamed, named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** Every series of meetings, and what they take of people's time. */
export function renderMeetings({ meetings, asOf }: Plan, view: PlanView): Html {
  if (meetings.series.length === 0) return empty('No meetings are planned yet.');
  const busiest = Math.max(...meetings.load.map(({ hoursPerMonth }) => hoursPerMonth));
  return html`${table(
    'Meetings',
    [
      { title: 'Meeting', cell: (each) => titleCell(each, view) },
      { title: 'When', cell: whenCell },
      { title: 'Next', cell: (each) => nextCell(each, asOf) },
      { title: 'In the chair', cell: ({ chair }) => named(chair, view, 'nobody') },
      { title: 'Attendees', cell: ({ attendees }) => listNamed(attendees, view) },
      { title: 'Agenda', cell: agendaCell },
    ],
    meetings.series,
  )}
<h3>Time in meetings</h3>
${table(
  'Hours in meetings by role',
  [
    { title: 'Role', cell: ({ role }) => named(role, view) },
    {
      title: 'Hours a month',
      kind: 'number',
      cell: ({ hoursPerMonth }) => html`${meter((100 * hoursPerMonth) / busiest)} ${hoursPerMonth.toFixed(1)}`,
    },
    { title: 'Of its capacity', cell: shareCell },
  ],
  meetings.load,
  { compact: true },
)}`;
}

function titleCell({ title, place, kind }: PlanMeeting, view: PlanView): Html {
  return html`${sourceLink(html`${title}`, place, view)}${kind && html`<span class="detail">${label(kind)}</span>`}`;
}

function whenCell({ every, on, at, timezone, minutes }: PlanMeeting): Html {
  const time = [at, timezone].filter((part) => part !== undefined).join(', ');
  const length = minutes === undefined ? '' : counted(minutes, 'minute');
  const detail = [time, length].filter((part) => part !== '').join(' · ');
  return html`${said(every && cadenceInWords(every, on), 'how often is not stated')}${detail !== '' && html`<span class="detail">${detail}</span>`}`;
}

function nextCell({ occurrences }: PlanMeeting, asOf: string): Html {
  const next = occurrences.find((day) => day >= asOf);
  const left = occurrences.filter((day) => day >= asOf).length;
  if (!next) return html`<span class="missing">none within the term</span>`;
  return html`<span class="when">${dayInWords(next)}</span><span class="detail">${counted(left, 'meeting')} to come</span>`;
}

function agendaCell({ agenda, reviewsParkingLot }: PlanMeeting): Html {
  const isNamed = agenda.some((point) => /parking[ -]?lot/i.test(point));
  const points = [...agenda, ...(reviewsParkingLot && !isNamed ? ['Parking lot'] : [])];
  return html`${points.length > 0 && html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>`}`;
}

function shareCell({ hoursPerMonth, capacity }: PlanMeetingLoad): Html {
  if (capacity === undefined || capacity === 0) return html`<span class="zero">–</span>`;
  const percent = Math.round((hoursPerMonth / capacity) * 100);
  return html`${percent} % of ${figure(capacity)} hours`;
}
