import { compareTexts } from '../charter/alphabetical.ts';
import { isNamed, type Json, nameOf } from '../charter/canonical.ts';
import { charterShape } from '../language/charter.ts';
import type { Field, Shape } from '../language/grammar.ts';
import type { Entry } from './entry.ts';
import { equal, isList, isObject, type JsonObject } from './json.ts';
import { findRenames, newNames, type Rename, withOldIds } from './renames.ts';

/**
 * Something that differs between the canonical forms of two charters (specification of the review, *Facts*). Plain data:
 * what it means for people is judged afterwards.
 */
export type Fact = EntryFact | ChangedFact;

/** A whole entry of a list came, went, or has another name. */
export interface EntryFact {
  readonly kind: 'added' | 'removed' | 'renamed';
  readonly entry: Entry;
}

/** A field has another value, or has one at all only on one side. */
export interface ChangedFact {
  readonly kind: 'changed';
  /** The innermost entry of a list that holds the field; the charter itself outside of all lists. */
  readonly entry: Entry;
  /** The way from the entry to the field: `due`, `approval.decision`. */
  readonly key: string;
  readonly field: Field;
  /** `undefined` where the charter says nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * Where a fact stands by the keys of the language alone: `scope.included` for an entry that came, went or was renamed,
 * `scope.included.due` for a field.
 */
export function addressOf(fact: Fact): string {
  const { list } = fact.entry;
  if (fact.kind !== 'changed') return list;
  return list === '' ? fact.key : `${list}.${fact.key}`;
}

/** Everything that differs, in the order of the language and then of names. */
export function factsBetween(base: JsonObject, head: JsonObject): readonly Fact[] {
  const renames = findRenames(base, head);
  return factsWith(renames, base, withOldIds(head, renames));
}

/** The same where the renamed ids are known. In `comparable`, the head, they have their old names. */
export function factsWith(renames: readonly Rename[], base: JsonObject, comparable: JsonObject): readonly Fact[] {
  const charter: Entry = {
    path: '',
    headPath: '',
    list: '',
    name: '',
    shape: charterShape,
    base,
    head: comparable,
    parent: undefined,
  };
  return compare({ entry: charter, renames: newNames(renames) }, charterShape, base, comparable, '');
}

interface Context {
  readonly entry: Entry;
  /** The new names of renamed ids, by kind and old name. */
  readonly renames: ReadonlyMap<string, string>;
}

function compare(context: Context, shape: Shape, base: JsonObject, head: JsonObject, prefix: string): readonly Fact[] {
  return Object.entries(shape.fields).flatMap(([name, field]): readonly Fact[] => {
    const [before, after] = [base[name], head[name]];
    if (before === after) return [];
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (field.type === 'entries' && isNamed(field.shape)) {
      const [old, now] = [partsOf(before), partsOf(after)];
      const inside = compareLists(context, field.shape, key, old.entries, now.entries);
      if (equal(old.rest, now.rest)) return inside;
      return [...inside, { kind: 'changed', entry: context.entry, key, field, before: old.rest, after: now.rest }];
    }
    if (field.type === 'section' && !isWhole(field.shape, before, after)) {
      const inside = compare(context, field.shape, asObject(before), asObject(after), key);
      if (inside.length > 0) return inside;
    }
    return equal(before, after) ? [] : [{ kind: 'changed', entry: context.entry, key, field, before, after }];
  });
}

/** Whether a section without lists of its own is only on one side: then it came or went as one thing. */
function isWhole(shape: Shape, before: Json | undefined, after: Json | undefined): boolean {
  const isOnOneSide = (before === undefined) !== (after === undefined);
  return isOnOneSide && Object.values(shape.fields).every(({ type }) => type !== 'section' && type !== 'entries');
}

function compareLists(
  { entry: parent, renames }: Context,
  shape: Shape,
  key: string,
  base: readonly JsonObject[],
  head: readonly JsonObject[],
): readonly Fact[] {
  const [before, after] = [byName(base, shape), byName(head, shape)];
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(compareTexts).flatMap((name): readonly Fact[] => {
    const newName = newNameOf(name, shape, renames);
    const isRenamed = newName !== undefined && namingField(shape, before.get(name))?.type === 'id';
    const entry: Entry = {
      path: pathOf(parent.path, key, name),
      headPath: pathOf(parent.headPath, key, newName ?? name),
      list: pathOf(parent.list, key),
      name,
      shape,
      base: before.get(name),
      head: after.get(name),
      parent,
    };
    if (!entry.base || !entry.head) return [{ kind: entry.head ? 'added' : 'removed', entry }];
    const inside = compare({ entry, renames }, shape, entry.base, entry.head, '');
    return isRenamed ? [{ kind: 'renamed', entry }, ...inside] : inside;
  });
}

/**
 * Entries by what identifies them, as in paths (specification of rules, *Places*): of several with one name, the later ones
 * by their number as well, those without a name by their number alone.
 */
function byName(list: readonly JsonObject[], shape: Shape): ReadonlyMap<string, JsonObject> {
  const named = new Map<string, JsonObject>();
  const counts = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const name = nameOf(entry, shape);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    let unique = name === '' ? `#${index + 1}` : count > 1 ? `${name}~${count}` : name;
    // A name may look like one that was made up here.
    while (named.has(unique)) unique += '~';
    named.set(unique, entry);
  }
  return named;
}

/** The new name of an entry that is named by an id which was renamed, its own or that of something else. */
function newNameOf(name: string, shape: Shape, renames: Context['renames']): string | undefined {
  const kinds = shape.key.flatMap((key) => kindsNaming(shape.fields[key]));
  return kinds.map((kind) => renames.get(`${kind} ${name}`)).find((found) => found !== undefined);
}

/** The field that identifies an entry. */
function namingField({ key, fields }: Shape, entry: JsonObject | undefined): Field | undefined {
  return fields[key.find((each) => entry?.[each] !== undefined) ?? ''];
}

function kindsNaming(field: Field | undefined): readonly string[] {
  if (field?.type === 'id') return field.declares ? [field.declares] : [];
  return field?.type === 'reference' && field.to !== 'any' ? field.to : [];
}

function pathOf(parent: string, key: string, name?: string): string {
  const list = parent === '' ? key : `${parent}.${key}`;
  return name === undefined ? list : `${list}[${name}]`;
}

/** The entries of what should be a list of them, and what else stands there: a slip beside them hides none of them. */
function partsOf(value: Json | undefined): {
  readonly entries: readonly JsonObject[];
  readonly rest: Json | undefined;
} {
  if (!isList(value)) return { entries: [], rest: value };
  const rest = value.filter((item) => !isObject(item));
  return { entries: value.filter(isObject), rest: rest.length > 0 ? rest : undefined };
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
