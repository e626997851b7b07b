import canonicalize from 'canonicalize';
import { wellFormed } from '../language/well-formed.ts';

/**
 * A value as RFC 8785 canonical JSON; `null` for `undefined`. Halves of surrogate pairs, which a text can hold and JSON
 * of that kind cannot, become U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  try {
    return canonicalize(value) ?? 'null';
  } catch {
    // Hardly any text holds such a half, so that looking for one beforehand would cost everybody time.
    return canonicalize(repaired(value)) ?? 'null';
  }
}

function repaired(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [wellFormed(key), repaired(item)]));
}
