import { FORMATS } from '../language/formats.ts';
import type { TextField } from '../language/grammar.ts';
import type { Node, ScalarNode } from '../syntax/nodes.ts';
import { bareNumber } from './bare-number.ts';
import type { Located } from './locate.ts';
import type { SchemaProblem } from './problems.ts';
import { inBrackets, valuesIn } from './several.ts';

/** Puts into words that a value is of none of the types (as JSON Schema names them) that its key allows. */
export function describeType(located: Located, types: readonly string[], text: string): SchemaProblem {
  const { node, key, shape } = located;
  if (key === '') return notOurs(node, shape);
  const { message, args } = explain(located, types, text);
  return { rule: 'schema/type', message, args: { key, ...args }, node };
}

/** A file that holds nothing, or no mapping. */
export function notOurs(node: Node, shape: Located['shape']): SchemaProblem {
  const kind = shape?.fields['kind'];
  const args = { noun: shape?.noun ?? 'file', kind: kind?.type === 'constant' ? kind.value : '' };
  return { rule: 'schema/type', message: 'notOurs', args, node };
}

interface Explanation {
  readonly message: string;
  readonly args: SchemaProblem['args'];
}

function explain(located: Located, types: readonly string[], text: string): Explanation {
  const { node, isItem } = located;
  if (types.includes('string') && types.includes('object')) return setting(node, text);
  if (node.kind === 'scalar') {
    const special = node.value === null ? nothing(located, types, text) : slipOf(located, node, types, text);
    if (special) return special;
  }
  const asList = types.length === 1 && types[0] === 'array' ? listFor(located) : undefined;
  if (asList) return asList;
  if (isListOfMappings(node) && types.length === 1 && types[0] === 'object') return { message: 'dashes', args: {} };
  if (node.kind === 'sequence' && types.length === 1 && types[0] === 'string') return { message: 'one', args: {} };
  return { message: isItem ? 'item' : 'other', args: { expected: inWords(types), actual: actualOf(node) } };
}

/** What a config says of a rule: a level, or a group of keys. */
function setting(node: Node, text: string): Explanation {
  if (node.kind !== 'scalar') return { message: 'levelList', args: {} };
  if (node.value === null) return { message: 'emptyLevel', args: {} };
  return { message: 'level', args: { value: writtenAs(node, text) } };
}

function isListOfMappings(node: Node): boolean {
  return (
    node.kind === 'sequence' &&
    !node.flow &&
    node.items.length > 0 &&
    node.items.every(({ kind }) => kind === 'mapping')
  );
}

/** Nothing was written. What to write depends on what stands there usually. */
function nothing({ node, field, isItem, isRequired }: Located, types: readonly string[], text: string): Explanation {
  const expected = inWords(types);
  const comment = /^[ \t]*(#\S[^\r\n]*)/.exec(text.slice(node.end, node.end + LONGEST_COMMENT))?.[1];
  if (comment !== undefined && types.includes('string')) return { message: 'comment', args: { comment } };
  const isId = field?.type === 'id' || field?.type === 'reference' || field?.type === 'references';
  if (isItem) return isId ? { message: 'emptyItemId', args: {} } : { message: 'emptyItem', args: { expected } };
  if (isRequired) return { message: 'emptyRequired', args: { expected } };
  if (isId && types.length === 1 && expected[0] === 'text') return { message: 'emptyId', args: {} };
  if (field?.type === 'choice') return { message: 'emptyWord', args: { words: Object.keys(field.words) } };
  const form = field?.type === 'text' ? formOf(field) : undefined;
  if (form && form.examples.length > 0) return { message: 'emptyForm', args: { examples: form.examples } };
  return { message: 'empty', args: { expected } };
}

const LONGEST_COMMENT = 500;

/** A single value, or the keys of an entry, where a list belongs. */
function listFor({ node, field }: Located): Explanation | undefined {
  const first = node.kind === 'mapping' ? node.entries[0]?.key.value : node.value;
  if (typeof first === 'string' && /^-\S/.test(first)) return { message: 'dash', args: {} };
  if (node.kind === 'mapping') return field?.type === 'entries' ? { message: 'entries', args: {} } : undefined;
  if (typeof node.value !== 'string' || (field?.type !== 'references' && field?.type !== 'list')) return undefined;
  const items = valuesIn(node.value, field);
  return { message: 'list', args: { items, suggestion: inBrackets(items) } };
}

/** Where one of the usual slips explains the value: quotes that are missing or too many, a fraction. */
function slipOf(located: Located, node: ScalarNode, types: readonly string[], text: string): Explanation | undefined {
  const value = writtenAs(node, text);
  if (types.includes('string')) return types.length > 1 ? undefined : withoutQuotes(located, value);
  if (typeof node.value === 'number' && types.includes('integer')) return { message: 'whole', args: { value } };
  if (node.style === 'quoted' && fitsWithoutQuotes(value, types)) {
    return { message: 'unquote', args: { expected: inWords(types) } };
  }
  if (types.includes('boolean')) return { message: 'flag', args: { value } };
  const number = types.some((type) => type === 'number' || type === 'integer')
    ? bareNumber(value, located.key)
    : undefined;
  return number === undefined ? undefined : { message: 'unit', args: { value, number } };
}

/** A value as people see it in the file: 1.0, which is the number 1. */
function writtenAs({ value, origin, start, end }: ScalarNode, text: string): string {
  return typeof value === 'string' || origin ? String(value) : text.slice(start, end);
}

/** A number, `true` or `false` where a text belongs. */
function withoutQuotes({ field, isItem }: Located, value: string): Explanation | undefined {
  const text = field?.type === 'list' ? field.item : field;
  if (text?.type === 'choice') {
    return { message: isItem ? 'wordItem' : 'word', args: { value, words: Object.keys(text.words) } };
  }
  // Quotes alone make no id and none of the words.
  if (text && text.type !== 'text') return undefined;
  const form = text && formOf(text);
  if (!form || form.pattern.test(value)) return { message: isItem ? 'quoteItem' : 'quote', args: { value } };
  return form.examples.length > 0 ? { message: 'form', args: { value, examples: form.examples } } : undefined;
}

/** The form that a text must have, with examples; `undefined` for prose. */
function formOf({ pattern, format, examples = [] }: TextField) {
  const expression = pattern ?? (format && FORMATS[format].pattern);
  return expression === undefined
    ? undefined
    : { pattern: new RegExp(expression, 'u'), examples: examples.map(String) };
}

function fitsWithoutQuotes(value: string, types: readonly string[]): boolean {
  if (types.includes('boolean')) return value === 'true' || value === 'false';
  const whole = types.includes('integer');
  return (whole || types.includes('number')) && (whole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(value);
}

const CODES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'flag',
  array: 'list',
  object: 'mapping',
};

function inWords(types: readonly string[]): string | readonly string[] {
  if (types.includes('string') && types.includes('array')) return 'textOrList';
  return types.map((type) => CODES[type] ?? type);
}

function actualOf(node: Node): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'mapping' : 'list';
  if (typeof node.value === 'string') return 'text';
  return typeof node.value === 'number' ? 'number' : String(node.value);
}
