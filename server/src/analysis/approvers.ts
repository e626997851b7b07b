import { latestApprovals } from '../charter/approvals.ts';
import { rolesToApprove } from '../charter/approvers.ts';
import type { Charter, Role } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import { required } from '../rules/approvals/required.ts';
import { stateOf } from '../rules/approvals/state.ts';
import type { Analysis } from './analysis.ts';
import type { Approver } from './approver.ts';
import { effectiveRule } from './config.ts';

/** Every role that can approve a charter: those whose approval it needs come first, the others follow as they are declared. */
export function approversOf(charter: Charter, analysis: Pick<Analysis, 'config' | 'file'>): readonly Approver[] {
  const needed = requiredApprovers(charter, analysis);
  return [...new Set([...needed, ...charter.roles.values()])].flatMap((role) => {
    if (!role.id) return [];
    const { value: id } = role.id;
    const person = role.person?.name?.value;
    return [{ id, title: titleOf(role), person, required: needed.has(role), state: stateFor(id, charter) }];
  });
}

/** The roles whose approval a charter needs, as the rule `approvals/required` is configured for it. */
export function requiredApprovers(
  charter: Charter,
  { config, file }: Pick<Analysis, 'config' | 'file'>,
): ReadonlySet<Role> {
  const { roles } = effectiveRule(config, required, file.uri).options;
  return rolesToApprove(isList(roles) ? roles : [], charter);
}

function stateFor(role: string, charter: Charter): Approver['state'] {
  const approval = latestApprovals(charter).get(role);
  const state = approval ? stateOf(approval, charter).state : 'missing';
  if (state === 'valid') return 'valid';
  return state === 'missing' || state === 'incomplete' ? 'missing' : 'stale';
}

function isList(value: number | boolean | readonly string[] | undefined): value is readonly string[] {
  return Array.isArray(value);
}
