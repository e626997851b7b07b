import type { Composer } from './compose.ts';
import type { Cut } from './explain/explanation.ts';
import { missingValue, type Mutable } from './growing.ts';
import type { CollectionNode, MappingNode, Node } from './nodes.ts';
import { lineEnd, lineStart, type Range } from './text-lines.ts';

/**
 * Marks every collection from which the left-out text may be missing: those that begin before it, from the section
 * down to the last one before it, and the value that it may have been. Returns that value, which can no longer be
 * relied upon.
 */
export function markDamaged(root: Node | undefined, cut: Range): Node | undefined {
  let node: Node | undefined = root;
  while (node && node.kind !== 'scalar') {
    const child: Mutable<Node> | undefined = lastChildBefore(node, cut.start);
    if (!child) return undefined;
    child.damaged = true;
    node = child;
  }
  return node;
}

/** Carries damage on to copies of damaged content and to what merged it. */
export function spreadDamage(derived: Composer['derived']): void {
  for (const { from, to } of derived) {
    if (to.origin === from) spreadInto(to);
    else if (from.damaged) to.damaged = true;
  }
}

function spreadInto(copy: Mutable<Node>): void {
  if (copy.origin?.damaged) copy.damaged = true;
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
