import type { Charter, Meeting } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { entryOf } from '../../syntax/nodes.ts';
import { firstFew } from '../first-few.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { allMeetings, lacksPart } from './section.ts';
import { leadersOf, mayUnite } from './series.ts';

export const parkingLotReviewed = checkRule({
  id: 'collaboration/parking-lot-reviewed',
  title: 'There is a parking-lot list, and a meeting that reviews it',
  rationale:
    'Every engagement meets good ideas that lead off the course. On a list that is looked at they can wait; without it they either take over the work or are lost.',
  practices: ['P25'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    noList:
      'There is no parking-lot list: whatever would lead off the course is argued about at once, or lost. Add "parkingLot"; an empty list is enough to begin with.',
    notReviewed:
      'No meeting goes through the parking-lot list, so that what is put there is forgotten. Say "reviewsParkingLot: true" in one of the meetings.',
  },
  repairs: {
    list: { title: 'Add an empty parking-lot list', safe: false },
    listIn: { title: 'Add an empty parking-lot list, and go through it in "{meeting}"', safe: false },
    review: { title: 'Go through the parking-lot list in "{meeting}"', safe: false },
  },
  examples: {
    fails: `collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 weeks, minutes: 60 }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
  parkingLot: []
`,
    passes: `collaboration:
  meetings:
    - { id: leadership-sync, title: Marketing and IT, kind: leadership-sync, chair: cmo, attendees: [cio, web-lead],
        every: 2 weeks, minutes: 60, reviewsParkingLot: true }
    - { id: quarterly-review, title: Quarterly review, kind: quarterly-business-review, chair: cmo,
        attendees: [cio, cfo, ceo, sales], every: quarter, minutes: 120 }
    - { id: what-is-next, title: What comes next, kind: strategy-exchange, chair: cio, attendees: [cmo],
        every: quarter, minutes: 60 }
  parkingLot: []
`,
  },
  check({ charter, reportMissing }) {
    const { entry } = charter;
    // An empty list says that nothing is parked at present; only a list that is not there is missing.
    if (lacksPart(charter, 'parkingLot') && !entryOf(entry.collaboration?.node, 'parkingLot'))
      return reportMissing(entry, ['collaboration', 'parkingLot'], {
        message: 'noList',
        repairs: () => addList(charter),
      });
    const meetings = allMeetings(charter);
    if (meetings && !meetings.some(mayReview))
      reportMissing(entry, ['collaboration', 'meetings'], {
        message: 'notReviewed',
        repairs: () => reviewers(meetings, charter).map((meeting) => reviewIn(meeting)),
      });
  },
});

/** Whether a meeting goes through the list, or may do so because what it says of that could not be read. */
function mayReview(meeting: Meeting): boolean {
  const reviews = meeting.reviewsParkingLot?.value === true || meeting.kind?.value === 'parking-lot-review';
  return reviews || !isClear(meeting, 'kind', 'reviewsParkingLot');
}

/** The meetings in which the list could be gone through: those of both leaders first, of these the sync. */
function reviewers(meetings: readonly Meeting[], charter: Charter): readonly Meeting[] {
  const leaders = leadersOf(charter) ?? [];
  const rank = (meeting: Meeting): number =>
    (mayUnite(meeting, leaders, charter) ? 0 : 2) + (meeting.kind?.value === 'leadership-sync' ? 0 : 1);
  return firstFew(meetings.toSorted((a, b) => rank(a) - rank(b)));
}

function reviewIn(meeting: Meeting): Repair {
  return { name: 'review', args: { meeting: named(meeting) }, changes: [reviewed(meeting)] };
}

function reviewed({ node }: Meeting): Change {
  return { kind: 'set', in: node, keys: ['reviewsParkingLot'], value: true };
}

/** A list that no meeting goes through would be the next finding. */
function addList(charter: Charter): readonly Repair[] {
  const list: Change = { kind: 'set', in: charter.entry.node, keys: ['collaboration', 'parkingLot'], value: [] };
  const meetings = allMeetings(charter);
  const [meeting] = meetings && !meetings.some(mayReview) ? reviewers(meetings, charter) : [];
  if (!meeting) return [{ name: 'list', changes: [list] }];
  return [{ name: 'listIn', args: { meeting: named(meeting) }, changes: [list, reviewed(meeting)] }];
}
