import type { Value } from './repair.ts';

/** A mapping of those pairs that say something. */
export function filled(pairs: Readonly<Record<string, Value | undefined>>): { readonly [key: string]: Value } {
  const said: Record<string, Value> = {};
  for (const [key, value] of Object.entries(pairs)) {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) said[key] = value;
  }
  return said;
}
