import type { Charter, Work } from '../../charter/charter.ts';

/**
 * The roles that are likely to do a work item, by id, the likeliest first: those who have access to its data, then those
 * who own what it delivers. Empty when nothing hints at anybody.
 */
export function likelyDoers(work: Work, charter: Charter): readonly string[] {
  const users = charter.entry.dataAccess.flatMap(({ dataset, role }) =>
    role && work.datasets.some(({ value }) => value === dataset?.value) ? [role.value] : [],
  );
  const owners = work.deliverables.flatMap(({ owner }) => (owner ? [owner.value] : []));
  return [...new Set([...users, ...owners])].filter((role) => charter.roles.has(role));
}
