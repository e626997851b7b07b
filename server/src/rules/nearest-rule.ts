import { nearest } from '../schema/nearest.ts';
import type { Rule } from './rule.ts';

/** The id of the rule that was most likely meant, also by its name without the family; `undefined` when none is near. */
export function nearestRule(word: string, rules: readonly Rule[]): string | undefined {
  const ids = rules.map(({ id }) => id);
  const byName = new Map(ids.toReversed().map((id) => [nameOf(id), id]));
  const near = nearest(word, ids);
  if (near !== undefined || word.includes('/')) return near;
  return byName.get(nearest(word, byName.keys()) ?? '');
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
