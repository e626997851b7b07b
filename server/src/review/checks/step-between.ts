import type { Pair } from '../pair.ts';

/** By how many steps a word moved along an order; nothing comes before the first step. Negative for back. */
export function stepBetween(order: readonly string[], { before, after }: Pick<Pair, 'before' | 'after'>): number {
  return order.indexOf(String(after)) - order.indexOf(String(before));
}
