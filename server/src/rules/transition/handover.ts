import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { lacks } from '../../charter/read.ts';
import { isOutside, isTemporary, type Term, termOf } from '../../charter/term.ts';
import { named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { filled } from '../filled.ts';
import { firstFew } from '../first-few.ts';
import { freeId } from '../free-id.ts';
import { nameable, rolesOfTeam } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const handover = checkRule({
  id: 'transition/handover',
  title: 'What a fractional or interim leader built up is handed over within the term',
  rationale:
    'What somebody knows who leaves, leaves too. A hand-over that is agreed at the start costs a few afternoons; one that is asked for afterwards depends on goodwill.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'Nothing is handed over when this {model} engagement ends, so that plans, contacts and decisions leave with the leader. List under "handover" what goes to whom, and by when.',
    late: 'No hand-over is due within the term, which ends on {end}, and afterwards nobody is obliged to it. Set a due date before the end for at least one.',
    end: 'The engagement ends here',
  },
  repairs: {
    add: { title: 'Add a hand-over to {role}, to be filled in', safe: false },
    due: { title: 'Hand over "{handover}" by {day}', safe: false },
  },
  examples: {
    fails: `transition:
  accessRevocation: { owner: cio, withinDays: 1 }
`,
    passes: `transition:
  handover:
    - { id: campaign-calendar, title: Campaign calendar, from: cmo, to: marketing, due: 2027-09-15 }
  accessRevocation: { owner: cio, withinDays: 1 }
`,
  },
  check({ charter, reportMissing }) {
    const { entry } = charter;
    const { transition, engagement } = entry;
    if (!isTemporary(charter) || mayBeLost(entry, 'transition')) return;
    if (transition ? lacks(transition, 'handover') : lacks(entry, 'transition')) {
      const args = { model: engagement?.model?.value ?? '' };
      reportMissing(entry, ['transition', 'handover'], { message: 'none', args, repairs: () => addHandover(charter) });
      return;
    }
    const span = termOf(charter);
    const end = engagement?.term?.end;
    if (!transition || !isClear(transition, 'handover') || !span || !end) return;
    if (transition.handover.some((each) => !isClear(each, 'due') || isDueWithin(each.due, span))) return;
    const related = [{ node: end, message: 'end' }];
    reportMissing(entry, ['transition', 'handover'], {
      message: 'late',
      args: { end: end.value },
      related,
      repairs: () => bringForward(transition.handover, end.value),
    });
  },
});

function isDueWithin(due: Scalar<string> | undefined, span: Term): boolean {
  return due !== undefined && !isOutside(due.value, span);
}

/** Somebody who stays takes over: of the marketing team, else whoever looks after the succession. */
function addHandover(charter: Charter): readonly Repair[] {
  const { entry, roles, actors } = charter;
  const { engaged, ceo } = actors;
  const staying = rolesOfTeam('marketing', charter).filter((role) => role.party?.value !== 'provider');
  const successor = roles.get(entry.engagement?.succession?.owner?.value ?? '');
  return nameable(entry, [...staying, successor, ceo], charter, engaged).map(({ id, title }) => {
    const value = filled({
      id: freeId(charter, 'plans-and-contacts'),
      title: 'TODO: say what is handed over, such as plans, contacts and decisions',
      from: engaged?.id?.value,
      to: id,
      due: termOf(charter)?.end,
    });
    const changes = [{ kind: 'add', in: entry.node, keys: ['transition', 'handover'], values: [value] }] as const;
    return { name: 'add', args: { role: title }, changes };
  });
}

type Handover = NonNullable<CharterEntry['transition']>['handover'][number];

/** One of them within the term is enough; the last day of the term is the latest. */
function bringForward(handovers: readonly Handover[], day: string): readonly Repair[] {
  return firstFew(handovers).map((each) => ({
    name: 'due',
    args: { handover: named(each), day },
    changes: [{ kind: 'set', in: each.node, keys: ['due'], value: day }],
  }));
}
