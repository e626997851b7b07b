import { baseIn } from './base.ts';
import type { PageState } from './messages.ts';

/**
 * What the page of a review has kept of itself, perhaps as an earlier version of it. `undefined` when it does not tell what was
 * compared.
 */
export function pageStateIn(kept: unknown): PageState | undefined {
  if (!isObject(kept)) return undefined;
  const { uri, base: keptBase, scrollY, folded } = kept;
  const base = baseIn(keptBase);
  if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri) || !base) return undefined;
  return {
    uri,
    base,
    scrollY: typeof scrollY === 'number' && Number.isFinite(scrollY) ? scrollY : 0,
    folded: Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : [],
  };
}

function isObject(value: unknown): value is { readonly [key in keyof PageState]?: unknown } {
  return typeof value === 'object' && value !== null;
}
