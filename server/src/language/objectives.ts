import { date, entries, flag, id, number, oneOrMany, reference, references, section, shape, text } from './grammar.ts';

export const measureShape = shape('measure', {
  name: text('What is measured.', { examples: ['share of leads that become opportunities'] }),
  unit: text('The unit of the numbers below.', { examples: ['percent', 'EUR', 'days'] }),
  baseline: number('The value at the start. Without it nobody can say later what has changed.', { examples: [12] }),
  target: number('The value to reach by the due date.', { examples: [18] }),
});

export const milestoneShape = shape(
  'milestone',
  {
    id: id('milestone', 'The short name of this milestone.'),
    title: text('What has been reached at this point.', { examples: ['First three dashboards in use'] }),
    due: date('The day by which the milestone must be reached.'),
    owner: reference('role', 'The role that answers for reaching the milestone.'),
    benchmark: flag(
      'Whether this is one of the small early results that must be reached before the wider programme follows.',
    ),
    acceptance: text('How it is decided whether the milestone has been reached.'),
  },
  { required: ['id', 'title'] },
);

export const objectiveShape = shape(
  'objective',
  {
    id: id('objective', 'The short name by which the rest of the charter refers to this objective.'),
    statement: text('What is to be achieved, in one sentence.', {
      examples: ['More of the enquiries we already get become sales opportunities.'],
    }),
    owner: reference('role', 'The role that answers for the objective.'),
    sharedWith: references(
      'role',
      'The roles that carry this objective together with the owner. One objective shared by the marketing and the technology leader is what keeps them together.',
    ),
    reportedTo: oneOrMany(
      'role',
      'Who is shown the results: one role or several. The CFO should see for at least one objective what came of it.',
    ),
    measure: section('How progress is measured, from where it started to where it should end.', measureShape),
    due: date('The day by which the objective must be achieved.'),
    earningsImpact: text('How achieving this objective affects what the organisation earns.', {
      examples: ['Two more points of conversion are worth about 400,000 a year.'],
    }),
    milestones: entries('The steps on the way to the objective, each with a date.', milestoneShape),
  },
  { required: ['id', 'statement'] },
);
