import {
  choice,
  date,
  entries,
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
import { days } from './values.ts';
import {
  BREADTHS,
  CAPACITY_PERIODS,
  CAPACITY_UNITS,
  CONFIRMATIONS,
  ENGAGED_FUNCTIONS,
  ENGAGEMENT_MODELS,
  GAP_AREAS,
  PILLARS,
  STANCES,
  SUCCESSION_PLANS,
  TRIGGERS,
} from './words.ts';

export const triggerShape = shape('trigger', {
  kind: choice('The event that led to the engagement.', TRIGGERS),
  note: text('What happened, in a sentence or two, so that a reader understands why the engagement was needed.'),
});

export const termShape = shape(
  'term',
  {
    start: date('The first day of the engagement.'),
    end: date(
      'The last day of the engagement. Work, access and hand-over are held against it. Only a full-time engagement may leave it out.',
    ),
    noticeDays: days('How many days before it takes effect either side must announce an early end.', 30),
  },
  { required: ['start'] },
);

export const capacityShape = shape('capacity', {
  amount: number('How much time the engaged leader gives, in the unit below.', { exclusiveMinimum: 0, examples: [2] }),
  unit: choice('What the amount counts.', CAPACITY_UNITS),
  per: choice('How often that amount of time is available.', CAPACITY_PERIODS),
});

export const gapShape = shape(
  'gap',
  {
    id: id('gap', 'The short name of this gap.'),
    area: choice('What is missing: people, a process, technology or data.', GAP_AREAS),
    statement: text('What is missing today, and what that costs the organisation.', {
      examples: ['Nobody can say which campaigns lead to sales.'],
    }),
    closedBy: oneOrMany(
      'work',
      'The work that closes this gap: one work item or several. A gap that no work closes stays open.',
    ),
  },
  { required: ['id', 'statement'] },
);

export const alignmentShape = shape(
  'alignment entry',
  {
    role: reference('role', 'The role that took part in the vetting.'),
    stance: choice('How far this role went along with the engagement.', STANCES),
    on: date('The day on which this role stated its position.'),
    confirms: list(
      'What this role vouches for, usually the CIO. Without it, personalised communication may be promised on technology or data that is not there.',
      choice('One thing that the role vouches for.', CONFIRMATIONS),
    ),
    note: text('Reservations, conditions or anything else worth remembering.'),
  },
  { required: ['role'], key: ['role'] },
);

export const vettingShape = shape('vetting', {
  goals: references('objective', 'The objectives that the engagement was agreed for.'),
  gaps: entries('What is missing today and is to be closed by the engagement.', gapShape),
  alignment: entries(
    'Which executives were asked about the engagement, and where each of them stands. A leader who was never asked can hardly be expected to help.',
    alignmentShape,
  ),
});

export const successionShape = shape('succession', {
  plan: choice('Who is to follow when the engagement ends.', SUCCESSION_PLANS),
  owner: reference('role', 'The role that sees to it that the succession is settled in time.'),
  decideBy: date(
    'The day by which the successor must be decided. It should leave room for the notice period before the term ends.',
  ),
  profile: text('What the successor has to know and be able to do.'),
});

export const engagementShape = shape(
  'engagement',
  {
    role: choice(
      'The function that is engaged. The role with this function is the engaged role of the charter.',
      ENGAGED_FUNCTIONS,
    ),
    model: choice(
      'How the leader is engaged. It decides how much must be settled about term, hand-over and succession.',
      ENGAGEMENT_MODELS,
    ),
    breadth: choice(
      'How much of marketing the engagement covers. A full engagement has to be vetted with the CIO.',
      BREADTHS,
    ),
    pillars: list(
      'The fields of marketing that the engagement covers. Work outside of them was not agreed.',
      choice('One field of marketing.', PILLARS),
    ),
    trigger: section(
      'The event that led to the engagement. It explains why the engagement is needed now.',
      triggerShape,
    ),
    term: section('From when until when the engagement runs, and how much notice either side gives.', termShape),
    capacity: section('How much time the engaged leader gives. Meetings and work have to fit into it.', capacityShape),
    vetting: section(
      'What was settled before the engagement started: the goals, the gaps, and where the other leaders stand.',
      vettingShape,
    ),
    succession: section(
      'How the position is filled afterwards, planned early enough that nobody has to be hired in a crisis.',
      successionShape,
    ),
  },
  {
    // Without an end nobody can tell when access and duties stop; only a permanent position has none.
    condition: {
      if: {
        required: ['model'],
        properties: { model: { type: 'string', enum: ['fractional', 'interim', 'advisory'] } },
      },
      then: { properties: { term: { required: ['end'] } } },
    },
  },
);
