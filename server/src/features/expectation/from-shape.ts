import type { ChoiceField, Field, Shape, TextField } from '../../language/grammar.ts';
import { titleOf } from '../../language/titles.ts';
import { type Explanation, terms, text, title } from '../explanation.ts';
import { forbiddenKeys } from './condition.ts';
import { ANY_TEXT, type Expectation, type ExpectedKey, type ExpectedWord } from './expectation.ts';
import { fromSchema } from './from-schema.ts';

/** What may stand under fields of which something else is known than their shape says. */
export type Exceptions = ReadonlyMap<Field, Expectation>;

/** What a mapping of a shape may hold. */
export function fromShape(shape: Shape, exceptions: Exceptions): Expectation {
  const essential = new Set(shape.required.length > 0 ? shape.required : shape.key.slice(0, 1));
  const keys = (): readonly ExpectedKey[] =>
    Object.entries(shape.fields).map(([key, field]) => ({
      key,
      detail: shape.required.includes(key) ? 'required' : '',
      explanation: () => explanationOf(key, field),
      value: exceptions.get(field) ?? fromField(field, exceptions),
      isEssential: essential.has(key),
      initial: field.type === 'constant' ? field.value : '',
    }));
  return {
    form: 'mapping',
    keys,
    words: () => [],
    item: undefined,
    allows: (present) => !forbiddenKeys(shape.condition, present).some((key) => present.has(key)),
  };
}

function explanationOf(key: string, field: Field): Explanation {
  return [title(titleOf(key)), text(field.description), ...terms(wordsOf(field))];
}

function wordsOf(field: Field): Readonly<Record<string, string>> {
  if (field.type === 'list') return wordsOf(field.item);
  return field.type === 'choice' ? field.words : {};
}

function fromField(field: Field, exceptions: Exceptions): Expectation {
  switch (field.type) {
    case 'choice':
      return fromWords(wordsOf(field));
    case 'flag':
      return FLAG;
    case 'constant':
      return fromWords({ [field.value]: field.description });
    case 'list':
      return { ...ANY_TEXT, form: 'list', item: fromItem(field.item) };
    case 'references':
      return { ...ANY_TEXT, form: field.scalar ? 'text' : 'list', item: ANY_TEXT };
    case 'section':
      return fromShape(field.shape, exceptions);
    case 'entries':
      return { ...ANY_TEXT, form: 'list', item: fromShape(field.shape, exceptions) };
    case 'opaque':
      return fromSchema(field.schema);
    case 'labels':
      return { ...ANY_TEXT, form: 'mapping' };
    default:
      return ANY_TEXT;
  }
}

function fromItem(item: TextField | ChoiceField): Expectation {
  return item.type === 'choice' ? fromWords(item.words) : ANY_TEXT;
}

/** A value that is one of several words, each with its meaning. */
export function fromWords(words: Readonly<Record<string, string>>): Expectation {
  return { ...ANY_TEXT, words: () => Object.entries(words).map(([word, meaning]) => wordWith(word, meaning)) };
}

function wordWith(word: string, meaning: string): ExpectedWord {
  return { word, detail: '', explanation: () => [text(meaning)] };
}

/** Yes or no. */
export const FLAG: Expectation = {
  ...ANY_TEXT,
  words: () => ['true', 'false'].map((word) => ({ word, detail: '', explanation: () => [] })),
};
