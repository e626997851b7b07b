/**
 * The words in which the charter language is defined.
 *
 * A {@link Shape} describes one mapping: its keys, what each may hold, and what it means to a reader who is not an
 * engineer. Everything that depends on the language derives from the shapes: the JSON Schemas that are published and
 * compiled, the typed model that rules read, the positions where ids are declared and referred to.
 */

/** What an id can name. Work items and activities share one namespace. */
export const KINDS = [
  'role',
  'objective',
  'milestone',
  'gap',
  'work',
  'activity',
  'exclusion',
  'deliverable',
  'touchpoint',
  'system',
  'dataset',
  'grant',
  'framework',
  'control',
  'budget-line',
  'meeting',
  'channel',
  'service-level',
  'parking-lot-item',
  'skill',
  'decision',
  'risk',
  'handover',
] as const;
export type Kind = (typeof KINDS)[number];

/** What every field says of itself. */
export interface Documented {
  /** A sentence or two that a non-engineer understands; Markdown is not used. */
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** Named checks of a text beyond a pattern; the values are those of JSON Schema's `format`. */
export type Format = 'date' | 'email' | 'currency' | 'region' | 'time-zone' | 'language';

export interface TextField extends Documented {
  readonly type: 'text';
  readonly pattern?: string;
  readonly format?: Format;
  /** Longest text in characters. Every text has at least one. */
  readonly maxLength?: number;
}
export interface NumberField extends Documented {
  readonly type: 'number';
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}
export interface FlagField extends Documented {
  readonly type: 'flag';
}
/** One of several words; each word is explained. */
export interface ChoiceField<Word extends string = string> extends Documented {
  readonly type: 'choice';
  readonly words: Readonly<Record<Word, string>>;
}
/** A text that must be exactly this. */
export interface ConstantField<Value extends string = string> extends Documented {
  readonly type: 'constant';
  readonly value: Value;
}
/** Declares an id of a kind. */
export interface IdField extends Documented {
  readonly type: 'id';
  /** `undefined` for an id that nothing refers to by kind, such as the charter's own. */
  readonly declares: Kind | undefined;
}
/** Refers to one id of one of the kinds; `'any'` means anything with an id. */
export interface ReferenceField extends Documented {
  readonly type: 'reference';
  readonly to: readonly Kind[] | 'any';
}
/** Refers to several ids; with `scalar`, a single id may be written without a list. */
export interface ReferencesField extends Documented {
  readonly type: 'references';
  readonly to: readonly Kind[] | 'any';
  readonly scalar: boolean;
}
/** A list of texts, numbers or words. */
export interface ListField<Item extends TextField | ChoiceField = TextField | ChoiceField> extends Documented {
  readonly type: 'list';
  readonly item: Item;
  /** Whether a value may not come twice. */
  readonly unique: boolean;
}
/** A mapping of free keys to texts. */
export interface LabelsField extends Documented {
  readonly type: 'labels';
}
export interface SectionField<S extends Shape = Shape> extends Documented {
  readonly type: 'section';
  readonly shape: S;
}
export interface EntriesField<S extends Shape = Shape> extends Documented {
  readonly type: 'entries';
  readonly shape: S;
}
/** A place that only JSON Schema describes, read by its own reader (the rules of a config). */
export interface OpaqueField extends Documented {
  readonly type: 'opaque';
  readonly schema: Readonly<Record<string, unknown>>;
}

export type Field =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | ConstantField
  | IdField
  | ReferenceField
  | ReferencesField
  | ListField
  | LabelsField
  | SectionField
  | EntriesField
  | OpaqueField;

export type Fields = Readonly<Record<string, Field>>;

export interface Shape<F extends Fields = Fields> {
  /** Singular noun, used in messages: "a role", "a work item". */
  readonly noun: string;
  readonly fields: F;
  /** Keys of `fields`. They are plain strings so that every precise shape is also a `Shape`. */
  readonly required: readonly string[];
  /** The fields that identify an entry in a list, in order of preference (see *Places* in the rules). */
  readonly key: readonly string[];
  /** Further JSON Schema that the fields cannot express, such as `if`/`then`. */
  readonly condition?: Readonly<Record<string, unknown>>;
}

const FIELD = <const T extends string>(type: T) => ({ type });

export const text = (description: string, options: Omit<TextField, 'type' | 'description'> = {}): TextField => ({
  ...FIELD('text'),
  description,
  ...options,
});
export const date = (description: string): TextField =>
  text(description, { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', format: 'date', examples: ['2027-01-31'] });
export const cadence = (description: string): TextField =>
  text(description, {
    pattern: '^([1-9][0-9]{0,2} )?(day|week|month|quarter|year)s?$',
    examples: ['week', '2 weeks', 'quarter'],
  });
export const number = (description: string, options: Omit<NumberField, 'type' | 'description'> = {}): NumberField => ({
  ...FIELD('number'),
  description,
  ...options,
});
export const flag = (description: string): FlagField => ({ ...FIELD('flag'), description });
export const choice = <const Word extends string>(
  description: string,
  words: Readonly<Record<Word, string>>,
): ChoiceField<Word> => ({ ...FIELD('choice'), description, words });
export const constant = <const Value extends string>(description: string, value: Value): ConstantField<Value> => ({
  ...FIELD('constant'),
  description,
  value,
});
export const id = (declares: Kind | undefined, description: string): IdField => ({
  ...FIELD('id'),
  declares,
  description,
});
export const reference = (to: Kind | readonly Kind[] | 'any', description: string): ReferenceField => ({
  ...FIELD('reference'),
  to: kinds(to),
  description,
});
/** A list of ids. */
export const references = (to: Kind | readonly Kind[] | 'any', description: string): ReferencesField => ({
  ...FIELD('references'),
  to: kinds(to),
  scalar: false,
  description,
});
/** One id, or a list of ids; both mean the same. */
export const oneOrMany = (to: Kind | readonly Kind[], description: string): ReferencesField => ({
  ...FIELD('references'),
  to: kinds(to),
  scalar: true,
  description,
});
export const list = <const Item extends TextField | ChoiceField>(
  description: string,
  item: Item,
  options: { readonly unique?: boolean } = {},
): ListField<Item> => ({ ...FIELD('list'), description, item, unique: options.unique ?? item.type === 'choice' });
export const labels = (description: string): LabelsField => ({ ...FIELD('labels'), description });
export const section = <S extends Shape>(description: string, shape: S): SectionField<S> => ({
  ...FIELD('section'),
  description,
  shape,
});
export const entries = <S extends Shape>(description: string, shape: S): EntriesField<S> => ({
  ...FIELD('entries'),
  description,
  shape,
});
export const opaque = (description: string, schema: Readonly<Record<string, unknown>>): OpaqueField => ({
  ...FIELD('opaque'),
  description,
  schema,
});

/** Defines a shape. `required` are only the fields that make an entry identifiable; the rest is advice of the rules. */
export const shape = <const F extends Fields>(
  noun: string,
  fields: F,
  options: {
    readonly required?: readonly (keyof F & string)[];
    readonly key?: readonly (keyof F & string)[];
    readonly condition?: Readonly<Record<string, unknown>>;
  } = {},
): Shape<F> => ({
  noun,
  fields,
  required: options.required ?? [],
  key: options.key ?? ('id' in fields ? ['id'] : []),
  ...(options.condition ? { condition: options.condition } : {}),
});

function kinds(to: Kind | readonly Kind[] | 'any'): readonly Kind[] | 'any' {
  return typeof to === 'string' && to !== 'any' ? [to] : to;
}
