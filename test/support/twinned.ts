/** A charter in which everything is there twice, so that whoever takes "the first" of something has to choose. */
import { parse } from '../../server/src/syntax/parse.ts';

/** The charter as JSON, with a twin beside every entry and every reference; twins refer to twins. */
export function twinned(text: string): string {
  const value: unknown = parse(text).root?.value;
  return JSON.stringify(withTwins(value, idsIn(value), '-b'), null, 1) ?? '';
}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idsIn(value: unknown): ReadonlySet<unknown> {
  if (Array.isArray(value)) return new Set(value.flatMap((item: unknown) => [...idsIn(item)]));
  if (!isMapping(value)) return new Set();
  const below = Object.values(value).flatMap((item) => [...idsIn(item)]);
  return new Set('id' in value ? [value['id'], ...below] : below);
}

/** `suffix` makes the ids of twins: further in it is another one, since each twin of an entry has what the entry has. */
function withTwins(value: unknown, ids: ReadonlySet<unknown>, suffix: string): unknown {
  if (Array.isArray(value)) {
    const named = value.filter((item: unknown) => isMapping(item) || ids.has(item));
    const twins = named.map((item) => twinOf(item, '', { ids, suffix }));
    return [...value.map((item: unknown) => withTwins(item, ids, '-c')), ...twins];
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTwins(item, ids, suffix)]));
}

interface Naming {
  readonly ids: ReadonlySet<unknown>;
  readonly suffix: string;
}

function twinOf(value: unknown, key: string, naming: Naming): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => twinOf(item, key, naming));
  if (isMapping(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, twinOf(item, name, naming)]));
  }
  if (key === 'title' || key === 'activity' || key === 'statement') return `${value}, again`;
  if (key === 'id') return `${value}${naming.suffix}`;
  // Some roles are named after their functions.
  return naming.ids.has(value) && key !== 'function' ? `${value}-b` : value;
}
