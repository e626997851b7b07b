import type { Charter, Role } from '../../charter/charter.ts';
import { isSamePerson, roleOf } from '../../charter/people.ts';
import { named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { filled } from '../filled.ts';
import { nameable } from '../nameable.ts';
import type { Change, Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { isPartClear, lacksPart } from './section.ts';

export const escalationPath = checkRule({
  id: 'collaboration/escalation-path',
  title: 'Conflicts go up a path that ends with the CEO',
  rationale:
    'Two executives of the same rank cannot overrule each other. Without an agreed path their conflict is settled by whoever is louder, or not at all.',
  practices: ['P34'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    missing:
      'Nobody is named who settles a conflict between two roles, so that it will drag on. Write down the path of escalation, with the CEO at its end.',
    repeated:
      '{role} stands on the path already, and will hardly decide differently the second time. Leave out one of the two steps.',
    first: 'The first time on the path',
    openEnd:
      'The path ends with {role}, who may be a party to the conflict and cannot settle it for all. Add {ceo} as the last step.',
  },
  repairs: {
    write: { title: 'Write down a path that ends with {ceo}', safe: false },
    append: { title: 'Add {ceo} as the last step', safe: false },
    move: { title: 'Move {ceo} to the end', safe: false },
    leaveOutLater: { title: 'Leave out the second step of {role}', safe: false },
    leaveOutFirst: { title: 'Leave out the first step of {role}', safe: false },
  },
  examples: {
    fails: `collaboration:
  escalation:
    - { role: web-lead, withinDays: 2 }
    - { role: cio, withinDays: 5 }
`,
    passes: `collaboration:
  escalation:
    - { role: cio, withinDays: 5 }
    - { role: ceo, withinDays: 5 }
`,
  },
  check(context) {
    const { charter, reportMissing } = context;
    if (lacksPart(charter, 'escalation'))
      return reportMissing(charter.entry, ['collaboration', 'escalation'], {
        message: 'missing',
        repairs: () => write(charter),
      });
    const roles = charter.entry.collaboration?.escalation.flatMap(({ role }) => role ?? []) ?? [];
    const steps = withoutRepeated(roles, context);
    checkEnd(roles.at(-1), steps.at(-1), context);
  },
});

/** The steps that name a role for the first time; the others are reported. */
function withoutRepeated(
  roles: readonly Scalar<string>[],
  { charter, report }: CheckContext,
): readonly Scalar<string>[] {
  const firsts = new Map<string, Scalar<string>>();
  for (const role of roles) {
    const node = firsts.get(role.value);
    const args = { role: charter.named(role.value) };
    if (node)
      report(role, {
        message: 'repeated',
        args,
        related: [{ node, message: 'first' }],
        repairs: () => leaveOut(node, role, charter),
      });
    else firsts.set(role.value, role);
  }
  return [...firsts.values()];
}

/** A path that ends with the CEO once a repeated step is left out, the last or the earlier one, needs nothing more. */
function checkEnd(last: Scalar<string> | undefined, end: Scalar<string> | undefined, context: CheckContext): void {
  const { charter, report } = context;
  const { ceo } = charter.actors;
  if (!last || !end || !ceo || !isEndKnown(charter)) return;
  if ([last, end].some((step) => isSamePerson(roleOf(step, charter), ceo))) return;
  if (charter.roles.has(end.value))
    report(end, {
      message: 'openEnd',
      args: { role: charter.named(end.value), ceo: named(ceo) },
      repairs: () => endWith(ceo, charter),
    });
}

/** Whether every step could be read, and so the last one. */
function isEndKnown(charter: Charter): boolean {
  const steps = charter.entry.collaboration?.escalation ?? [];
  return isPartClear(charter, 'escalation') && steps.every(({ role }) => role);
}

/** How long a step has where the others do not say. */
const DAYS = 5;

/** Below the CEO stands whoever the two leaders would both ask; that, only they know. */
function write(charter: Charter): readonly Repair[] {
  const [ceo] = nameable(charter.entry, [charter.actors.ceo], charter);
  return ceo ? [{ name: 'write', args: { ceo: ceo.title }, changes: [lastStep(ceo.id, DAYS, charter)] }] : [];
}

function lastStep(role: string, withinDays: number | undefined, { entry }: Charter): Change {
  const values = [filled({ role, withinDays })];
  return { kind: 'add', in: entry.node, keys: ['collaboration', 'escalation'], values };
}

/** The CEO becomes the last step, and stands on the path once. */
function endWith(ceo: Role, charter: Charter): readonly Repair[] {
  const steps = charter.entry.collaboration?.escalation ?? [];
  const earlier = steps.filter(({ role }) => role?.value === ceo.id?.value);
  const days = (earlier.at(-1) ?? steps.at(-1))?.withinDays?.value;
  const removed = earlier.map(({ node }): Change => ({ kind: 'remove', node }));
  const name = earlier.length > 0 ? 'move' : 'append';
  return ceo.id ? [{ name, changes: [...removed, lastStep(ceo.id.value, days, charter)] }] : [];
}

/** Either of two steps can go, unless the path would then no longer end with the CEO. */
function leaveOut(first: Scalar<string>, later: Scalar<string>, charter: Charter): readonly Repair[] {
  const steps = charter.entry.collaboration?.escalation ?? [];
  const args = { role: charter.named(later.value) };
  const without = (name: string, step: Scalar<string>): readonly Repair[] => {
    const found = steps.find(({ role }) => role === step);
    const end = steps.filter((each) => each !== found).at(-1)?.role;
    const isEnd = isSamePerson(roleOf(end, charter), charter.actors.ceo);
    return found && isEnd ? [{ name, args, changes: [{ kind: 'remove', node: found.node }] }] : [];
  };
  return [...without('leaveOutLater', later), ...without('leaveOutFirst', first)];
}
