/** Charters, catalogs and configs with one or two changes such as people make, most of them wrong, some of them harmless. */
import fc, { type GeneratorValue } from 'fast-check';
import { stringify } from 'yaml';
import type { Shape } from '../../server/src/language/grammar.ts';
import { isMapping, type Value } from '../language/arbitrary.ts';
import { mappingsIn, type Path, placesIn, replaced, valueAt } from '../language/mutations.ts';
import type { Document } from './yaml-server.ts';

/** A valid value to begin with. */
export interface Base {
  /** A file name that says what kind of document it is. */
  readonly name: string;
  readonly shape: Shape;
  readonly value: unknown;
}

/** A changed document. */
export interface Mutant extends Document {
  /** What was changed and where, for people. */
  readonly changes: readonly string[];
}

/** The mutants of a seed: always the same ones for the same seed and bases. */
export function mutantsOf(bases: readonly Base[], count: number, seed: number): readonly Mutant[] {
  return fc.sample(
    fc.gen().map((pick) => mutate(pick, pick(fc.constantFrom, ...bases))),
    { numRuns: count, seed },
  );
}

function mutate(pick: GeneratorValue, { name, shape, value }: Base): Mutant {
  const changes: string[] = [];
  let changed = value;
  // One change most of the time: of two wrong ones, one could hide that the other was judged differently.
  for (let left = pick(fc.constantFrom, 1, 1, 1, 2); left > 0; left--) {
    const operation = pick(fc.constantFrom, ...OPERATIONS);
    const outcome = operation(pick, changed, shape);
    if (!outcome) continue;
    changed = outcome.value;
    changes.push(`${operation.name} ${outcome.at.join('.')}`);
  }
  return { name, changes, text: stringify(changed, pick(fc.constantFrom, ...STYLES)) };
}

const STYLES = [
  {},
  { lineWidth: 40 },
  { lineWidth: 0, indentSeq: false },
  { collectionStyle: 'flow' },
  { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
] as const;

interface Outcome {
  readonly value: unknown;
  readonly at: Path;
}

/** A change; `undefined` when the document has no place for it. */
type Operation = (pick: GeneratorValue, document: unknown, shape: Shape) => Outcome | undefined;

const OPERATIONS: readonly Operation[] = [
  deleteKey,
  renameKey,
  changeType,
  unknownWord,
  otherNumber,
  emptyText,
  longText,
  repeatItem,
  noValue,
  unknownKey,
  freeKey,
  listForScalar,
  scalarForList,
  knownKey,
  knownKey,
  raciRow,
];

function deleteKey(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const at = place(pick, document, (path) => typeof path.at(-1) === 'string');
  return at && rekeyed(document, at, () => undefined);
}

function renameKey(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const at = place(pick, document, (path) => typeof path.at(-1) === 'string');
  const slip = pick(
    fc.constantFrom,
    (key: string) => key.slice(0, -1),
    (key: string) => `${key}s`,
    (key: string) => key.charAt(0).toUpperCase() + key.slice(1),
    (key: string) => `x-${key}`,
  );
  return at && rekeyed(document, at, slip);
}

function changeType(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const by = pick(fc.constantFrom, 'words', 7, true, [], ['words'], {}, { id: 'words' });
  return put(document, place(pick, document), by);
}

function unknownWord(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const word = pick(fc.constantFrom, 'activ', 'Draft', 'two words', 'ünknown', 'draft', 'web', '2 weeks', '2027-05-04');
  return put(document, place(pick, document, isText), word);
}

function otherNumber(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const by = pick(fc.constantFrom, -1, 0, 0.5, 1, 5, 6, 30, 100, 100.5, 1e9);
  return put(
    document,
    place(pick, document, (_, value) => typeof value === 'number'),
    by,
  );
}

function emptyText(pick: GeneratorValue, document: unknown): Outcome | undefined {
  return put(document, place(pick, document, isText), pick(fc.constantFrom, '', ' '));
}

function longText(pick: GeneratorValue, document: unknown): Outcome | undefined {
  return put(document, place(pick, document, isText), 'a'.repeat(pick(fc.constantFrom, 64, 65)));
}

function repeatItem(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const at = place(pick, document, (_, value) => Array.isArray(value) && value.length > 0);
  if (!at) return undefined;
  const items = toItems(valueAt(document, at));
  return put(document, at, [...items, structuredClone(pick(fc.constantFrom, ...items))]);
}

function noValue(pick: GeneratorValue, document: unknown): Outcome | undefined {
  return put(document, place(pick, document), null);
}

function unknownKey(pick: GeneratorValue, document: unknown): Outcome {
  return addKey(document, mapping(pick, document), pick(fc.constantFrom, 'priority', 'Id', 'x', 'X-note'), 'high');
}

function freeKey(pick: GeneratorValue, document: unknown): Outcome {
  const value = pick(fc.constantFrom, 'high', null, 3, ['a', 'a'], { id: 'Not An Id' });
  return addKey(document, mapping(pick, document), pick(fc.constantFrom, 'x-note', 'x-'), value);
}

function listForScalar(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const at = place(pick, document, (_, value) => Object(value) !== value);
  return at && put(document, at, [valueAt(document, at)]);
}

function scalarForList(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const at = place(pick, document, (_, value) => Array.isArray(value) && value.length > 0);
  return at && put(document, at, toItems(valueAt(document, at))[0]);
}

/** Any key that the language knows at some place, with a value that may or may not fit. */
function knownKey(pick: GeneratorValue, document: unknown, shape: Shape): Outcome | undefined {
  const at = mapping(pick, document);
  const keys = Object.keys(shapeAt(shape, at)?.fields ?? {});
  if (keys.length === 0) return undefined;
  const values = [
    ...['words', 'two words', '2027-05-04', '2027-5-4', '2 weeks', '0 weeks', 'a'.repeat(65), 'EUR', '09:30', '24:00'],
    ...['Europe/Berlin', 'pt-BR', 'DE', 'de', '1.0.0', '1.0', `sha256:${'0'.repeat(64)}`, '../other.yaml', '/other'],
    ...[-1, 0, 1, 2.5, 5, 6, 100, 101, true, false, null],
    ...[[], ['words'], ['words', 'words'], ['two words'], [1], [null], [{}], [{ id: 'words' }], {}, { id: 'words' }],
  ];
  return addKey(document, at, pick(fc.constantFrom, ...keys), pick(fc.constantFrom, ...values));
}

/** A row of the responsibility matrix with any combination of what can name it. */
function raciRow(pick: GeneratorValue, document: unknown): Outcome | undefined {
  const rows = toItems(valueAt(document, ['raci']));
  if (rows.length === 0) return undefined;
  const maybe = (value: unknown) => pick(fc.constantFrom, value, value, undefined);
  const parts = {
    work: maybe('some-work'),
    id: maybe('some-row'),
    activity: maybe('Some activity'),
    responsible: 'ana',
  };
  const row = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return put(document, ['raci', pick(fc.nat, rows.length - 1)], row);
}

/** A place deep inside or not, each section of the document as often as the others. */
function place(
  pick: GeneratorValue,
  document: unknown,
  fits: (path: Path, value: unknown) => boolean = () => true,
): Path | undefined {
  const fitting = placesIn(document).filter((path) => fits(path, valueAt(document, path)));
  const sections = [...new Set(fitting.map(([section = '']) => section))];
  if (sections.length === 0) return undefined;
  const section = pick(fc.constantFrom, ...sections);
  return pick(fc.constantFrom, ...fitting.filter((path) => path[0] === section));
}

function mapping(pick: GeneratorValue, document: unknown): Path {
  const all = mappingsIn(document);
  const section = pick(fc.constantFrom, ...new Set(all.map((path) => path[0])));
  return pick(fc.constantFrom, ...all.filter((path) => path[0] === section));
}

function isText(_: Path, value: unknown): boolean {
  return typeof value === 'string';
}

function toItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function put(document: unknown, at: Path | undefined, by: unknown): Outcome | undefined {
  return at && { at, value: replaced(document, at, by) };
}

function addKey(document: unknown, at: Path, key: string, value: unknown): Outcome {
  const holder = valueAt(document, at);
  return {
    at: [...at, key],
    value: replaced(document, at, { ...(isMapping(holder) ? holder : {}), [key]: value }),
  };
}

/** The document with a key renamed in its place, or without it where there is no new name. */
function rekeyed(document: unknown, at: Path, rename: (key: string) => string | undefined): Outcome {
  const holder = valueAt(document, at.slice(0, -1));
  const pairs = Object.entries<unknown>(isMapping(holder) ? holder : {}).flatMap(([key, value]) => {
    const name = key === at.at(-1) ? rename(key) : key;
    return name === undefined ? [] : [[name, value] as const];
  });
  const changed: Value = Object.fromEntries(pairs);
  return { at, value: replaced(document, at.slice(0, -1), changed) };
}

/** The shape of the mapping at a path; `undefined` under free keys and in opaque places. */
function shapeAt(shape: Shape, path: Path): Shape | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return shape;
  if (typeof key === 'number') return shapeAt(shape, rest);
  const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  return field && 'shape' in field ? shapeAt(field.shape, rest) : undefined;
}
