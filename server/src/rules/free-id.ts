import type { Charter } from '../charter/charter.ts';
import type { Node } from '../syntax/nodes.ts';

/** An id that nothing in a charter or its catalogs has yet: the one that is wanted, else the same with a number behind it. */
export function freeId(charter: Charter, wanted: string): string {
  const taken = new Set<unknown>();
  for (const { node } of [charter.entry, ...charter.catalogs]) collect(node, taken);
  const base = wanted.slice(0, LONGEST_BASE).replace(/-+$/, '');
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

/** An id has at most 64 characters, of which a number may need some. */
const LONGEST_BASE = 58;

/** Adds the values of all keys `id`, wherever they stand. */
function collect(node: Node, ids: Set<unknown>): void {
  if (node.kind === 'sequence') for (const item of node.items) collect(item, ids);
  if (node.kind !== 'mapping') return;
  for (const { key, value } of node.entries) {
    if (key.value === 'id') ids.add(value.value);
    else collect(value, ids);
  }
}
