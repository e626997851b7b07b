import { type Charter, type CharterEntry, holds } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { isOutside, termOf } from '../../charter/term.ts';
import { named } from '../../charter/titles.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { INTO_TERM, intoTerm } from '../scope/into-term.ts';
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
  repairs: {
    measure: { title: 'Add a measure to "{objective}", to be filled in', safe: false },
    name: { title: 'Add a name to the measure of "{objective}", to be filled in', safe: false },
    withWork: { title: 'Let "{objective}" be due on {day}, with the last work that serves it', safe: false },
    withTerm: { title: 'Let "{objective}" be due on {day}, the last day of the engagement', safe: false },
    ...INTO_TERM,
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
      const args = { objective: named(objective) };
      const { due } = objective;
      const finding = due && outsideTerm(due, charter);
      if (lacks(objective, 'due'))
        reportMissing(objective, ['due'], { message: 'due', args, repairs: () => dating(objective, charter) });
      else if (due && finding) {
        const repairs = (): readonly Repair[] => intoTerm({ what: args.objective.title, due }, charter);
        report(due, { ...finding, args: { ...finding.args, ...args }, repairs });
      }
    }
  },
});

type Objective = CharterEntry['objectives'][number];

function checkMeasure(objective: Objective, { reportMissing }: CheckContext): void {
  const { measure } = objective;
  const args = { objective: named(objective) };
  if (lacks(objective, 'measure') || (measure && measure.node.entries.length === 0 && !measure.node.damaged)) {
    reportMissing(objective, ['measure'], { message: 'measure', args, repairs: () => [measuring(objective)] });
    return;
  }
  for (const part of ['name', 'target'] as const)
    if (measure && lacks(measure, part)) {
      // How much is enough nobody but people can say.
      const repairs = (): readonly Repair[] => (part === 'name' ? [naming(measure.node)] : []);
      reportMissing(measure, [part], { message: part, args, repairs });
    }
}

function measuring({ node }: Objective): Repair {
  const value = {
    name: 'TODO: say what is counted, and replace the target',
    unit: 'TODO: say in which unit',
    target: 0,
  };
  return { name: 'measure', changes: [{ kind: 'set', in: node, keys: ['measure'], value }] };
}

function naming(measure: MappingNode): Repair {
  const value = 'TODO: say what is counted';
  return { name: 'name', changes: [{ kind: 'set', in: measure, keys: ['name'], value }] };
}

/** An objective could be due with the last work that serves it, or when the engagement ends. */
function dating(objective: Objective, charter: Charter): readonly Repair[] {
  const span = termOf(charter);
  const serving = (charter.entry.scope?.included ?? []).filter((work) =>
    holds(work.objectives, objective.id?.value ?? ''),
  );
  const days = serving.flatMap(({ due }) => (due && !(span && isOutside(due.value, span)) ? [due.value] : []));
  const lastWork = days.toSorted().at(-1);
  const dating = (name: string, day: string | undefined): readonly Repair[] =>
    day === undefined
      ? []
      : [{ name, args: { day }, changes: [{ kind: 'set', in: objective.node, keys: ['due'], value: day }] }];
  return [...dating('withWork', lastWork), ...(span?.end === lastWork ? [] : dating('withTerm', span?.end))];
}
