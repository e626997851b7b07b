/**
 * The located tree: what a YAML text means, with the place of every key and value.
 *
 * Offsets count UTF-16 code units from the start of the text; ends are exclusive. Lines and columns are computed at the
 * edge (`lines.ts`). The content of an alias is a copy of the anchored node whose offsets are those of the alias and
 * whose `origin` is the node it was copied from, so that a place always lies where a reader would look.
 */
export type Node = ScalarNode | MappingNode | SequenceNode;
export type CollectionNode = MappingNode | SequenceNode;
export type ScalarValue = string | number | boolean | null;

interface NodeBase {
  readonly start: number;
  readonly end: number;
  /** The collection that holds this node; `undefined` at the root. A key's parent is its mapping. */
  readonly parent: CollectionNode | undefined;
  /** The anchored node that this one was copied from, for content that stands behind an alias. */
  readonly origin: Node | undefined;
  /** Whether text inside this node could not be read, so that something may be missing from it. */
  readonly damaged: boolean;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly style: 'plain' | 'quoted' | 'block' | 'empty';
}

/** A scalar known to hold a value of a certain type. */
export interface Scalar<Value extends ScalarValue = ScalarValue> extends ScalarNode {
  readonly value: Value;
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** Effective pairs in the order of the text: merge keys expanded, repeated keys left out. */
  readonly entries: readonly MappingEntry[];
  /** The plain value, for validators. */
  readonly value: Readonly<Record<string, unknown>>;
}

export interface MappingEntry {
  readonly key: Scalar<string>;
  readonly value: Node;
  /** Whether the pair came in through a merge key (`<<`). */
  readonly merged: boolean;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly Node[];
  /** The plain value, for validators. */
  readonly value: readonly unknown[];
}

/** The pair with that key, or `undefined`. */
export function entryOf(node: Node | undefined, key: string): MappingEntry | undefined {
  if (node?.kind !== 'mapping') return undefined;
  for (const entry of node.entries) if (entry.key.value === key) return entry;
  return undefined;
}

/** The value under that key, or `undefined`. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

/** The node that an alias chain finally stands for: itself for content that is not behind an alias. */
export function originOf(node: Node): Node {
  let origin = node;
  while (origin.origin) origin = origin.origin;
  return origin;
}

/** The outermost ancestor. */
export function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}
