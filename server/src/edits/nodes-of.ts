import type { Change } from '../rules/repair.ts';
import { entryOf, type MappingNode, type Node } from '../syntax/nodes.ts';

/** The nodes whose content is another one after a change. */
export function nodesOf(change: Change): readonly Node[] {
  switch (change.kind) {
    case 'replace':
    case 'quote':
    case 'unquote':
    case 'remove':
      return [change.node];
    case 'rename':
      return [change.key];
    case 'set':
    case 'add':
      return [innermost(change.in, change.keys)];
    case 'text':
      return [];
  }
}

/** What a value under keys is added to: the last thing on the way that is there. */
function innermost(mapping: MappingNode, keys: readonly string[]): Node {
  const [key, ...rest] = keys;
  const value = key === undefined ? undefined : entryOf(mapping, key)?.value;
  if (!value) return mapping;
  return value.kind === 'mapping' ? innermost(value, rest) : value;
}
