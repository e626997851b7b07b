/** Changes at one place of a JSON value. */
import { isMapping, type Value } from './arbitrary.ts';

export type Path = readonly (string | number)[];

/** The paths of everything within a value, containers and leaves alike. */
export function placesIn(value: unknown, at: Path = []): readonly Path[] {
  const children: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(isMapping(value) ? value : {});
  return children.flatMap(([key, child]) => [[...at, key], ...placesIn(child, [...at, key])]);
}

/** The paths of all mappings within a value, itself included. */
export function mappingsIn(value: unknown): readonly Path[] {
  return [[], ...placesIn(value)].filter((path) => isMapping(valueAt(value, path)));
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (from, key) => (Object(from) === from ? Reflect.get(Object(from), key) : undefined),
    value,
  );
}

/** The value with another one at that place. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  const mapping: Value = isMapping(value) ? value : {};
  return { ...mapping, [key]: replaced(mapping[key], rest, by) };
}
