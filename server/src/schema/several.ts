/** Texts in which several values stand where each should stand by itself. */
import type { Field } from '../language/grammar.ts';
import { idFrom } from './id-from.ts';
import { nearest } from './nearest.ts';

/** The values that a text holds for a field, in the form that the field needs; the text itself when it is one value. */
export function valuesIn(text: string, field: Field | undefined): readonly string[] {
  if (field?.type === 'reference' || field?.type === 'references') return split(text).map(asId);
  if (field?.type !== 'list') return [text];
  const { item } = field;
  if (item.type === 'choice') return split(text).map((part) => nearest(part, Object.keys(item.words)) ?? part);
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  return parts.every((part) => /^[\w./-]+( [\w./-]+)?$/.test(part)) ? parts : [text];
}

/** A list as it is written between brackets. */
export function inBrackets(values: readonly string[]): string {
  return `[${values.map((value) => (/^[\w./][\w ./-]*$/.test(value) ? value : JSON.stringify(value))).join(', ')}]`;
}

function split(text: string): readonly string[] {
  return text.split(/\s*[,;&]\s*|\s+and\s+/).filter((part) => part !== '');
}

function asId(part: string): string {
  return idFrom(part) || part;
}
