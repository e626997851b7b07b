import type { CharterEntry } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { outsideTerm } from '../scope/outside-term.ts';

export const measurable = checkRule({
  id: 'objectives/measurable',
  title: 'Every objective has a measure, a target and a due date within the term',
  rationale:
    'Whether an objective was achieved is decided by whoever measures it. When nobody said before what is measured and by when, both leaders will be right, each in their own way.',
  practices: ['P30'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    measure:
      'It is not stated how the objective "{objective}" is measured, so that everybody can claim or deny that it was achieved. Say under "measure" what is counted, in which unit, and what the target is.',
    name: 'The measure of the objective "{objective}" does not say what is measured, so that its numbers mean nothing. State its "name".',
    target:
      'The objective "{objective}" has no target, so that nobody knows how much is enough. State it under "measure".',
    due: 'The objective "{objective}" has no due date, so that it can never be missed. State by when it is to be achieved.',
    before:
      'The objective "{objective}" is due on {due}, before the engagement starts on {start}, which cannot bring it about any more. Correct the date.',
    after:
      'The objective "{objective}" is due on {due}, after the engagement ends on {end}, when nobody answers for it any more. Bring it forward, or set a target for the last day.',
    start: 'The engagement starts here',
    end: 'The engagement ends here',
  },
  examples: {
    fails: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
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
  check(context) {
    const { charter, report, reportMissing } = context;
    for (const objective of charter.entry.objectives) {
      checkMeasure(objective, context);
      const args = { objective: nameOf(objective) };
      const { due } = objective;
      const finding = due && outsideTerm(due, charter);
      if (lacks(objective, 'due')) reportMissing(objective, ['due'], { message: 'due', args });
      else if (due && finding) report(due, { ...finding, args: { ...finding.args, ...args } });
    }
  },
});

type Objective = CharterEntry['objectives'][number];

function nameOf({ statement, id }: Objective): string {
  return statement?.value ?? id?.value ?? '';
}

function checkMeasure(objective: Objective, { reportMissing }: CheckContext): void {
  const { measure } = objective;
  const args = { objective: nameOf(objective) };
  if (lacks(objective, 'measure') || (measure && measure.node.entries.length === 0 && !measure.node.damaged)) {
    reportMissing(objective, ['measure'], { message: 'measure', args });
    return;
  }
  for (const part of ['name', 'target'] as const)
    if (measure && lacks(measure, part)) reportMissing(measure, [part], { message: part, args });
}
