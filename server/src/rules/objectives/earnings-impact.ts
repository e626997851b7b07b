import type { CharterEntry } from '../../charter/charter.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const earningsImpact = checkRule({
  id: 'objectives/earnings-impact',
  title: 'At least one objective says what it means for earnings',
  rationale:
    'Marketing and technology compete with everything else for money. A leader who can say what a result is worth is heard first.',
  practices: ['P30'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    none: 'No objective says what achieving it does to earnings, so that the engagement can only be seen as a cost. Add "earningsImpact" to the objective for which it is easiest to estimate.',
  },
  repairs: {
    add: { title: 'Add the effect on earnings to "{objective}", to be filled in', safe: false },
  },
  examples: {
    fails: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
`,
    passes: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
`,
  },
  check({ charter: { entry }, reportMissing }) {
    if (entry.unreadable.has('objectives') || mayBeLost(entry, 'objectives')) return;
    if (entry.objectives.every((objective) => lacks(objective, 'earningsImpact')))
      reportMissing(entry, ['objectives'], { message: 'none', repairs: () => skeletons(entry.objectives) });
  },
});

const MOST_CHOICES = 5;

function skeletons(objectives: CharterEntry['objectives']): readonly Repair[] {
  const value = 'TODO: say what achieving this does to earnings, and how that was estimated';
  return objectives.slice(0, MOST_CHOICES).map((objective) => ({
    name: 'add',
    args: { objective: named(objective) },
    changes: [{ kind: 'set', in: objective.node, keys: ['earningsImpact'], value }],
  }));
}
