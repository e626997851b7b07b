import { isValid, latestApprovals } from '../charter/approvals.ts';
import type { Charter } from '../charter/charter.ts';
import type { GivenApproval } from './required-approvals.ts';
import type { LapsedApproval } from './review.ts';

/**
 * The approvals that held before and that a change of the text takes away, although nothing that it changes needs them: they are
 * given again by the same people before the charter is in order. `needs` are the roles that the changes need.
 */
export function lapsedApprovals(
  needs: readonly (readonly string[])[],
  { base, head }: { readonly base: Charter | undefined; readonly head: Charter | undefined },
  given: readonly GivenApproval[],
): readonly LapsedApproval[] {
  if (!base || !head) return [];
  const told = new Set([...needs.flat(), ...given.map(({ role }) => role)]);
  const before = latestApprovals(base);
  return [...latestApprovals(head)].flatMap(([role, approval]): readonly LapsedApproval[] => {
    const old = before.get(role);
    if (told.has(role) || !old || !isValid(old, base) || isValid(approval, head)) return [];
    return [{ role, title: head.roleTitle(role), person: head.roles.get(role)?.person?.name?.value }];
  });
}
