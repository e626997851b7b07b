import type { Cut } from './explain/explanation.ts';
import type { Mutable } from './growing.ts';
import type { CollectionNode, Node } from './nodes.ts';
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

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\w-]+/g) ?? [];
}

function lastWord(text: string): string {
  return /[\w-]*$/.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^[\w-]*/.exec(text)?.[0] ?? '';
}
