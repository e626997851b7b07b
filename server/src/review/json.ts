import deepEqual from 'fast-deep-equal';
import type { Json } from '../charter/canonical.ts';

export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two canonical values are the same. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  return deepEqual(a, b);
}

/** What stands at a way of keys below a value: `approval.decision`; `undefined` where it leads nowhere. */
export function valueAt(value: Json | undefined, way: string): Json | undefined {
  return way.split('.').reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), value);
}

/** The text there; `undefined` when there is none. */
export function textAt(value: Json | undefined, way: string): string | undefined {
  const found = valueAt(value, way);
  return typeof found === 'string' ? found : undefined;
}

/** The number there; `undefined` when there is none. */
export function numberAt(value: Json | undefined, way: string): number | undefined {
  const found = valueAt(value, way);
  return typeof found === 'number' ? found : undefined;
}

/** The texts there: those of a list, or a single one. */
export function textsAt(value: Json | undefined, way: string): readonly string[] {
  return textsIn(valueAt(value, way));
}

/** A text, or the texts of a list. */
export function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The entries of the list there. */
export function entriesAt(value: Json | undefined, way: string): readonly JsonObject[] {
  const found = valueAt(value, way);
  return isList(found) ? found.filter(isObject) : [];
}
