import type { Charter, Meeting, Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { isAtLeastEvery } from '../../charter/meetings.ts';
import { named } from '../../charter/titles.ts';
import type { Report } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { addSeries, newSeries, SERIES_REPAIRS, type SeriesKind, seriesTitle } from './meeting-repairs.ts';
import { isShortTerm } from './quarterly-review.ts';
import { allMeetings, lacksPart } from './section.ts';
import { leadersOf, mayUnite, nearestOf, reportFlaw } from './series.ts';

export const monthlyLeadershipSync = checkRule({
  id: 'collaboration/monthly-leadership-sync',
  title: 'The engaged leader and the CIO meet at least every month',
  rationale:
    'Platforms are bought behind each other’s back and data is fought over by leaders who do not talk. A fixed hour every month is the cheapest way to hear of it in time.',
  practices: ['P24'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    noMeetings:
      'No meetings are planned, so that {engaged} and {cio} will not see each other every month. There is also no {practices:meeting-for}. Add these meetings, the monthly one first.',
    none: 'No meeting brings {engaged} and {cio} together at least every month, so that each learns too late what the other plans. Add a leadership sync of the two.',
    absent:
      '"{meeting}" takes place without {absent:all}, and no other meeting brings {engaged} and {cio} together every month. Add {absent:all} to "attendees".',
    uncounted:
      '"{meeting}" does not say how often it takes place. The two leaders have to meet at least every month: add "every".',
    rare: '"{meeting}" takes place every {every}, but the two leaders have to meet at least every month. Make it "every: month" or more frequent.',
  },
  repairs: {
    ...SERIES_REPAIRS,
    add: { title: 'Add a leadership sync of {engaged} and {cio} every month', safe: false },
    addAll: { title: 'Add these meetings: {meetings:all}', safe: false },
  },
  examples: {
    fails: `collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 months, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
`,
    passes: `collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: month, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
`,
  },
  check(context) {
    const { charter, reportMissing } = context;
    const leaders = leadersOf(charter);
    if (!leaders) return;
    const args = { engaged: named(leaders[0]), cio: named(leaders[1]) };
    const reportOnMeetings = (report: Report): void =>
      reportMissing(charter.entry, ['collaboration', 'meetings'], report);
    if (lacksPart(charter, 'meetings'))
      return reportOnMeetings({
        message: 'noMeetings',
        args: { ...args, practices: practicesWithout(charter) },
        repairs: () => addAll(leaders, charter),
      });
    const fault = syncAtFault(charter);
    if (fault?.sync) reportFlaw(context, fault.sync, leaders, args);
    else if (fault)
      reportOnMeetings({
        message: 'none',
        args,
        repairs: () => [
          { name: 'add', changes: [addSeries([newSeries('leadership-sync', leaders, charter)], charter)] },
        ],
      });
  },
});

/** The sync that comes nearest, if there is any, where none is as it should be; `undefined` where one is or may be. */
export function syncAtFault(charter: Charter): { readonly sync: Meeting | undefined } | undefined {
  const leaders = leadersOf(charter);
  const meetings = allMeetings(charter);
  if (!leaders || !meetings || meetings.some((meeting) => mayBeIt(meeting, leaders, charter))) return undefined;
  const syncs = meetings.filter(({ kind }) => kind?.value === 'leadership-sync');
  return { sync: nearestOf(syncs, leaders, charter) };
}

/** Whether a series brings the leaders together every month, or may do so. */
function mayBeIt(meeting: Meeting, leaders: readonly Role[], charter: Charter): boolean {
  const isOften = isAtLeastEvery(meeting, 'month') ?? !isClear(meeting, 'every');
  return isOften && mayUnite(meeting, leaders, charter);
}

/** The other practices that need a meeting. */
function practicesWithout(charter: Charter): readonly string[] {
  const needsFinance = charter.organization?.stage?.value === 'middle-market' && charter.actors.cfo !== undefined;
  return [...(isShortTerm(charter) ? [] : ['P23']), 'P25', 'P39', ...(needsFinance ? ['P11'] : [])];
}

/** All meetings that the practices need; where finance has to be at the table, it attends the one that is held most often. */
function addAll(leaders: readonly Role[], charter: Charter): readonly Repair[] {
  const practices = practicesWithout(charter);
  const { cfo } = charter.actors;
  const withFinance = practices.includes('P11') && cfo ? [...leaders, cfo] : leaders;
  const kinds: readonly SeriesKind[] = [
    'leadership-sync',
    ...(practices.includes('P23') ? (['quarterly-business-review'] as const) : []),
    'strategy-exchange',
  ];
  const values = kinds.map((kind, index) => newSeries(kind, index === 0 ? withFinance : leaders, charter, index === 0));
  return [{ name: 'addAll', args: { meetings: kinds.map(seriesTitle) }, changes: [addSeries(values, charter)] }];
}
