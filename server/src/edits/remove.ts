import type { SourceFile } from '../analysis/source-file.ts';
import type { MappingEntry, MappingNode, Node, SequenceNode } from '../syntax/nodes.ts';
import { lineEnd, lineStart, nextLine } from '../syntax/text-lines.ts';
import { endOfPair, lineBefore } from './lines-of.ts';
import type { TextEdit } from './text-edit.ts';

/** A part of a collection: an item, or a pair from the start of its key. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly isGone: boolean;
}

/**
 * Removes items of lists and values with their keys. Nodes of one collection belong into one call. `undefined` when a
 * comment or an anchor would get lost.
 */
export function remove(file: SourceFile, nodes: readonly Node[]): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [holder, gone] of byHolder(nodes)) {
    const removed = holder.kind === 'sequence' ? removeItems(file, holder, gone) : removePairs(file, holder, gone);
    if (!removed) return undefined;
    edits.push(...removed);
  }
  return edits;
}

function byHolder(nodes: readonly Node[]): ReadonlyMap<MappingNode | SequenceNode, ReadonlySet<Node>> {
  const holders = new Map<MappingNode | SequenceNode, Set<Node>>();
  for (const node of nodes) {
    if (!node.parent) continue;
    const known = holders.get(node.parent);
    if (known) known.add(node);
    else holders.set(node.parent, new Set([node]));
  }
  return holders;
}

function removeItems(file: SourceFile, list: SequenceNode, gone: ReadonlySet<Node>): readonly TextEdit[] | undefined {
  if (list.items.every((item) => gone.has(item))) return removeWhole(file, list);
  const parts = list.items.map((item) => ({ start: item.start, end: item.end, isGone: gone.has(item) }));
  if (list.flow) return removeFromFlow(file, parts);
  return all(parts.filter(({ isGone }) => isGone).map((part) => removeLines(file, part, /^\s*-\s*$/)));
}

/** A list without items is nothing to keep, unless its key may not be left out. */
function removeWhole(file: SourceFile, list: SequenceNode): readonly TextEdit[] | undefined {
  const { parent } = list;
  if (parent?.kind !== 'mapping') return undefined;
  const entry = parent.entries.find(({ value }) => value === list);
  if (!entry) return undefined;
  if (!file.paths.shapeOf(parent)?.required.includes(entry.key.value)) {
    return removePairs(file, parent, new Set([list]));
  }
  const between = file.text.slice(entry.key.end, list.start);
  const isPlain = /^\s*:\s*$/.test(between);
  return isPlain ? [{ start: entry.key.end, end: list.end, text: ': []' }] : undefined;
}

function removePairs(file: SourceFile, mapping: MappingNode, gone: ReadonlySet<Node>): readonly TextEdit[] | undefined {
  const own = mapping.entries.filter(({ merged }) => !merged);
  if (own.every(({ value }) => gone.has(value))) return undefined;
  if (mapping.flow)
    return removeFromFlow(
      file,
      own.map((entry) => partOf(entry, gone)),
    );
  const [first, second] = own;
  if (first && second && gone.has(first.value) && !isAlone(file, first)) return removeFirst(file, first, second, gone);
  const going = own.filter(({ value }) => gone.has(value));
  return all(going.map((entry) => removeLines(file, partOf(entry, gone), /^\s*$/)));
}

function partOf(entry: MappingEntry, gone: ReadonlySet<Node>): Part {
  return { start: entry.key.start, end: endOfPair(entry), isGone: gone.has(entry.value) };
}

/** Whether nothing stands before a pair in its line, not even the dash of the item that it begins. */
function isAlone(file: SourceFile, { key }: MappingEntry): boolean {
  return lineBefore(file, key.start).trim() === '';
}

/** The next pair moves up behind the dash. */
function removeFirst(
  { text }: SourceFile,
  first: MappingEntry,
  second: MappingEntry,
  gone: ReadonlySet<Node>,
): readonly TextEdit[] | undefined {
  const isPlain = text.slice(endOfPair(first), second.key.start).trim() === '' && !gone.has(second.value);
  return isPlain ? [{ start: first.key.start, end: second.key.start, text: '' }] : undefined;
}

/** Each run of parts goes with the comma before it, or, at the start, the one behind it. */
function removeFromFlow({ text }: SourceFile, parts: readonly Part[]): readonly TextEdit[] | undefined {
  const edits: (TextEdit | undefined)[] = [];
  for (let index = 0; index < parts.length; index++) {
    if (!parts[index]?.isGone) continue;
    const from = index;
    while (parts[index + 1]?.isGone) index++;
    edits.push(removeRun(text, parts, from, index));
  }
  return all(edits);
}

function removeRun(text: string, parts: readonly Part[], from: number, to: number): TextEdit | undefined {
  const [first, last, before, behind] = [parts[from], parts[to], parts[from - 1], parts[to + 1]];
  if (!first || !last || !gapsArePlain(text, parts.slice(Math.max(0, from - 1), to + 2))) return undefined;
  if (before) return { start: before.end, end: last.end, text: '' };
  return behind && { start: first.start, end: behind.start, text: '' };
}

/** Whether only commas stand between parts, and no comment or anchor. */
function gapsArePlain(text: string, parts: readonly Part[]): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return !next || /^\s*,\s*$/.test(text.slice(part.end, next.start));
  });
}

/** Whole lines; a comment behind the last of them stays, in a line of its own. */
function removeLines({ text }: SourceFile, { start, end }: Part, prefix: RegExp): TextEdit | undefined {
  const from = lineStart(text, start);
  const before = text.slice(from, start);
  const to = lineEnd(text, end);
  const comment = text.slice(end, to).trim();
  if (!prefix.test(before) || (comment !== '' && !comment.startsWith('#'))) return undefined;
  if (comment !== '') return { start: from, end: to, text: (before.match(/^\s*/)?.[0] ?? '') + comment };
  if (to < text.length) return { start: from, end: nextLine(text, end), text: '' };
  // The last line of the file takes the line break before it along.
  const breakBefore = text.startsWith('\r\n', from - 2) ? 2 : Math.min(from, 1);
  return { start: from - breakBefore, end: to, text: '' };
}

function all(edits: readonly (TextEdit | undefined)[]): readonly TextEdit[] | undefined {
  const made = edits.filter((edit) => edit !== undefined);
  return made.length === edits.length ? made : undefined;
}
