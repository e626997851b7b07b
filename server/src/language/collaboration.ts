import {
  cadence,
  choice,
  date,
  entries,
  flag,
  id,
  list,
  number,
  oneOrMany,
  reference,
  references,
  section,
  shape,
  text,
} from './grammar.ts';
import { days, grade, texts } from './values.ts';
import { CHANNEL_KINDS, MEETING_KINDS, PARKING_LOT_STATUSES, SKILL_PILLARS } from './words.ts';

export const liaisonShape = shape('liaison', {
  role: reference('role', 'The role of the liaison, from the marketing or the technology team.'),
  mentors: oneOrMany('role', 'Who supports the liaison: one role or several.'),
});

export const meetingShape = shape(
  'meeting',
  {
    id: id('meeting', 'The short name of this series of meetings.'),
    title: text('What the meeting is called in the calendar.', { examples: ['Marketing and IT leadership'] }),
    kind: choice('What the meeting is for.', MEETING_KINDS),
    chair: reference('role', 'The role that invites and leads; it also attends.'),
    attendees: references('role', 'The roles that take part.'),
    every: cadence('How often the meeting takes place.'),
    on: text('The weekday on which the meeting falls, counted within the month.', {
      pattern: '^(first|second|third|fourth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)$',
      examples: ['first tuesday', 'last friday'],
    }),
    except: {
      ...list(
        'Days on which the meeting does not take place although its turn has come.',
        date('A day without the meeting.'),
      ),
      examples: [['2027-12-28']],
    },
    starts: date('The day from which the series is counted.'),
    at: text(
      'When the meeting begins, in hours and minutes of a 24-hour day. Without it, it stands in calendars as an all-day entry.',
      {
        pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
        examples: ['09:30', '16:00'],
      },
    ),
    timezone: text('The time zone of that time, by its place name, so that people elsewhere see their own time.', {
      format: 'time-zone',
      examples: ['Europe/Berlin', 'America/New_York', 'UTC'],
    }),
    minutes: number('How long the meeting takes, in minutes. It counts against the capacity of the engaged leader.', {
      integer: true,
      exclusiveMinimum: 0,
      examples: [60],
    }),
    agenda: texts('What is talked about every time, in this order.', ['Progress', 'Decisions', 'Parking lot']),
    reviewsParkingLot: flag('Whether the parking-lot list is gone through in this meeting.'),
  },
  { required: ['id', 'title'] },
);

export const channelShape = shape(
  'channel',
  {
    id: id('channel', 'The short name of this channel.'),
    kind: choice('What sort of channel it is.', CHANNEL_KINDS),
    reference: text('Where the channel is found, such as a name or an address.', { examples: ['#marketing-and-it'] }),
    purpose: text('What belongs in this channel and what does not.'),
  },
  { required: ['id'] },
);

export const escalationStepShape = shape(
  'escalation step',
  {
    role: reference('role', 'The role that is asked to settle the matter.'),
    withinDays: days('How many days this role has before the matter goes on to the next.', 5),
  },
  { required: ['role'], key: ['role'] },
);

export const serviceLevelShape = shape(
  'service level',
  {
    id: id('service-level', 'The short name of this agreement.'),
    request: text('What is asked for.', { examples: ['A new landing page'] }),
    from: reference('role', 'The role that asks.'),
    to: reference('role', 'The role that is asked.'),
    respondDays: days('Within how many days there is a first answer.', 2),
    resolveDays: days('Within how many days the request is fulfilled.', 10),
  },
  { required: ['id'] },
);

export const termEntryShape = shape(
  'glossary term',
  {
    term: text('The word or abbreviation.', { examples: ['qualified lead'] }),
    meaning: text('What everybody agrees it means.'),
  },
  { required: ['term'], key: ['term'] },
);

export const parkingLotItemShape = shape(
  'parking-lot item',
  {
    id: id('parking-lot-item', 'The short name of this item.'),
    raised: date('The day on which the topic came up.'),
    by: reference('role', 'The role that brought it up.'),
    topic: text('What it is about.', { examples: ['Should product data move to the new platform as well?'] }),
    work: reference('work', 'The work that it concerns, if any.'),
    status: choice('What has become of the topic.', PARKING_LOT_STATUSES),
    owner: reference('role', 'The role that sees to an answer. An item without an owner is forgotten.'),
    resolution: text('What the answer was, so that nobody has to ask again.'),
    closed: date('The day on which the topic was settled or dropped.'),
  },
  { required: ['id'] },
);

export const mentoringShape = shape('mentoring', {
  mentor: reference('role', 'The role that teaches and advises, often the fractional leader.'),
  mentees: references('role', 'The roles that learn.'),
  focus: text('What is to be learned, so that one can tell later whether it was.'),
});

export const recognitionShape = shape(
  'recognition',
  {
    occasion: text('When good work is acknowledged.', { examples: ['End of each quarter'] }),
    audience: text('In front of whom it is acknowledged, such as the whole company or the board.', {
      examples: ['All staff'],
    }),
    by: reference('role', 'The role that gives the recognition.'),
  },
  { required: ['occasion'], key: ['occasion'] },
);

export const skillShape = shape(
  'skill',
  {
    id: id('skill', 'The short name of this skill.'),
    pillar: choice(
      'Whether it is about people, process or technology; all three have to be thought of.',
      SKILL_PILLARS,
    ),
    need: text('What has to be known or mastered that is missing today.'),
    owner: reference('role', 'The role that sees to it that the skill is built up.'),
    plan: text('How the skill is built up or brought in.'),
  },
  { required: ['id'] },
);

export const centreOfExcellenceShape = shape('centre of excellence', {
  lead: reference('role', 'The role that leads the group.'),
  members: references('role', 'The roles that belong to it.'),
  purpose: text('What the group is there for.'),
});

export const dataMaturityShape = shape('data maturity', {
  current: grade(
    'How far the organisation is today in deciding by data, from 1 (hardly) to 5 (as a matter of course).',
    2,
  ),
  target: grade('How far it wants to be, on the same scale from 1 to 5.', 4),
  due: date('The day by which it wants to be there.'),
  investments: references(
    'budget-line',
    'The budget lines that pay for getting there. Marketing and technology should both contribute.',
  ),
});

export const collaborationShape = shape('collaboration', {
  liaison: section('An emerging leader from one of the two teams who keeps both on the same page.', liaisonShape),
  meetings: entries('The regular meetings. What is not in the calendar does not happen.', meetingShape),
  channels: entries('Where people talk to each other between meetings.', channelShape),
  escalation: entries(
    'Who is asked, one after the other, when two roles cannot agree. The last one is the CEO.',
    escalationStepShape,
  ),
  serviceLevels: entries(
    'How quickly one team answers the requests of the other. Agreed times reconcile the pace of marketing with that of IT.',
    serviceLevelShape,
  ),
  glossary: entries('Words that marketing, IT and finance must understand in the same way.', termEntryShape),
  parkingLot: entries(
    'Topics that would lead off the course now and are taken up later. An empty list says that there are none at present.',
    parkingLotItemShape,
  ),
  mentoring: entries('Who learns from whom during the engagement.', mentoringShape),
  recognition: entries('How the team gets the credit for good results.', recognitionShape),
  skills: entries('Which skills are missing, and how they are built up.', skillShape),
  centreOfExcellence: section(
    'The group in which skills of people, process and technology come together.',
    centreOfExcellenceShape,
  ),
  dataMaturity: section(
    'How far the organisation decides by data today, and how far it wants to get.',
    dataMaturityShape,
  ),
});
