import { byId } from '../../charter/alphabetical.ts';
import { type Charter, type CharterEntry, holds, type Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { lacks } from '../../charter/read.ts';
import { isOutside, termOf } from '../../charter/term.ts';
import { named, titleOf } from '../../charter/titles.ts';
import { filled } from '../filled.ts';
import { firstFew } from '../first-few.ts';
import { freeId } from '../free-id.ts';
import { nameable } from '../nameable.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

type Objective = CharterEntry['objectives'][number];

export const commonGoal = checkRule({
  id: 'collaboration/common-goal',
  title: 'The two leaders share an objective with milestones',
  rationale:
    'Leaders with separate goals trade favours; leaders with a common one solve problems. Milestones show early whether both still pull in the same direction.',
  practices: ['P22'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: '{engaged} and {cio} share no objective, so that each can succeed while the other fails. Let one of the two own an objective, and name the other under "sharedWith".',
    noMilestones:
      '{engaged} and {cio} share the objective "{objective}", but it has no milestones by which they could see whether they are on course. Add at least one.',
  },
  repairs: {
    share: { title: 'Let {leaders:all} share "{statement}"', safe: false },
    shareWithMilestone: {
      title: 'Let {leaders:all} share "{statement}", and add a milestone to be filled in',
      safe: false,
    },
    milestone: { title: 'Add a milestone, to be filled in', safe: false },
  },
  examples: {
    fails: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [sales]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
`,
    passes: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [sales, cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
`,
  },
  check({ charter, reportMissing }) {
    const { entry, actors } = charter;
    const { engaged, cio } = actors;
    if (!engaged || !cio || !isClear(entry, 'objectives')) return;
    const shared = entry.objectives.filter((objective) => mayBeShared(objective, [engaged, cio], charter));
    if (shared.some((objective) => !lacks(objective, 'milestones'))) return;
    const leaders = { engaged: named(engaged), cio: named(cio) };
    const [first] = shared.toSorted(byId);
    if (!first)
      return reportMissing(entry, ['objectives'], {
        message: 'none',
        args: leaders,
        repairs: () => shareOne([engaged, cio], charter),
      });
    const args = { ...leaders, objective: named(first) };
    reportMissing(first, ['milestones'], {
      message: 'noMilestones',
      args,
      repairs: () => [{ name: 'milestone', changes: [firstMilestone(first, charter)] }],
    });
  },
});

/** Whether each of the leaders owns the objective or shares it, or may do so. */
function mayBeShared(objective: Objective, leaders: readonly Role[], charter: Charter): boolean {
  const named = [objective.owner, ...objective.sharedWith].filter((reference) => reference !== undefined);
  if (!isClear(objective, 'owner', 'sharedWith') || named.some(({ value }) => !charter.roles.has(value))) return true;
  return leaders.every(({ id }) => named.some(({ value }) => value === id?.value));
}

/** Objectives that have milestones come first: there both can see at once where they stand. */
function shareOne(leaders: readonly Role[], charter: Charter): readonly Repair[] {
  const { objectives } = charter.entry;
  const isStaged = (objective: Objective): boolean => !lacks(objective, 'milestones');
  const staged = [...objectives.filter(isStaged), ...objectives.filter((objective) => !isStaged(objective))];
  return firstFew(staged).map((objective) => {
    const { node, owner, sharedWith } = objective;
    const missing = nameable(objective, leaders, charter).filter(
      ({ id }) => owner?.value !== id && !holds(sharedWith, id),
    );
    const args = {
      leaders: missing.map(({ title }) => title),
      statement: titleOf(objective),
    };
    const share: Change = { kind: 'add', in: node, keys: ['sharedWith'], values: missing.map(({ id }) => id) };
    if (isStaged(objective)) return { name: 'share', args, changes: [share] };
    return { name: 'shareWithMilestone', args, changes: [share, firstMilestone(objective, charter)] };
  });
}

/** Due with the objective at the latest, as long as that is within the term. */
function firstMilestone({ node, owner, due }: Objective, charter: Charter): Change {
  const term = termOf(charter);
  const milestone = filled({
    id: freeId(charter, 'first-milestone'),
    title: 'TODO: say what both want to see first',
    due: due && term && !isOutside(due.value, term) ? due.value : undefined,
    owner: owner?.value,
  });
  return { kind: 'add', in: node, keys: ['milestones'], values: [milestone] };
}
