import type { Cut } from './explain/explanation.ts';
import { shapeOf } from './explain/line-shape.ts';
import { type GrowingCollection, type Mutable, missingValue } from './growing.ts';
import type { CollectionNode, MappingNode, Node, ScalarNode, ScalarValue } from './nodes.ts';
import type { Notes } from './notes.ts';
import { indentAt, lineEnd, lineStart, type Range } from './text-lines.ts';

/**
 * Marks every collection from which the left-out text may be missing: those that begin before it, from the section down
 * to the last one before it. A single value that the text was a part of can no longer be relied upon: it becomes empty.
 * Returns the value that it had.
 */
export function markDamaged(root: Node | undefined, cut: Range, text: string): ScalarValue {
  let node: Node | undefined = root;
  while (node && node.kind !== 'scalar') {
    const place = lastBefore(node, cut.start);
    const child: Mutable<Node> | undefined = place?.node;
    if (!place || !child) return null;
    if (child.kind !== 'scalar') child.damaged = true;
    else return isPartOf(cut, child, text) ? emptied(child, node, place.key) : null;
    node = child;
  }
  return null;
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

/** The plain values of collections are shared by all that hold them, so that one change is seen everywhere. */
function emptied(node: Mutable<ScalarNode>, parent: CollectionNode, key: string | number): ScalarValue {
  const { value } = node;
  node.damaged = true;
  node.value = null;
  Object.defineProperty(parent.value, key, { value: null, enumerable: true, configurable: true, writable: true });
  return value;
}

/** Carries damage on to copies of damaged content and to what merged it. */
export function spreadDamage(derived: Notes['derived'], lost: ReadonlySet<string>): void {
  for (const { from, to } of derived) {
    if (to.origin === from) spreadInto(to);
    else if (to.kind === 'mapping') spreadByMerge(from, to, lost);
  }
}

function spreadInto(copy: Mutable<Node> | GrowingCollection): void {
  copy.damaged ||= copy.origin?.damaged ?? false;
  if (copy.kind === 'sequence') for (const [index, item] of copy.items.entries()) spreadToChild(item, copy, index);
  else if (copy.kind === 'mapping') for (const { key, value } of copy.entries) spreadToChild(value, copy, key.value);
}

function spreadToChild(child: Node, parent: CollectionNode, key: string | number): void {
  if (child.kind !== 'scalar') spreadInto(child);
  else if (child.origin?.damaged) emptied(child, parent, key);
}

/** What a merge key brings in may have been replaced by text that was lost. */
function spreadByMerge(from: Node, to: Mutable<MappingNode>, lost: ReadonlySet<string>): void {
  to.damaged ||= from.damaged;
  for (const { key, value, merged } of to.damaged ? to.entries : []) {
    if (merged && lost.has(key.value)) doubt(value, to, key.value);
  }
}

function doubt(node: Mutable<Node>, parent: CollectionNode, key: string): void {
  if (node.kind === 'scalar') emptied(node, parent, key);
  else node.damaged = true;
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

interface Child {
  readonly node: Node;
  readonly key: string | number;
}

function lastBefore(parent: CollectionNode, offset: number): Child | undefined {
  if (parent.kind === 'sequence') {
    const index = countBefore(parent.items, offset, (item) => item.start) - 1;
    const node = parent.items[index];
    return node && { node, key: index };
  }
  const entry = parent.entries[countBefore(parent.entries, offset, ({ key }) => key.start) - 1];
  return entry && { node: entry.value, key: entry.key.value };
}

/** By halves, since a long list may have many mistakes. */
function countBefore<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
