import {
  addItem,
  addPair,
  type GrowingCollection,
  type GrowingMapping,
  type GrowingSequence,
  type Mutable,
} from './growing.ts';
import type { CollectionNode, Node } from './nodes.ts';

/** A copy whose places are all those of the alias, and which remembers what it stands for. */
export function copyOf(
  node: Node,
  start: number,
  end: number,
  parent?: CollectionNode,
): Mutable<Node> | GrowingCollection {
  if (node.kind === 'scalar') return { ...node, start, end, parent, origin: node };
  if (node.kind === 'sequence') {
    const copy: GrowingSequence = { ...node, start, end, parent, origin: node, items: [], value: [] };
    for (const item of node.items) addItem(copy, copyOf(item, start, end, copy));
    return copy;
  }
  const copy: GrowingMapping = { ...node, start, end, parent, origin: node, entries: [], value: {} };
  for (const entry of node.entries) {
    const key = { ...entry.key, start, end, parent: copy, origin: entry.key };
    addPair(copy, { key, value: copyOf(entry.value, start, end, copy), merged: entry.merged });
  }
  return copy;
}

/** How much a copy of a node would add. */
export interface Extent {
  /** Keys and values. */
  readonly nodes: number;
  /** Mappings and lists inside each other. */
  readonly depth: number;
}

/** Measures a node; stops counting when more than `limit` nodes are certain. */
export function extentOf(node: Node, limit: number): Extent {
  if (node.kind === 'scalar') return { nodes: 1, depth: 0 };
  let nodes = 1;
  let depth = 0;
  const keys = node.kind === 'mapping' ? 1 : 0;
  for (const child of childrenOf(node)) {
    if (nodes > limit) break;
    const inner = extentOf(child, limit - nodes);
    nodes += inner.nodes + keys;
    depth = Math.max(depth, inner.depth);
  }
  return { nodes, depth: depth + 1 };
}

function* childrenOf(node: CollectionNode): Iterable<Node> {
  if (node.kind === 'sequence') yield* node.items;
  else for (const entry of node.entries) yield entry.value;
}
