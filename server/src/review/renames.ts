import type { Json } from '../charter/canonical.ts';
import { charterShape } from '../language/charter.ts';
import type { Field, Kind, Shape } from '../language/grammar.ts';
import { equal, isList, isObject, type JsonObject } from './json.ts';

/** An id that is another in the head, while what it names is (nearly) the same. */
export interface Rename {
  readonly kind: Kind;
  readonly before: string;
  readonly after: string;
}

/** So much of what an entry says has to be the same for its id to count as renamed. */
const SIMILAR = 0.8;

/**
 * The ids that were renamed (specification of the review, *Facts*): one is gone, and exactly one entry of its kind has
 * appeared that is otherwise nearly the same. What refers to renamed ids counts as the same, so that a second look may find more.
 */
export function findRenames(base: JsonObject, head: JsonObject): readonly Rename[] {
  const renames: Rename[] = [];
  for (;;) {
    const found = renamesBetween(declarationsIn(base), declarationsIn(withOldIds(head, renames)));
    if (found.length === 0) return renames;
    renames.push(...found);
  }
}

/** A charter in which renamed ids have their old names, where they are declared and wherever they are referred to. */
export function withOldIds(charter: JsonObject, renames: readonly Rename[]): JsonObject {
  if (renames.length === 0) return charter;
  const old = new Map(renames.map(({ kind, before, after }) => [`${kind} ${after}`, before]));
  return renamed(charter, charterShape, old);
}

/** A value of a field of {@link withOldIds} as the head itself has it. */
export function withNewIds(value: Json, field: Field, renames: readonly Rename[]): Json {
  if (renames.length === 0) return value;
  return renamedValue(value, field, new Map(renames.map(({ kind, before, after }) => [`${kind} ${before}`, after])));
}

/** The same for an entry. */
export function entryWithNewIds(entry: JsonObject, shape: Shape, renames: readonly Rename[]): JsonObject {
  if (renames.length === 0) return entry;
  return renamed(entry, shape, new Map(renames.map(({ kind, before, after }) => [`${kind} ${before}`, after])));
}

/** Ids by kind and the id to be replaced. */
type OldIds = ReadonlyMap<string, string>;

function renamed(value: JsonObject, shape: Shape, old: OldIds): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      return [key, field ? renamedValue(item, field, old) : item];
    }),
  );
}

function renamedValue(value: Json, field: Field, old: OldIds): Json {
  const oldId = (kinds: readonly string[], id: Json): Json =>
    kinds.map((kind) => old.get(`${kind} ${id}`)).find((found) => found !== undefined) ?? id;
  switch (field.type) {
    case 'id':
      return field.declares ? oldId([field.declares], value) : value;
    case 'reference':
      return oldId(kindsOf(field.to, old), value);
    case 'references':
      return isList(value) ? value.map((item) => oldId(kindsOf(field.to, old), item)).toSorted() : value;
    case 'section':
      return isObject(value) ? renamed(value, field.shape, old) : value;
    case 'entries':
      return isList(value) ? value.map((item) => (isObject(item) ? renamed(item, field.shape, old) : item)) : value;
    default:
      return value;
  }
}

function kindsOf(to: readonly Kind[] | 'any', old: OldIds): readonly string[] {
  return to === 'any' ? [...new Set([...old.keys()].map((key) => key.slice(0, key.indexOf(' '))))] : to;
}

/** An entry that declares an id. */
export interface Declaration {
  readonly kind: Kind;
  readonly id: string;
  /** The path of the list: ids of two lists are never renames of each other. */
  readonly list: string;
  readonly value: JsonObject;
}

/** Everything in a charter that declares an id. */
export function declarationsIn(charter: JsonObject): readonly Declaration[] {
  return declarations(charter, charterShape, '');
}

function declarations(value: JsonObject, shape: Shape, list: string): readonly Declaration[] {
  return Object.entries(shape.fields).flatMap(([key, field]): readonly Declaration[] => {
    const item = value[key];
    if (field.type === 'id') {
      return field.declares && typeof item === 'string' ? [{ kind: field.declares, id: item, list, value }] : [];
    }
    if (field.type === 'section') return isObject(item) ? declarations(item, field.shape, `${list}.${key}`) : [];
    if (field.type !== 'entries' || !isList(item)) return [];
    return item.filter(isObject).flatMap((entry) => declarations(entry, field.shape, `${list}.${key}`));
  });
}

function renamesBetween(base: readonly Declaration[], head: readonly Declaration[]): readonly Rename[] {
  const [gone, new_] = [missingFrom(head, base), missingFrom(base, head)];
  const pairs = gone.flatMap((before) =>
    new_.filter((after) => isSimilar(before, after)).map((after) => ({ before, after })),
  );
  return pairs
    .filter(
      ({ before, after }) =>
        pairs.filter((pair) => pair.before === before).length === 1 &&
        pairs.filter((pair) => pair.after === after).length === 1,
    )
    .map(({ before, after }) => ({ kind: before.kind, before: before.id, after: after.id }));
}

function missingFrom(others: readonly Declaration[], own: readonly Declaration[]): readonly Declaration[] {
  const known = new Set(others.map(({ kind, id }) => `${kind} ${id}`));
  return own.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
}

function isSimilar(one: Declaration, other: Declaration): boolean {
  if (one.kind !== other.kind || one.list !== other.list) return false;
  const keys = [...new Set([...Object.keys(one.value), ...Object.keys(other.value)])].filter((key) => key !== 'id');
  const same = keys.filter((key) => equal(one.value[key], other.value[key])).length;
  return keys.length > 0 && same / keys.length >= SIMILAR;
}
