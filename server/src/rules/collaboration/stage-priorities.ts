import type { Charter, Meeting, Role, Work } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { attends } from '../../charter/meetings.ts';
import { named } from '../../charter/titles.ts';
import type { Report } from '../finding.ts';
import { firstFew } from '../first-few.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { absentFrom } from './absent.ts';
import { inviteTo } from './meeting-repairs.ts';
import { syncAtFault } from './monthly-leadership-sync.ts';
import { reviewAtFault } from './quarterly-review.ts';
import { allMeetings } from './section.ts';
import { mayUnite } from './series.ts';

type Related = NonNullable<Report['related']>;

export const stagePriorities = checkRule({
  id: 'collaboration/stage-priorities',
  title: 'The stage of the company sets the priorities',
  rationale:
    'A company that grows fast wins by a clear position before it spends on reach. An established one first needs marketing, IT and finance at one table, or every plan dies between them.',
  practices: ['P11'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    noPositioning:
      'The company is in fast growth, but no work is about its positioning or its messages, so that money will be spent on reach without a clear story. Add a work item with the pillar "positioning" or "messaging".',
    noCommonMeeting:
      'The company is in the middle market, where common ground comes first, but no meeting brings {engaged}, {cio} and {cfo} together. Invite all three to one of the meetings.',
    stage: 'This stage sets the priority',
  },
  repairs: {
    invite: { title: 'Invite {absent:all} to "{meeting}"', safe: false },
  },
  examples: {
    fails: `organization: { name: Northwind Outdoor, stage: middle-market, regions: [EU], industry: outdoor equipment }
collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 weeks, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
`,
    passes: `organization: { name: Northwind Outdoor, stage: middle-market, regions: [EU], industry: outdoor equipment }
collaboration:
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
    const stage = context.charter.organization?.stage;
    if (stage?.value === 'fast-growth') checkPositioning(context, [{ node: stage, message: 'stage' }]);
    if (stage?.value === 'middle-market') checkCommonMeeting(context, [{ node: stage, message: 'stage' }]);
  },
});

function checkPositioning({ charter: { entry }, reportMissing }: CheckContext, related: Related): void {
  const { scope } = entry;
  if (!scope || !isClear(scope, 'included') || scope.included.some(mayBePositioning)) return;
  reportMissing(entry, ['scope', 'included'], { message: 'noPositioning', related });
}

/** Whether a work item is about positioning or messages, or may be because its pillar could not be read. */
function mayBePositioning(work: Work): boolean {
  const pillar = work.pillar?.value;
  return pillar === 'positioning' || pillar === 'messaging' || !isClear(work, 'pillar');
}

function checkCommonMeeting({ charter, reportMissing }: CheckContext, related: Related): void {
  const { engaged, cio, cfo } = charter.actors;
  const meetings = allMeetings(charter);
  if (!engaged || !cio || !cfo || !meetings) return;
  if (meetings.some((meeting) => mayUnite(meeting, [engaged, cio, cfo], charter))) return;
  // Once the leader who is absent there attends, all three do.
  const faulty = [reviewAtFault(charter)?.review, syncAtFault(charter)?.sync];
  if (faulty.some((meeting) => meeting && attends(meeting, cfo))) return;
  const args = { engaged: named(engaged), cio: named(cio), cfo: named(cfo) };
  reportMissing(charter.entry, ['collaboration', 'meetings'], {
    message: 'noCommonMeeting',
    args,
    related,
    repairs: () => invitations(meetings, [engaged, cio, cfo], charter),
  });
}

/** Where fewest have to be invited comes first, of equals the quarterly review. */
function invitations(meetings: readonly Meeting[], leaders: readonly Role[], charter: Charter): readonly Repair[] {
  const open = meetings.flatMap((meeting) => {
    const absent = absentFrom(meeting, leaders, charter) ?? [];
    const rank = absent.length * 2 + (meeting.kind?.value === 'quarterly-business-review' ? 0 : 1);
    return absent.length > 0 ? [{ meeting, absent, rank }] : [];
  });
  const nearest = firstFew(open.toSorted((a, b) => a.rank - b.rank));
  return nearest.map(({ meeting, absent }) => ({
    name: 'invite',
    args: { absent: absent.map(named), meeting: named(meeting) },
    changes: [inviteTo(meeting, absent)],
  }));
}
