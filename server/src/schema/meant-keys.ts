/** Keys that are there after all, under a name with a slip in it or in the wrong place, and were reported there. */
import type { Shape } from '../language/grammar.ts';
import { entryOf, type MappingNode, type Node, rootOf } from '../syntax/nodes.ts';
import { declares } from './declared.ts';
import { nearest } from './nearest.ts';

/**
 * The key that is most likely meant by one that a mapping does not know, among those that it could still have. Between
 * brackets a key whose colon or space is missing has its value in it: `title Head of Sales`.
 */
export function meantKey(unknown: string, node: MappingNode, shape: Shape): string | undefined {
  const free = freeKeys(node, shape, keysOf(node).merged.has(unknown));
  const first = splitKey(unknown)?.key;
  if (first !== undefined && free.includes(first)) return first;
  return nearest(unknown, free) ?? keyByValue(unknown, node, shape);
}

/** The key that says what an entry is about, where nothing else does and an unknown key has the id of such a thing. */
function keyByValue(unknown: string, node: MappingNode, { fields, key }: Shape): string | undefined {
  const [natural = ''] = key;
  const field = fields[natural];
  if (field?.type !== 'reference' || key.some((each) => Object.hasOwn(node.value, each))) return undefined;
  const id = entryOf(node, unknown)?.value.value;
  return typeof id === 'string' && declares(rootOf(node), field.to, id) ? natural : undefined;
}

/** What stands before and behind the first space or colon of a text. */
export function splitKey(text: string): { readonly key: string; readonly value: string } | undefined {
  const [, key, value] = /^([A-Za-z]\w*)[\s:]+(\S.*)$/s.exec(text) ?? [];
  return key !== undefined && value !== undefined ? { key, value } : undefined;
}

/**
 * The keys of a shape that are not written in a mapping yet. What a merge key brings in may be meant to be replaced; in
 * what it brings in itself (`isMerged`), nothing that is written beside it plays a part.
 */
export function freeKeys(node: MappingNode, shape: Shape, isMerged = false): readonly string[] {
  const { own, merged } = keysOf(node);
  const written = isMerged ? merged : own;
  return Object.keys(shape.fields).filter((name) => !written.has(name));
}

/** What is written in a mapping, and what a merge key brings in. */
interface WrittenKeys {
  readonly own: ReadonlySet<string>;
  readonly merged: ReadonlySet<string>;
}

/** Looked at once, however many keys a mapping has that it does not know. */
function keysOf(node: MappingNode): WrittenKeys {
  const known = KEYS.get(node);
  if (known) return known;
  const own = new Set<string>();
  const merged = new Set<string>();
  for (const entry of node.entries) (entry.merged ? merged : own).add(entry.key.value);
  KEYS.set(node, { own, merged });
  return { own, merged };
}

const KEYS = new WeakMap<MappingNode, WrittenKeys>();

/**
 * The keys that a mapping only seems to lack: something in `broken`, which holds unknown keys among others, is most
 * likely meant for them. That is a misspelt key in the mapping itself, or the very key in a mapping around or inside it.
 */
export function meantKeys(node: MappingNode, shape: Shape, broken: ReadonlySet<Node>): ReadonlySet<string> {
  if (broken.size === 0) return NONE;
  const meant = new Set<string>();
  for (const { key } of node.entries) {
    const isUnknown = broken.has(key) && !Object.hasOwn(shape.fields, key.value);
    const name = isUnknown ? meantKey(key.value, node, shape) : undefined;
    if (name !== undefined) meant.add(name);
  }
  for (const neighbour of [node.parent, ...node.entries.map(({ value }) => value)]) {
    if (neighbour?.kind !== 'mapping') continue;
    for (const { key } of neighbour.entries) {
      const isStray = broken.has(key) && Object.hasOwn(shape.fields, key.value);
      if (isStray && !Object.hasOwn(node.value, key.value)) meant.add(key.value);
    }
  }
  return meant;
}

const NONE: ReadonlySet<string> = new Set();
