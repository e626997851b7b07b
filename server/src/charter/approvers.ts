import type { Charter, Role } from './charter.ts';

/**
 * The roles that have to approve, each once. `names` are words for actors (`engaged`, `cio`, `ceo`, `cfo`, `dpo`) or ids of
 * roles; the CEO stands in for those whom the charter does not declare.
 */
export function rolesToApprove(names: readonly string[], { actors, roles }: Charter): ReadonlySet<Role> {
  const { engaged, cio, ceo, cfo, dpo } = actors;
  const byWord = new Map(Object.entries({ engaged, cio, ceo, cfo, dpo }));
  const found = names.map((name) => (byWord.has(name) ? byWord.get(name) : roles.get(name)) ?? ceo);
  return new Set(found.filter((role) => role !== undefined));
}
