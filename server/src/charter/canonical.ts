import { catalogShape } from '../language/catalog.ts';
import { charterShape } from '../language/charter.ts';
import type { Field, Kind, Shape } from '../language/grammar.ts';
import { childOf, entryOf, type Node } from '../syntax/nodes.ts';
import { compareTexts } from './alphabetical.ts';
import { canonicalJson } from './canonical-json.ts';
import { collectIds, type Reference } from './references.ts';

/** A plain value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { [key: string]: Json };

/**
 * The canonical form of a charter (specification of the charter, *Digest and approvals*): what it says, without the ways
 * in which the same can be written. Two charters mean the same exactly when their canonical forms are equal.
 * `catalogs` are the roots of the catalogs that it uses, in the order in which they are reached.
 */
export function canonicalForm(charter: Node, catalogs: readonly Node[]): Json {
  const { uses: _uses, approvals: _approvals, ...form } = canonicalMapping(asObject(charter.value), charterShape);
  const metadata = form['metadata'];
  if (isObject(metadata)) {
    const { version: _version, status: _status, ...rest } = metadata;
    form['metadata'] = rest;
  }
  insertShared(form, charter, catalogs);
  return form;
}

/** Where a charter itself would hold what a catalog declares. */
const HOMES: Readonly<
  Record<string, { readonly section: string; readonly path: readonly string[]; readonly shape: Shape }>
> = {
  role: { section: 'roles', path: ['roles'], shape: catalogShape.fields.roles.shape },
  system: { section: 'systems', path: ['systems'], shape: catalogShape.fields.systems.shape },
  dataset: { section: 'datasets', path: ['datasets'], shape: catalogShape.fields.datasets.shape },
  touchpoint: { section: 'touchpoints', path: ['touchpoints'], shape: catalogShape.fields.touchpoints.shape },
  framework: { section: 'frameworks', path: ['compliance', 'frameworks'], shape: catalogShape.fields.frameworks.shape },
};

function insertShared(form: JsonObject, charter: Node, catalogs: readonly Node[]): void {
  // Who approves does not count, so neither does a role that only an approval names.
  const approvals = entryOf(charter, 'approvals')?.key;
  const own = collectIds(charter, charterShape, new Set(approvals ? [approvals] : []));
  const known = new Set(own.declarations.map(({ kind, id }) => `${kind} ${id}`));
  const shared = sharedEntries(catalogs);
  const reached = new Map<string, JsonObject[]>();
  const open: Reference[] = [...own.references];
  for (let reference = open.pop(); reference; reference = open.pop()) {
    for (const kind of kindsOf(reference)) {
      const key = `${kind} ${reference.id}`;
      const home = HOMES[kind];
      const entry = home && !known.has(key) ? shared.get(`${home.section} ${reference.id}`) : undefined;
      if (!home || !entry) continue;
      known.add(key);
      const entries = reached.get(kind) ?? [];
      reached.set(kind, entries);
      entries.push(canonicalMapping(asObject(entry.value), home.shape));
      open.push(...collectIds(entry, home.shape, new Set()).references);
    }
  }
  for (const [kind, entries] of reached) {
    const home = HOMES[kind];
    if (home) addTo(form, home.path, entries, home.shape);
  }
  insertUnreferenced(form, catalogs);
}

function kindsOf({ to }: Reference): readonly Kind[] | readonly string[] {
  return to === 'any' ? Object.keys(HOMES) : to;
}

/** What catalogs declare, by section and id; of several the first counts. */
function sharedEntries(catalogs: readonly Node[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const catalog of catalogs) {
    for (const { section } of Object.values(HOMES)) {
      const list = childOf(catalog, section);
      for (const item of list?.kind === 'sequence' ? list.items : []) {
        const id = childOf(item, 'id')?.value;
        const key = `${section} ${id}`;
        if (typeof id === 'string' && !found.has(key)) found.set(key, item);
      }
    }
  }
  return found;
}

/** The organisation and the glossary hold without being referred to. */
function insertUnreferenced(form: JsonObject, catalogs: readonly Node[]): void {
  const organization = catalogs
    .map((catalog) => childOf(catalog, 'organization'))
    .find((section) => section !== undefined);
  if (organization && form['organization'] === undefined) {
    form['organization'] = canonicalMapping(asObject(organization.value), catalogShape.fields.organization.shape);
  }
  const { shape } = catalogShape.fields.glossary;
  const glossaries = catalogs.map((catalog) => childOf(catalog, 'glossary'));
  const terms = glossaries.flatMap((glossary) => (glossary?.kind === 'sequence' ? glossary.items : []));
  if (terms.length === 0) return;
  const entries = terms.map((term) => canonicalMapping(asObject(term.value), shape));
  addTo(form, ['collaboration', 'glossary'], entries, shape);
}

/** Adds entries to a list of the form, which stays sorted; of several of one name the first counts, those that are there before all. */
function addTo(form: JsonObject, path: readonly string[], entries: readonly JsonObject[], shape: Shape): void {
  let holder = form;
  for (const key of path.slice(0, -1)) {
    const next = holder[key];
    const copy: JsonObject = isObject(next) ? { ...next } : {};
    holder[key] = copy;
    holder = copy;
  }
  const last = path.at(-1) ?? '';
  const present = holder[last];
  const list: Json[] = Array.isArray(present) ? [...present] : [];
  const names = new Set(list.filter(isObject).map((item) => nameOf(item, shape)));
  for (const entry of entries) {
    const name = nameOf(entry, shape);
    if (names.has(name)) continue;
    names.add(name);
    list.push(entry);
  }
  holder[last] = sorted(list, shape);
}

/** The canonical form of an entry by its shape. What is not a mapping has none. */
export function canonicalEntry(value: unknown, shape: Shape): { readonly [key: string]: Json } {
  return canonicalMapping(asObject(value), shape);
}

function canonicalMapping(value: JsonObject, shape: Shape): JsonObject {
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (!field) continue;
    const canonical = canonicalValue(item, field);
    const isEmpty = canonical === false || (Array.isArray(canonical) && canonical.length === 0);
    if (!isEmpty) result[key] = canonical;
  }
  return result;
}

function canonicalValue(value: Json, field: Field): Json {
  switch (field.type) {
    case 'section':
      return isObject(value) ? canonicalMapping(value, field.shape) : value;
    case 'entries':
      if (!Array.isArray(value)) return value;
      return sorted(
        value.map((item: Json) => (isObject(item) ? canonicalMapping(item, field.shape) : item)),
        field.shape,
      );
    case 'references': {
      const list = Array.isArray(value) ? value : [value];
      return list.toSorted(compareJson);
    }
    case 'list':
      return Array.isArray(value) && field.unique ? value.toSorted(compareJson) : value;
    case 'labels':
    case 'opaque':
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')))
        : value;
    default:
      return value;
  }
}

/** Lists whose order says something although their entries have names. */
const ORDERED: ReadonlySet<string> = new Set(['escalation step', 'option']);

/** Whether the entries of a list are told apart by their names alone, so that their order says nothing. */
export function isNamed({ key, noun }: Shape): boolean {
  return key.length > 0 && !ORDERED.has(noun);
}

function sorted(list: readonly Json[], shape: Shape): readonly Json[] {
  if (!isNamed(shape)) return list;
  return list.toSorted((a, b) => compareTexts(nameOf(a, shape), nameOf(b, shape)) || compareJson(a, b));
}

/** What identifies an entry in its list; empty when nothing does. */
export function nameOf(value: Json, shape: Shape): string {
  if (!isObject(value)) return '';
  for (const key of shape.key) {
    const name = value[key];
    if (typeof name === 'string') return name;
  }
  return '';
}

/** By canonical text, so that the order of keys plays no part. */
function compareJson(a: Json, b: Json): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return compareTexts(canonicalJson(a), canonicalJson(b));
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
