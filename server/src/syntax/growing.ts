import type { MappingEntry, MappingNode, Node, Scalar, ScalarNode, SequenceNode } from './nodes.ts';

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Growing<T extends Node, Field extends keyof T, Value> = Omit<Mutable<T>, Field> & { [Key in Field]: Value };

/** A mapping while it is being read. */
export type GrowingMapping = Omit<Growing<MappingNode, 'entries', MappingEntry[]>, 'value'> & {
  value: Record<string, unknown>;
};

/** A list while it is being read. */
export type GrowingSequence = Omit<Growing<SequenceNode, 'items', Node[]>, 'value'> & { value: unknown[] };

export type GrowingCollection = GrowingMapping | GrowingSequence;

const FRESH = { parent: undefined, origin: undefined, damaged: false } as const;

export function newMapping(start: number, flow: boolean): GrowingMapping {
  return { kind: 'mapping', start, end: start, ...FRESH, flow, entries: [], value: {} };
}

export function newSequence(start: number, flow: boolean): GrowingSequence {
  return { kind: 'sequence', start, end: start, ...FRESH, flow, items: [], value: [] };
}

/** Stands where a value should be that cannot be had. */
export function missingValue(start: number, end: number): Mutable<ScalarNode> {
  return { kind: 'scalar', start, end, ...FRESH, damaged: true, value: null, style: 'empty' };
}

export function addItem(node: GrowingSequence, item: Node): void {
  node.items.push(item);
  node.value.push(item.value);
}

export function addPair(node: GrowingMapping, entry: MappingEntry): void {
  node.entries.push(entry);
  const { value: key } = entry.key;
  const { value } = entry.value;
  // An assignment to `__proto__` would change the prototype instead of adding a key.
  if (key !== '__proto__') node.value[key] = value;
  else Object.defineProperty(node.value, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Adds the pairs that a merge key brings in; what is written out in the mapping itself wins. */
export function mergePairs(node: GrowingMapping, from: MappingNode): void {
  for (const { key, value } of from.entries) {
    if (Object.hasOwn(node.value, key.value)) continue;
    // What stands behind a merge key belongs to nobody else, so it can move.
    const [ownKey, ownValue]: [Mutable<Scalar<string>>, Mutable<Node>] = [key, value];
    ownKey.parent = node;
    ownValue.parent = node;
    addPair(node, { key, value, merged: true });
  }
}
