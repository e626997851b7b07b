import type { Charter } from '../../charter/charter.ts';
import { isSamePerson, roleOf } from '../../charter/people.ts';
import { titleOf } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
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
      return reportMissing(charter.entry, ['collaboration', 'escalation'], { message: 'missing' });
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
    const args = { role: charter.roleTitle(role.value) };
    if (node) report(role, { message: 'repeated', args, related: [{ node, message: 'first' }] });
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
    report(end, { message: 'openEnd', args: { role: charter.roleTitle(end.value), ceo: titleOf(ceo) } });
}

/** Whether every step could be read, and so the last one. */
function isEndKnown(charter: Charter): boolean {
  const steps = charter.entry.collaboration?.escalation ?? [];
  return isPartClear(charter, 'escalation') && steps.every(({ role }) => role);
}
