import type { Charter, Meeting, Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { daysBetween } from '../../charter/dates.ts';
import { isAtLeastEvery } from '../../charter/meetings.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { addSeries, newSeries, SERIES_REPAIRS } from './meeting-repairs.ts';
import { allMeetings } from './section.ts';
import { leadersOf, mayUnite, nearestOf, reportFlaw } from './series.ts';

export const quarterlyReview = checkRule({
  id: 'collaboration/quarterly-review',
  title: 'Both leaders hold a business review every quarter',
  rationale:
    'Monthly meetings settle the everyday. Only when both leaders look at the results of a quarter together does somebody notice that the plan no longer fits the business.',
  practices: ['P23'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'There is no quarterly business review, so that nobody holds the results against the plan. Add a meeting of this kind that {engaged} and {cio} attend.',
    absent:
      '"{meeting}" takes place without {absent:all}, but results of both functions are reviewed there. Add {absent:all} to "attendees".',
    rare: '"{meeting}" takes place every {every}, which is too rare to correct the course. Make it "every: quarter".',
  },
  repairs: {
    ...SERIES_REPAIRS,
    add: { title: 'Add a quarterly business review of {engaged} and {cio}', safe: false },
  },
  examples: {
    fails: `collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 weeks, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
`,
    passes: `collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 weeks, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
`,
  },
  check(context) {
    const { charter, reportMissing } = context;
    const leaders = leadersOf(charter);
    const fault = reviewAtFault(charter);
    if (!leaders || !fault) return;
    if (fault.review) return reportFlaw(context, fault.review, leaders, {});
    const args = { engaged: named(leaders[0]), cio: named(leaders[1]) };
    reportMissing(charter.entry, ['collaboration', 'meetings'], {
      message: 'none',
      args,
      repairs: () => [
        { name: 'add', changes: [addSeries([newSeries('quarterly-business-review', leaders, charter)], charter)] },
      ],
    });
  },
});

/** The review that comes nearest, if there is any, where none is as it should be; `undefined` where one is or may be. */
export function reviewAtFault(charter: Charter): { readonly review: Meeting | undefined } | undefined {
  const leaders = leadersOf(charter);
  const meetings = allMeetings(charter);
  if (!leaders || !meetings || isShortTerm(charter)) return undefined;
  if (meetings.some((meeting) => mayBeIt(meeting, leaders, charter))) return undefined;
  const reviews = meetings.filter(({ kind }) => kind?.value === 'quarterly-business-review');
  return { review: nearestOf(reviews, leaders, charter) };
}

/** Whether a series is a review of both leaders every quarter, or may be one. Without a cadence its kind says it. */
function mayBeIt(meeting: Meeting, leaders: readonly Role[], charter: Charter): boolean {
  const isReview = meeting.kind?.value === 'quarterly-business-review' || !isClear(meeting, 'kind');
  return isReview && isAtLeastEvery(meeting, 'quarter') !== false && mayUnite(meeting, leaders, charter);
}

const SHORTEST_TERM = 90;

/** Whether the engagement is too short for a review of a quarter, or may be because its term is not known. */
export function isShortTerm({ entry: { engagement } }: Charter): boolean {
  if (!engagement) return true;
  if (lacks(engagement, 'term')) return false;
  const { term, model } = engagement;
  if (term?.start && term.end) return daysBetween(term.start.value, term.end.value) < SHORTEST_TERM;
  const isOpen = term !== undefined && lacks(term, 'end') && model?.value === 'full-time';
  return !isOpen;
}
