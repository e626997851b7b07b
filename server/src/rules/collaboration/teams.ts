import type { Charter, Role } from '../../charter/charter.ts';
import type { Scalar } from '../../syntax/nodes.ts';

export type Team = NonNullable<Role['team']>['value'];

/** Whether a role is of a team, or may be because it is not known or does not say of which team it is. */
export function mayBelongTo(team: Team, role: Scalar<string>, charter: Charter): boolean {
  const known = charter.roles.get(role.value)?.team;
  return known === undefined || known.value === team;
}
