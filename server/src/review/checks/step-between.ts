import type { Json } from '../../charter/canonical.ts';
import type { Pair } from '../pair.ts';

/**
 * By how many steps a word moved along an order; negative for back. Nothing comes before the first step. A word that the order does
 * not know, such as a misspelt one, comes where it would be most serious: `below` all others or `above` them.
 */
export function stepBetween(
  order: readonly string[],
  { before, after }: Pick<Pair, 'before' | 'after'>,
  unknown: 'below' | 'above',
): number {
  return stepOf(order, after, unknown) - stepOf(order, before, 'below');
}

function stepOf(order: readonly string[], word: Json | undefined, unknown: 'below' | 'above'): number {
  const known = order.indexOf(String(word));
  return known < 0 && word !== undefined && unknown === 'above' ? order.length : known;
}
