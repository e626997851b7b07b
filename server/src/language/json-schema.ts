/**
 * JSON Schemas (draft-07) of the language, in two forms that give the same verdict:
 * the published one explains every property to people, the one for compilation shares all it can and explains nothing.
 */
import type { DocumentKind } from './documents.ts';
import { EXAMPLE_IDS } from './example-ids.ts';
import { withWords } from './explain.ts';
import { FORMATS, ID_FORM } from './formats.ts';
import type { ChoiceField, Field, Format, Shape, TextField } from './grammar.ts';
import { titleOf } from './titles.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';
/** Formats that JSON Schema itself knows. Others are left out of what is published: some tools refuse to load them. */
const STANDARD_FORMATS: ReadonlySet<Format> = new Set<Format>(['date', 'email']);
/** Keys for an organisation's own use. */
const FREE_KEYS = { patternProperties: { '^x-': {} } };

/** The schema of a kind of document as people and other tools read it: complete in itself, every property explained. */
export function publishedSchema(document: DocumentKind): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = objectSchema(document.shape, { explained: true, definitions, home: '' });
  return {
    $schema: DRAFT,
    $id: `https://charterline.dev/schemas/${document.schema}.schema.json`,
    title: document.title,
    description: document.description,
    ...root,
    definitions: sorted(definitions),
  };
}

/** Schemas for compilation: one for each kind of document, and one that holds the definitions they share. */
export interface CompilableSchemas {
  readonly shared: JsonSchema;
  readonly documents: readonly JsonSchema[];
}

/** The schemas for compilation. The `$id` of a document's schema is the name of its published schema. */
export function compilableSchemas(documents: readonly DocumentKind[]): CompilableSchemas {
  const definitions = new Map<string, JsonSchema>();
  const style: Style = { explained: false, definitions, home: 'shared' };
  const roots = documents.map((document) => ({ $id: document.schema, ...objectSchema(document.shape, style) }));
  return { shared: { $id: style.home, definitions: sorted(definitions) }, documents: roots };
}

interface Style {
  /** Whether titles, descriptions and examples are wanted, and sections stand where they are used. */
  readonly explained: boolean;
  /** Shapes that stand by themselves, by name; filled on the way. */
  readonly definitions: Map<string, JsonSchema>;
  /** The schema that holds the definitions; empty for the one that refers to them. */
  readonly home: string;
}

function objectSchema(shape: Shape, style: Style): JsonSchema {
  const properties = Object.entries(shape.fields).map(([key, field]) => [key, propertySchema(key, field, style)]);
  return {
    type: 'object',
    ...(shape.required.length > 0 ? { required: shape.required } : {}),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...FREE_KEYS,
    ...shape.condition,
  };
}

function propertySchema(key: string, field: Field, style: Style): JsonSchema {
  const value = valueSchema(field, style);
  return style.explained ? { ...explanation(titleOf(key), field), ...value } : shared(value, style);
}

/** Compiled code for a text or a list is long enough that equal ones are worth sharing. */
function shared(value: JsonSchema, style: Style): JsonSchema {
  const isLong = value['type'] === 'array' || 'pattern' in value || 'minLength' in value || 'enum' in value;
  if (!isLong) return value;
  const equal = [...style.definitions].find(([, known]) => JSON.stringify(known) === JSON.stringify(value));
  const name = equal?.[0] ?? `value${style.definitions.size}`;
  style.definitions.set(name, value);
  return refer(name, style);
}

function explanation(title: string, field: Field): JsonSchema {
  const examples = field.examples ?? exampleIds(field);
  return {
    title,
    description: withWords(field.description, wordsOf(field)),
    ...(examples ? { examples } : {}),
  };
}

function wordsOf(field: Field): Readonly<Record<string, string>> {
  if (field.type === 'choice') return field.words;
  return field.type === 'list' && field.item.type === 'choice' ? field.item.words : {};
}

function exampleIds(field: Field): readonly unknown[] | undefined {
  if (field.type === 'id') return [field.declares ? EXAMPLE_IDS[field.declares] : 'interim-cmo-2027'];
  if (field.type !== 'reference' && field.type !== 'references') return undefined;
  const example = field.to === 'any' ? EXAMPLE_IDS.work : EXAMPLE_IDS[field.to[0] ?? 'work'];
  if (field.type === 'reference') return [example];
  return field.scalar ? [example, [example]] : [[example]];
}

function valueSchema(field: Field, style: Style): JsonSchema {
  switch (field.type) {
    case 'text':
      return textSchema(field, style);
    case 'number':
      return numberSchema(field);
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: Object.keys(field.words) };
    case 'constant':
      return { type: 'string', const: field.value };
    case 'id':
    case 'reference':
      return { type: 'string', ...ID_FORM };
    case 'references':
      return {
        ...(field.scalar ? { type: ['string', 'array'], ...ID_FORM } : { type: 'array' }),
        items: { type: 'string', ...ID_FORM },
        uniqueItems: true,
      };
    case 'list':
      return { type: 'array', items: itemSchema(field.item, style), ...(field.unique ? { uniqueItems: true } : {}) };
    case 'labels':
      return { type: 'object', additionalProperties: { type: 'string' }, ...FREE_KEYS };
    case 'section':
      return style.explained ? objectSchema(field.shape, style) : definition(field.shape, style);
    case 'entries':
      return { type: 'array', items: definition(field.shape, style) };
    case 'opaque':
      return style.explained ? field.schema : withoutExplanations(field.schema);
  }
}

function itemSchema(item: TextField | ChoiceField, style: Style): JsonSchema {
  const schema = valueSchema(item, style);
  return style.explained ? { description: item.description, ...schema } : schema;
}

function textSchema({ pattern, format, maxLength }: TextField, style: Style): JsonSchema {
  const expression = pattern ?? (format && FORMATS[format].pattern);
  const isNamed = format !== undefined && (!style.explained || STANDARD_FORMATS.has(format));
  return {
    type: 'string',
    // None of the expressions matches the empty text; saying so twice would report one mistake twice.
    ...(expression === undefined ? { minLength: 1 } : { pattern: expression }),
    ...(isNamed ? { format } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

function numberSchema(field: Extract<Field, { type: 'number' }>): JsonSchema {
  const { integer, minimum, exclusiveMinimum, maximum } = field;
  return {
    type: integer ? 'integer' : 'number',
    ...(minimum === undefined ? {} : { minimum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function definition(shape: Shape, style: Style): JsonSchema {
  const name = definitionName(shape.noun);
  if (!style.definitions.has(name)) {
    const title = style.explained ? { title: capitalised(shape.noun) } : {};
    style.definitions.set(name, { ...title, ...objectSchema(shape, style) });
  }
  return refer(name, style);
}

function refer(name: string, { home }: Style): JsonSchema {
  return { $ref: `${home}#/definitions/${name}` };
}

/** `work item` → `workItem`, `RACI row` → `raciRow`. */
function definitionName(noun: string): string {
  const words = noun.toLowerCase().split(/[ -]/);
  return words.map((word, index) => (index === 0 ? word : capitalised(word))).join('');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sorted(definitions: ReadonlyMap<string, JsonSchema>): JsonSchema {
  return Object.fromEntries([...definitions].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const EXPLANATIONS = new Set(['title', 'description', 'examples']);

/** A hand-written schema without what only people read. Its property names are none of the explaining keywords. */
function withoutExplanations(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword]) => !EXPLANATIONS.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [keyword, isSchema(value) ? withoutExplanations(value) : value]),
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
