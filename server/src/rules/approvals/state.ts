import type { Approval } from '../../charter/approvals.ts';
import { hasAllCatalogs } from '../../charter/catalogs.ts';
import type { Charter } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { collectIds } from '../../charter/references.ts';
import { charterShape } from '../../language/charter.ts';
import type { Kind } from '../../language/grammar.ts';

/**
 * How an approval stands to the charter: `valid` for the charter as it is, `stale` when it names another version or other
 * content, `incomplete` when it does not say what was approved, `unclear` when that cannot be told.
 */
export type State = 'valid' | 'stale' | 'incomplete' | 'unclear';

/** The state of an approval, with what has changed since where it is stale. */
export function stateOf(
  approval: Approval,
  charter: Charter,
): { readonly state: Exclude<State, 'stale'> } | { readonly state: 'stale'; readonly changed: 'version' | 'digest' } {
  const version = charter.entry.metadata?.version?.value;
  if (!isClear(approval, 'version', 'digest') || version === undefined) return { state: 'unclear' };
  if (approval.version && approval.version.value !== version) return { state: 'stale', changed: 'version' };
  if (!approval.digest) return { state: 'incomplete' };
  if (!isWhole(charter)) return { state: 'unclear' };
  if (approval.digest.value !== charter.digest) return { state: 'stale', changed: 'digest' };
  return { state: approval.version ? 'valid' : 'incomplete' };
}

const SHARED: readonly Kind[] = ['role', 'system', 'dataset', 'touchpoint', 'framework'];

/** Whether the whole charter could be read, with all that it refers to, so that its digest says something. */
export function isWhole(charter: Charter): boolean {
  if (charter.entry.node.entries.some(({ value }) => value.damaged) || !hasAllCatalogs(charter)) return false;
  const { references } = collectIds(charter.entry.node, charterShape, new Set());
  return references.every(
    ({ to, id }) => to === 'any' || !to.some((kind) => SHARED.includes(kind)) || isDeclared(id, charter),
  );
}

function isDeclared(id: string, { roles, systems, datasets, touchpoints, frameworks, work }: Charter): boolean {
  return [roles, systems, datasets, touchpoints, frameworks, work].some((declared) => declared.has(id));
}
