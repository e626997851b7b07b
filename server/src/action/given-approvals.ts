import type { Charter } from '../charter/charter.ts';
import type { GivenApproval } from '../review/required-approvals.ts';

/**
 * The approvals that reviews by these people, given by GitHub login in lower case, stand for: of every role that one of them
 * fills. Who fills a role is read in the base wherever there is one: otherwise a pull request could name its own approvers.
 */
export function approvalsBy(
  logins: readonly string[],
  base: Charter | undefined,
  head: Charter | undefined,
): readonly GivenApproval[] {
  const approving = new Set(logins);
  return [...((base ?? head)?.roles ?? [])].flatMap(([role, { person }]) => {
    const login = person?.github?.value.toLowerCase();
    return login !== undefined && approving.has(login) ? [{ role, account: login, person: person?.name?.value }] : [];
  });
}
