import { nearest } from '../schema/nearest.ts';

/** Of ids of the form `family/name` the one that was most likely meant, also by its name alone; `undefined` when none is near. */
export function nearestId(word: string, ids: readonly string[]): string | undefined {
  const byName = new Map(ids.toReversed().map((id) => [nameOf(id), id]));
  const near = nearest(word, ids);
  if (near !== undefined || word.includes('/')) return near;
  return byName.get(nearest(word, byName.keys()) ?? '');
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
