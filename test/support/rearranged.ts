/** The same charter written in another order. */
import { parse } from '../../server/src/syntax/parse.ts';

/** Puts the items of a list into some order. */
export type Order = <Item>(items: readonly Item[]) => readonly Item[];

/** As it is. */
export const asWritten: Order = (items) => items;
/** Everything backwards: the first becomes the last wherever order plays a part. */
export const backwards: Order = (items) => items.toReversed();

/** An order drawn by lot, the same for the same seed. */
export function shuffledBy(seed: number): Order {
  const draw = lots(seed);
  return (items) => {
    const drawn = items.map((item) => ({ item, lot: draw() }));
    return drawn.toSorted((a, b) => a.lot - b.lot).map(({ item }) => item);
  };
}

/** Numbers below 2³² that look random (the generator of Numerical Recipes, its low bits left out). */
function lots(seed: number): () => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

/** Lists whose order says something. */
const ORDERED: readonly string[] = ['agenda', 'escalation', 'options'];

/**
 * A charter or catalog with sections, keys and items in another order, written as JSON: without comments, and with what
 * aliases repeat written out. What could not be parsed is left out.
 */
export function rearranged(text: string, order: Order): string {
  return JSON.stringify(rearrangedValue(parse(text).root?.value, '', order), null, 1) ?? '';
}

function rearrangedValue(value: unknown, key: string, order: Order): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => rearrangedValue(item, key, order));
    return ORDERED.includes(key) ? items : order(items);
  }
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([name, item]) => [name, rearrangedValue(item, name, order)] as const);
  return Object.fromEntries(order(pairs));
}
