import { text, title } from '../explanation.ts';
import type { Expectation, ExpectedKey } from './expectation.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What a value may be of which the language has only a JSON Schema: its properties, its words, its items. */
export function fromSchema(schema: Schema): Expectation {
  const { properties, items, enum: words, additionalProperties: others } = schema;
  const isMapping = isSchema(properties) || isSchema(others);
  return {
    form: isMapping ? 'mapping' : items === undefined || takesText(schema) ? 'text' : 'list',
    keys: () => (isSchema(properties) ? Object.entries(properties).flatMap(keyFrom) : []),
    words: () =>
      textsIn(words).map((word) => ({ word, detail: '', explanation: () => [text(lineAbout(word, schema))] })),
    item: isSchema(items) ? fromSchema(items) : undefined,
    ...(isSchema(others) ? { freeKey: fromSchema(others) } : {}),
  };
}

function keyFrom([key, schema]: readonly [string, unknown]): readonly ExpectedKey[] {
  if (!isSchema(schema)) return [];
  const { title: name, description } = schema;
  const explanation = () => [title(textFrom(name) || key), text(textFrom(description))];
  return [{ key, detail: '', explanation, value: fromSchema(schema), isEssential: false, initial: '' }];
}

/** The line of a description that explains one of its words. */
function lineAbout(word: string, { description }: Schema): string {
  const mark = `- ${word}: `;
  const line = textFrom(description)
    .split('\n')
    .find((each) => each.startsWith(mark));
  return line?.slice(mark.length) ?? textFrom(description);
}

function takesText({ type }: Schema): boolean {
  return Array.isArray(type) && type.includes('string');
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
