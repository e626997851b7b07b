import type { Json } from '../charter/canonical.ts';
import { canonicalJson } from '../charter/canonical-json.ts';
import { charterShape } from '../language/charter.ts';
import { type Field, KINDS, type Kind, type Shape } from '../language/grammar.ts';
import { isList, isObject, type JsonObject } from './json.ts';

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
  const declared = declarationsIn(base);
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const found = renamesBetween(declared, declarationsIn(withOldIds(head, renames)));
    if (found.length === 0) break;
    renames.push(...found);
  }
  return renames;
}

/** Enough for whatever refers to something that refers to something else; a longer chain is no slip of a pen. */
const MOST_LOOKS = 8;

/** A charter in which renamed ids have their old names, where they are declared and wherever they are referred to. */
export function withOldIds(charter: JsonObject, renames: readonly Rename[]): JsonObject {
  if (renames.length === 0) return charter;
  return renamed(charter, charterShape, oldNames(renames));
}

/** The old names of renamed ids, by kind and new name. */
export function oldNames(renames: readonly Rename[]): ReadonlyMap<string, string> {
  return new Map(renames.map(({ kind, before, after }) => [`${kind} ${after}`, before]));
}

/** The new names of renamed ids, by kind and old name. */
export function newNames(renames: readonly Rename[]): ReadonlyMap<string, string> {
  return new Map(renames.map(({ kind, before, after }) => [`${kind} ${before}`, after]));
}

/** A value of a field of {@link withOldIds} as the head itself has it. */
export function withNewIds(value: Json, field: Field, names: ReadonlyMap<string, string>): Json {
  return names.size === 0 ? value : renamedValue(value, field, names);
}

/** The same for an entry. */
export function entryWithNewIds(entry: JsonObject, shape: Shape, names: ReadonlyMap<string, string>): JsonObject {
  return names.size === 0 ? entry : renamed(entry, shape, names);
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
      return oldId(kindsOf(field.to), value);
    case 'references':
      return isList(value) ? value.map((item) => oldId(kindsOf(field.to), item)).toSorted() : value;
    case 'section':
      return isObject(value) ? renamed(value, field.shape, old) : value;
    case 'entries':
      return isList(value) ? value.map((item) => (isObject(item) ? renamed(item, field.shape, old) : item)) : value;
    default:
      return value;
  }
}

function kindsOf(to: readonly Kind[] | 'any'): readonly Kind[] {
  return to === 'any' ? KINDS : to;
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
  const [gone, come] = [missingFrom(head, base).map(looked), missingFrom(base, head).map(looked)];
  const [amongGone, amongCome] = [new LookAlikes(gone), new LookAlikes(come)];
  return gone.flatMap((before): readonly Rename[] => {
    const after = amongCome.only(before);
    if (!after || amongGone.only(after) !== before) return [];
    return [{ kind: before.declaration.kind, before: before.declaration.id, after: after.declaration.id }];
  });
}

/** A declaration in parts that are quickly compared. */
interface Looked {
  readonly declaration: Declaration;
  /** What it says field by field, apart from its id, beginning with where it stands: the same text for the same thing. */
  readonly parts: ReadonlySet<string>;
}

function looked(declaration: Declaration): Looked {
  const { kind, list, value } = declaration;
  const fields = Object.entries(value).filter(([key]) => key !== 'id');
  return { declaration, parts: new Set(fields.map(([key, item]) => `${kind} ${list} ${key} ${canonicalJson(item)}`)) };
}

/** Where more than so many share what is rarest about an entry, none of them is its successor more than the others. */
const MOST_COMPARED = 200;

/** Finds the entries that are nearly the same as another one without comparing it with all of them. */
class LookAlikes {
  readonly #byPart = new Map<string, Looked[]>();

  constructor(all: readonly Looked[]) {
    for (const each of all) {
      for (const part of each.parts) {
        const list = this.#byPart.get(part);
        if (list) list.push(each);
        else this.#byPart.set(part, [each]);
      }
    }
  }

  /** The one entry that is nearly the same; `undefined` when there is none, or several. */
  only(wanted: Looked): Looked | undefined {
    const found: Looked[] = [];
    const candidates = this.#candidates(wanted);
    if (candidates.size > MOST_COMPARED) return undefined;
    for (const each of candidates) {
      if (isSimilar(wanted, each)) found.push(each);
      if (found.length > 1) return undefined;
    }
    return found[0];
  }

  /** Of so many parts, even the rarest, something nearly the same has at least one. */
  #candidates({ parts }: Looked): ReadonlySet<Looked> {
    const groups = [...parts].map((part) => this.#byPart.get(part) ?? []).toSorted((a, b) => a.length - b.length);
    const count = parts.size - Math.ceil(parts.size * SIMILAR) + 1;
    const candidates = new Set<Looked>();
    for (const group of groups.slice(0, count)) {
      for (const each of group) {
        candidates.add(each);
        if (candidates.size > MOST_COMPARED) return candidates;
      }
    }
    return candidates;
  }
}

function missingFrom(others: readonly Declaration[], own: readonly Declaration[]): readonly Declaration[] {
  const known = new Set(others.map(({ kind, id }) => `${kind} ${id}`));
  return own.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
}

function isSimilar({ parts: one, declaration: { value } }: Looked, { parts: other, declaration }: Looked): boolean {
  const keys = new Set([...Object.keys(value), ...Object.keys(declaration.value)]);
  keys.delete('id');
  const same = [...one].filter((part) => other.has(part)).length;
  return keys.size > 0 && same / keys.size >= SIMILAR;
}
