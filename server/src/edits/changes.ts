import type { SourceFile } from '../analysis/source-file.ts';
import type { Change, Value } from '../rules/repair.ts';
import { entryOf, type MappingNode, type Node, rootOf } from '../syntax/nodes.ts';
import { appendItems, fillList, insertPair } from './insert.ts';
import { losesComment } from './lost-comments.ts';
import { nodesOf } from './nodes-of.ts';
import { remove } from './remove.ts';
import { renameKey, replaceValue } from './replace.ts';
import { repeatedIn } from './shared-content.ts';
import { overlap, type TextEdit } from './text-edit.ts';

/**
 * The edits that make all changes in a file, as small as they can be. `undefined` when they cannot be made without losing
 * a comment or an anchor, or at the place of an alias, or when there is nothing to change. What an alias repeats elsewhere
 * changes there as well.
 */
export function editsFor(file: SourceFile, changes: readonly Change[]): readonly TextEdit[] | undefined {
  const removed = changes.flatMap((change) => (change.kind === 'remove' ? [change.node] : []));
  const others = changes.filter(({ kind }) => kind !== 'remove');
  if (!changes.flatMap(nodesOf).every((node) => isOwn(file, node))) return undefined;
  const groups = [remove(file, removed), ...others.map((change) => one(edit(file, change)))];
  const edits = beforeRemovals(
    groups.flatMap((group) => group ?? []),
    file.text,
  );
  const isComplete = groups.every((group) => group !== undefined);
  if (!isComplete || edits.length === 0 || overlap(edits)) return undefined;
  return cutsAnchors(file, edits) ||
    losesComment(
      file,
      edits.filter((made) => !isText(made, changes)),
    )
    ? undefined
    : edits;
}

/** New lines that would follow lines which are removed come before them. */
function beforeRemovals(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  return edits.map((made) => {
    const removal = edits.find(({ start, end }) => made.start === made.end && start < made.start && made.start < end);
    const lineBreak =
      removal && /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, removal.start - 2), removal.start))?.[0].length;
    if (!removal || !lineBreak || !/^[\r\n]/.test(made.text)) return made;
    return { ...made, start: removal.start - lineBreak, end: removal.start - lineBreak };
  });
}

/** Whether an edit is one of those that a repair writes out itself, which may well be about a comment. */
function isText({ start, end }: TextEdit, changes: readonly Change[]): boolean {
  return changes.some((change) => change.kind === 'text' && change.start === start && change.end === end);
}

function quoted(text: string, { start, end }: Node): string {
  return JSON.stringify(text.slice(start, end));
}

function one(made: TextEdit | undefined): readonly TextEdit[] | undefined {
  return made && [made];
}

function edit(file: SourceFile, change: Change): TextEdit | undefined {
  switch (change.kind) {
    case 'replace':
      return replaceValue(file, change.node, change.value);
    case 'quote':
      return { start: change.node.start, end: change.node.end, text: quoted(file.text, change.node) };
    case 'unquote':
      return { start: change.node.start, end: change.node.end, text: String(change.node.value) };
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
  return value.value === null ? fillList(file, value, values) : replaceValue(file, value, [value.value, ...values]);
}

function nested(keys: readonly string[], value: Value): Value {
  return keys.reduceRight<Value>((inner, key) => ({ [key]: inner }), value);
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
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
    [...repeatedIn(tree)].some(({ start }) => cuts.some((cut) => cut.start <= start && start < cut.end))
  );
}
