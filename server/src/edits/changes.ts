import type { SourceFile } from '../analysis/source-file.ts';
import type { Change, Value } from '../rules/repair.ts';
import { entryOf, type MappingNode, type Node, rootOf } from '../syntax/nodes.ts';
import { appendItems, insertPair } from './insert.ts';
import { remove } from './remove.ts';
import { renameKey, replaceValue } from './replace.ts';
import { overlap, type TextEdit } from './text-edit.ts';

/**
 * The edits that make all changes in a file, as small as they can be. `undefined` when they cannot be made without losing
 * a comment or changing what stands elsewhere, such as content that aliases share.
 */
export function editsFor(file: SourceFile, changes: readonly Change[]): readonly TextEdit[] | undefined {
  const removed = changes.flatMap((change) => (change.kind === 'remove' ? [change.node] : []));
  const others = changes.filter(({ kind }) => kind !== 'remove');
  if (!changes.flatMap(nodesOf).every((node) => isOwn(file, node))) return undefined;
  const groups = [remove(file, removed), ...others.map((change) => one(edit(file, change)))];
  const edits = groups.flatMap((group) => group ?? []);
  const isComplete = groups.every((group) => group !== undefined);
  return isComplete && !overlap(edits) && !cutsAnchors(file, edits) ? edits : undefined;
}

function one(made: TextEdit | undefined): readonly TextEdit[] | undefined {
  return made && [made];
}

function edit(file: SourceFile, change: Change): TextEdit | undefined {
  switch (change.kind) {
    case 'replace':
      return replaceValue(file, change.node, change.value);
    case 'rename':
      return renameKey(file, change.key, change.to);
    case 'set':
      return set(file, change.in, change.keys, change.value);
    case 'add':
      return add(file, change.in, change.keys, change.values);
    case 'text':
      return { start: change.start, end: change.end, text: change.text };
    case 'remove':
      return undefined;
  }
}

function set(file: SourceFile, mapping: MappingNode, keys: readonly string[], value: Value): TextEdit | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return undefined;
  const entry = entryOf(mapping, key);
  if (!entry) return insertPair(file, mapping, key, nested(rest, value));
  if (!isOwn(file, entry.value) || entry.merged) return undefined;
  if (rest.length > 0 && entry.value.kind === 'mapping') return set(file, entry.value, rest, value);
  const isFree = rest.length === 0 || isEmpty(entry.value);
  return isFree ? replaceValue(file, entry.value, nested(rest, value)) : undefined;
}

function add(
  file: SourceFile,
  mapping: MappingNode,
  keys: readonly string[],
  values: readonly Value[],
): TextEdit | undefined {
  const [key, ...rest] = keys;
  const entry = key === undefined ? undefined : entryOf(mapping, key);
  if (!entry) return set(file, mapping, keys, values);
  if (!isOwn(file, entry.value) || entry.merged) return undefined;
  const { value } = entry;
  if (rest.length > 0)
    return value.kind === 'mapping' ? add(file, value, rest, values) : set(file, mapping, keys, values);
  if (value.kind === 'sequence') return appendItems(file, value, values);
  if (value.kind === 'mapping') return undefined;
  return replaceValue(file, value, value.value === null ? values : [value.value, ...values]);
}

function nested(keys: readonly string[], value: Value): Value {
  return keys.reduceRight<Value>((inner, key) => ({ [key]: inner }), value);
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function nodesOf(change: Change): readonly Node[] {
  switch (change.kind) {
    case 'replace':
    case 'remove':
      return [change.node];
    case 'rename':
      return [change.key];
    case 'set':
    case 'add':
      return [change.in];
    case 'text':
      return [];
  }
}

/** Whether a node is written where it stands, and not repeated there by an alias or a merge key. */
function isOwn({ tree }: SourceFile, node: Node): boolean {
  return !node.origin && rootOf(node) === tree.root;
}

/** Whether an edit takes away an anchor that an alias elsewhere needs. */
function cutsAnchors({ text, tree }: SourceFile, edits: readonly TextEdit[]): boolean {
  const cuts = edits.filter(({ start, end }) => text.slice(start, end).includes('&'));
  return (
    cuts.length > 0 &&
    [...origins(tree.root)].some(({ start }) => cuts.some((cut) => cut.start <= start && start < cut.end))
  );
}

function* origins(node: Node | undefined): Generator<Node> {
  if (!node) return;
  if (node.origin) yield node.origin;
  if (node.kind === 'mapping') for (const { value } of node.entries) yield* origins(value);
  if (node.kind === 'sequence') for (const item of node.items) yield* origins(item);
}
