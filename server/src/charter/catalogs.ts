import type { Charter } from './charter.ts';
import { isClear } from './clarity.ts';

/** Whether the catalogs that a charter uses are there, so that what is not declared anywhere is certain to be missing. */
export function hasAllCatalogs({ entry, catalogs }: Charter): boolean {
  const isComplete = catalogs.every((catalog) => isClear(catalog) && catalog.unreadable.size === 0);
  return isClear(entry, 'uses') && isComplete;
}
