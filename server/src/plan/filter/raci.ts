import type { PlanRaci, PlanRaciRow } from '../plan.ts';
import type { Keep } from './keep.ts';
import type { PlanFilter } from './plan-filter.ts';

/** The rows in which a role has a part, and the work of those rows. All columns stay: they say with whom. */
export function filterRaci(raci: PlanRaci, keep: Keep, { role, pillar }: PlanFilter): PlanRaci {
  const workPlaces = new Map(raci.work.map(({ id, place }) => [id, place]));
  const isKept = ({ id, place, cells }: PlanRaciRow): boolean =>
    (role === undefined || cells.some((cell) => cell.role === role)) &&
    // Something may be found in the row itself or in the work that it is about.
    [place, workPlaces.get(id)].some((each) => each !== undefined && keep({ place: each }));
  const groups = raci.groups
    .filter((group) => pillar === undefined || group.pillar === pillar)
    .map((group) => ({ ...group, rows: group.rows.filter(isKept) }))
    .filter(({ rows }) => rows.length > 0);
  const kept = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  return { ...raci, groups, work: raci.work.filter(({ id }) => kept.has(id)) };
}
