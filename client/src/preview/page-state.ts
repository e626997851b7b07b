import type { PlanFilter } from '../../../server/src/lsp/protocol.ts';
import type { PageState } from './messages.ts';

/**
 * What a page has kept of itself. It may have been kept by an earlier version, which knew less: what is missing, or is
 * not what it should be, is as in a page that is shown for the first time. `undefined` when not even the charter is known.
 */
export function pageStateIn(kept: unknown): PageState | undefined {
  if (!isObject(kept)) return undefined;
  const { uri, scrollY, filter, locked, folded } = kept;
  if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
  return {
    uri,
    scrollY: typeof scrollY === 'number' && Number.isFinite(scrollY) ? scrollY : 0,
    filter: filterIn(filter),
    locked: locked === true,
    folded: Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : [],
  };
}

function filterIn(kept: unknown): PlanFilter {
  if (!isObject(kept)) return {};
  const { role, pillar, findings } = kept;
  return {
    ...(typeof role === 'string' ? { role } : {}),
    ...(typeof pillar === 'string' ? { pillar } : {}),
    ...(findings === true ? { findings } : {}),
  };
}

function isObject(value: unknown): value is { readonly [key in keyof PageState | keyof PlanFilter]?: unknown } {
  return typeof value === 'object' && value !== null;
}
