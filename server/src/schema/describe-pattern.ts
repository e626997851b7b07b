import { KINDS, type Kind, type ReferenceField, type ReferencesField } from '../language/grammar.ts';
import { idFrom } from './id-from.ts';
import type { Located } from './locate.ts';
import type { Names } from './names.ts';
import type { SchemaProblem } from './problems.ts';
import { inBrackets, valuesIn } from './several.ts';

/** Spaces that look like ordinary ones and are none, and characters that are not seen at all. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;

/** Puts into words that a text is not in the form that its key needs. */
export function describePattern(located: Located, names: Names): SchemaProblem {
  const { node, key } = located;
  const value = node.kind === 'scalar' ? String(node.value) : JSON.stringify(node.value);
  const { message, args } = explain(located, value, names);
  return { rule: 'schema/pattern', message, args: { key, value, ...args }, node };
}

interface Explanation {
  readonly message: string;
  readonly args: SchemaProblem['args'];
}

function explain({ field, isItem }: Located, value: string, names: Names): Explanation {
  const plain = value.replace(ODD_SPACES, ' ').trim();
  if (plain !== value && plain !== '') return { message: 'space', args: { suggestion: plain } };
  if (field?.type === 'reference' || field?.type === 'references') return explainReference(field, value, isItem, names);
  if (field?.type === 'id') return explainId(value);
  const documented = field?.type === 'list' ? field.item : field;
  if (documented?.type === 'text' && documented.format) return { message: documented.format, args: {} };
  const examples = documented?.examples?.map(String) ?? [];
  return examples.length > 0 ? { message: 'example', args: { examples } } : { message: 'other', args: {} };
}

function explainId(value: string): Explanation {
  const suggestion = idFrom(value);
  return suggestion ? { message: 'id', args: { suggestion } } : { message: 'idWithoutSuggestion', args: {} };
}

/** Several ids in one text, the title of an entry instead of its id, or nothing that is an id. */
function explainReference(
  field: ReferenceField | ReferencesField,
  value: string,
  isItem: boolean,
  names: Names,
): Explanation {
  const suggestion = names.idOf(value, kindsOf(field));
  if (suggestion !== undefined) return { message: idFrom(value) === suggestion ? 'id' : 'named', args: { suggestion } };
  const items = valuesIn(value, field);
  if (items.length < 2) return explainId(value);
  if (isItem) return { message: 'severalItems', args: { items } };
  if (field.type === 'reference') return { message: 'onlyOne', args: { items } };
  return { message: 'several', args: { items, suggestion: inBrackets(items) } };
}

function kindsOf({ to }: ReferenceField | ReferencesField): readonly Kind[] {
  return to === 'any' ? KINDS : to;
}
