import type { Charter, Role } from './charter.ts';

type Function = NonNullable<Role['function']>['value'];

/** The functions that count as leaders (specification of the charter, *Functions*). */
const LEADERS: readonly Function[] = ['cmo', 'cio', 'cdo', 'cto', 'cfo', 'ceo', 'coo', 'cxo', 'ciso', 'cpo'];

/** The same for values whose type is not known yet. */
export const LEADING_FUNCTIONS: ReadonlySet<string> = new Set(LEADERS);

export function isLeader(role: Role): boolean {
  return role.function !== undefined && LEADERS.includes(role.function.value);
}

/** Whether two roles are the same person: the same role, or filled by somebody of the same name. */
export function isSamePerson(a: Role | undefined, b: Role | undefined): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  const name = a.person?.name?.value;
  return name !== undefined && name === b.person?.name?.value;
}

/** The role that an id refers to; `undefined` without an id, and for one that is not declared. */
export function roleOf(reference: { readonly value: string } | undefined, charter: Charter): Role | undefined {
  return reference && charter.roles.get(reference.value);
}
