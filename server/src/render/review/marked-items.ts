import type { ReviewChange } from '../../review/review.ts';
import type { Side } from './view.ts';

/** An item of a list that changes, and whether only its side has it. */
export interface MarkedItem {
  readonly text: string;
  readonly isOwn: boolean;
}

/** The list of a side, item by item, so that people see what differs; `undefined` where the two lists have nothing in common. */
export function markedItems({ items }: ReviewChange, side: Side): readonly MarkedItem[] | undefined {
  if (!items) return undefined;
  const [own, other] = side === 'base' ? [items.before, items.after] : [items.after, items.before];
  const known = new Set(other);
  const marked = own.map((text) => ({ text, isOwn: !known.has(text) }));
  return marked.some(({ isOwn }) => !isOwn) ? marked : undefined;
}
