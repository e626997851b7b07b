/** Repairs that settle what a vetting leaves open. */
import type { Charter, Work } from '../../charter/charter.ts';
import { type Named, named } from '../../charter/titles.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import { firstFew } from '../first-few.ts';
import { freeId } from '../free-id.ts';
import type { Repair, Value } from '../repair.ts';
import { smallestAlignment } from './claims.ts';

/** A vetting where there is none at all, for each work that could close the gap in it; nothing where the charter has no objective, work or leader to name in it. */
export function wholeVetting(engagement: MappingNode, charter: Charter): readonly Repair[] {
  const goals = goalsOf(charter);
  const claims = smallestAlignment(charter);
  if (goals.length === 0 || claims.length === 0) return [];
  return worksOf(charter).map(({ id, work }) => {
    const value = { goals, gaps: [gapFor(id, charter)], alignment: claims.map(({ entry }) => entry) };
    const args = { work: named(work), roles: rolesOf(claims) };
    return { name: 'all', args, changes: [{ kind: 'set', in: engagement, keys: ['vetting'], value }] };
  });
}

/** The part that a vetting lacks. */
export function vettingRepairs(
  part: 'goals' | 'gaps' | 'alignment',
  vetting: MappingNode,
  charter: Charter,
): readonly Repair[] {
  switch (part) {
    case 'goals':
      return adding('goals', {}, part, goalsOf(charter), vetting);
    case 'gaps':
      return worksOf(charter).flatMap(({ id, work }) =>
        adding('gap', { work: named(work) }, part, [gapFor(id, charter)], vetting),
      );
    case 'alignment': {
      const claims = smallestAlignment(charter);
      const values = claims.map(({ entry }) => entry);
      return adding('alignment', { roles: rolesOf(claims) }, part, values, vetting);
    }
  }
}

/** Each work item could close a gap. */
export function closings(gap: MappingNode, charter: Charter): readonly Repair[] {
  return worksOf(charter).map(({ id, work }) => ({
    name: 'close',
    args: { work: named(work) },
    changes: [{ kind: 'set', in: gap, keys: ['closedBy'], value: id }],
  }));
}

function adding(
  name: string,
  args: NonNullable<Repair['args']>,
  key: string,
  values: readonly Value[],
  vetting: MappingNode,
): readonly Repair[] {
  return values.length > 0 ? [{ name, args, changes: [{ kind: 'add', in: vetting, keys: [key], values }] }] : [];
}

function goalsOf({ entry }: Charter): readonly string[] {
  return entry.objectives.flatMap(({ id }) => (id ? [id.value] : []));
}

function worksOf({ work }: Charter): readonly { readonly id: string; readonly work: Work }[] {
  return firstFew([...work]).map(([id, item]) => ({ id, work: item }));
}

function gapFor(work: string, charter: Charter): Value {
  const statement = 'TODO: say what is missing today, and what that costs';
  return { id: freeId(charter, 'gap'), statement, closedBy: work };
}

function rolesOf(claims: ReturnType<typeof smallestAlignment>): readonly Named[] {
  return claims.map(({ role }) => named(role));
}
