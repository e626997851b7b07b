import type { Composer } from './compose.ts';
import type { Cut } from './explain/explanation.ts';
import { shapeOf } from './explain/line-shape.ts';
import { type Mutable, missingValue } from './growing.ts';
import type { CollectionNode, MappingEntry, MappingNode, Node, ScalarNode, ScalarValue } from './nodes.ts';
import { indentAt, lineEnd, lineStart, type Range } from './text-lines.ts';

/**
 * Marks every collection from which the left-out text may be missing: those that begin before it, from the section down
 * to the last one before it. A single value that the text was a part of can no longer be relied upon: it becomes empty.
 * Returns the value that it had.
 */
export function markDamaged(root: Node | undefined, cut: Range, text: string): ScalarValue {
  let node: Node | undefined = root;
  while (node && node.kind !== 'scalar') {
    const child: Mutable<Node> | undefined = lastChildBefore(node, cut.start);
    if (!child || (child.kind === 'scalar' && !isPartOf(cut, child, text))) return null;
    child.damaged = true;
    node = child;
  }
  return node ? emptied(node) : null;
}

/** Whether left-out text stood inside a value, directly behind it, or below it as its continuation. */
function isPartOf(cut: Range, value: ScalarNode, text: string): boolean {
  if (value.style === 'empty') return true;
  if (cut.start <= lineEnd(text, value.end)) return !/[,\]}]/.test(text.slice(value.end, cut.start));
  const isTab = text.charAt(afterSpaces(text, lineStart(text, cut.start))) === '\t';
  const isDeeper = isTab || indentAt(text, cut.start) > indentAt(text, value.start);
  return isDeeper && shapeOf(text, cut.start).key === undefined;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return at;
}

function emptied(node: Mutable<ScalarNode>): ScalarValue {
  const { value, parent } = node;
  node.value = null;
  if (parent) setPlainValue(parent, node);
  return value;
}

/** The plain values of collections are shared by all that hold them, so that one change is seen everywhere. */
function setPlainValue(parent: CollectionNode, node: ScalarNode): void {
  const key = parent.kind === 'sequence' ? parent.items.lastIndexOf(node) : keyOf(parent, node);
  if (key === undefined || key === -1) return;
  Object.defineProperty(parent.value, key, { value: null, enumerable: true, configurable: true, writable: true });
}

function keyOf(parent: MappingNode, node: ScalarNode): string | undefined {
  return parent.entries.findLast((entry) => entry.value === node)?.key.value;
}

/** Carries damage on to copies of damaged content and to what merged it. */
export function spreadDamage(derived: Composer['derived'], lost: ReadonlySet<string>): void {
  for (const { from, to } of derived) {
    if (to.origin === from) spreadInto(to);
    else {
      to.damaged ||= from.damaged;
      if (to.damaged && to.kind === 'mapping') doubtMerged(to.entries, lost);
    }
  }
}

/** What a merge key brings in may have been replaced by text that was lost. */
function doubtMerged(entries: readonly MappingEntry[], lost: ReadonlySet<string>): void {
  for (const { key, value, merged } of entries) {
    if (!merged || !lost.has(key.value)) continue;
    setDamaged(value);
    if (value.kind === 'scalar') emptied(value);
  }
}

function setDamaged(node: Mutable<Node>): void {
  node.damaged = true;
}

function spreadInto(copy: Mutable<Node>): void {
  if (copy.origin?.damaged) copy.damaged = true;
  if (copy.kind === 'scalar' && copy.damaged) emptied(copy);
  if (copy.kind === 'sequence') copy.items.forEach(spreadInto);
  else if (copy.kind === 'mapping') for (const { value } of copy.entries) spreadInto(value);
}

/** Adds keys whose values are not read to the mapping that they would belong to. */
export function noteHeads(root: Mutable<MappingNode>, heads: readonly Range[], text: string): void {
  for (const { start, end } of heads) {
    const name = text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
    if (Object.hasOwn(root.value, name)) continue;
    const key = { ...missingValue(start, end), parent: root, value: name };
    const value = { ...missingValue(end, end), parent: root };
    root.entries = [...root.entries, { key, value, merged: false }];
    root.value = { ...root.value, [name]: null };
    root.end = Math.max(root.end, end);
  }
}

function lastChildBefore(node: CollectionNode, offset: number): Node | undefined {
  if (node.kind === 'sequence') return lastBefore(node.items, offset, (item) => item.start);
  return lastBefore(node.entries, offset, (entry) => entry.key.start)?.value;
}

/** By halves, since a long list may have many mistakes. */
function lastBefore<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/**
 * The words of what was left out. Where a cut goes through a word or value, the word is meant as it stands and as it
 * would be without the cut.
 */
export function wordsAround(text: string, cuts: readonly Cut[]): readonly string[] {
  return cuts.flatMap(({ start, end }) => {
    const before = text.slice(Math.max(lineStart(text, start), start - LONGEST_WORD), start);
    const after = text.slice(end, Math.min(lineEnd(text, end), end + LONGEST_WORD));
    const whole = wordsIn(lastWord(before) + text.slice(start, end) + firstWord(after));
    return [...whole, ...wordsIn(lastWord(before) + firstWord(after))];
  });
}

const LONGEST_WORD = 100;

/** Invisible characters count as not written: they may stand in the middle of a word. */
export function wordsIn(text: string): readonly string[] {
  return text.replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, '').match(/[\w-]+/g) ?? [];
}

function lastWord(text: string): string {
  return /[\w-]*$/.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^[\w-]*/.exec(text)?.[0] ?? '';
}
