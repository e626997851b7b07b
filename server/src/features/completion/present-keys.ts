import { type MappingNode, type Node, originOf } from '../../syntax/nodes.ts';
import type { SyntaxTree } from '../../syntax/parse.ts';
import type { Slot } from '../cursor/cursor.ts';

/** The keys that a mapping has besides the one at the cursor, those that come in by merging included. */
export function presentKeys({ root }: SyntaxTree, { siblings, path, word }: Slot): ReadonlySet<string> {
  const written = siblings.map(({ text }) => text);
  const node = path.length === 0 ? root : siblings.map(({ start }) => mappingWithKeyAt(root, start)).find(Boolean);
  const entries = node?.kind === 'mapping' ? node.entries : [];
  const known = entries.filter(({ key }) => key.start > word.end || key.end < word.start);
  return new Set([...written, ...known.map(({ key }) => key.value)]);
}

/** The mapping in which a key is written whose text begins at an offset or, with quotes, just before it. */
function mappingWithKeyAt(root: Node | undefined, start: number): MappingNode | undefined {
  let node = root;
  while (node) {
    if (node.kind === 'scalar') return undefined;
    if (node.kind === 'mapping' && node.entries.some(({ key, merged }) => !merged && isAt(key, start))) return node;
    node = childrenOf(node).find((child) => originOf(child) === child && child.start <= start && start < child.end);
  }
  return undefined;
}

function isAt(key: Node, start: number): boolean {
  return key.start === start || key.start + 1 === start;
}

function childrenOf(node: Exclude<Node, { kind: 'scalar' }>): readonly Node[] {
  if (node.kind === 'sequence') return node.items;
  return node.entries.flatMap(({ value, merged }) => (merged ? [] : [value]));
}
