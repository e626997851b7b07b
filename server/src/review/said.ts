import type { Json } from '../charter/canonical.ts';
import type { Field, Shape } from '../language/grammar.ts';
import { dayInWords, inSentence, numberInWords } from '../language/in-words.ts';
import { titleOf } from '../language/titles.ts';
import type { Arg } from '../rules/finding.ts';
import { isList, isObject, type JsonObject } from './json.ts';
import type { Side, World } from './world.ts';

/**
 * A canonical value as texts speak of it: what ids name, dates and codes in words. `undefined` for nothing; a flag that is
 * not there says no.
 */
export function said(value: Json | undefined, field: Field, side: Side, world: World): Arg | undefined {
  if (field.type === 'flag') return named(String(value === true), value === true ? 'yes' : 'no');
  if (value === undefined) return undefined;
  switch (field.type) {
    case 'reference':
      return typeof value === 'string' ? world.named(field.to, value, side) : plain(value);
    case 'references':
      return isList(value) ? value.map((id) => world.named(field.to, String(id), side)) : plain(value);
    case 'choice':
      return typeof value === 'string' ? named(value, inSentence(value)) : plain(value);
    case 'list':
      return isList(value) ? value.map((item) => saidItem(item, field.item)) : plain(value);
    case 'section':
      return isObject(value) ? partsOf(value, field.shape, side, world) : plain(value);
    case 'entries':
      return isList(value) ? value.map((item) => saidEntry(item, field.shape, side, world)) : plain(value);
    case 'number':
      return typeof value === 'number' ? named(String(value), numberInWords(value)) : plain(value);
    case 'text':
      return typeof value === 'string' ? saidText(value, field) : plain(value);
    default:
      return plain(value);
  }
}

function named(id: string, title: string): Arg {
  return id === title ? title : { id, title };
}

function saidText(value: string, { format }: Extract<Field, { type: 'text' }>): Arg {
  return format === 'date' ? named(value, dayInWords(value)) : value;
}

function saidItem(item: Json, field: Extract<Field, { type: 'list' }>['item']): string {
  if (typeof item !== 'string') return JSON.stringify(item);
  if (field.type === 'choice') return inSentence(item);
  return field.format === 'date' ? dayInWords(item) : item;
}

/** What a section says, key by key. */
function partsOf(value: JsonObject, shape: Shape, side: Side, world: World): readonly string[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    if (value[key] === undefined) return [];
    return [`${titleOf(key).toLowerCase()}: ${argText(said(value[key], field, side, world))}`];
  });
}

/** An entry of a list by what it says, without the names of its keys: `Head of Sales (5 days)`. */
function saidEntry(item: Json, shape: Shape, side: Side, world: World): string {
  if (!isObject(item)) return JSON.stringify(item);
  const parts = Object.entries(shape.fields).flatMap(([key, field]) => {
    const value = item[key];
    if (value === undefined || field.type === 'id') return [];
    const text = argText(said(value, field, side, world));
    return [UNITS[key] === undefined ? text : `${text} ${text === '1' ? UNITS[key].one : UNITS[key].many}`];
  });
  const [first = '', ...others] = parts;
  return others.length > 0 ? `${first} (${others.join(', ')})` : first;
}

const UNITS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  withinDays: { one: 'day', many: 'days' },
};

/** Values of a shape that should not be there: as they are written. */
function plain(value: Json): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  if (!isObject(value)) return String(value);
  return Object.entries(value).map(
    ([key, item]) => `${key}: ${typeof item === 'string' ? item : JSON.stringify(item)}`,
  );
}

/** An argument as text in one line; nothing for `undefined`. */
export function argText(arg: Arg | undefined): string {
  if (arg === undefined) return '';
  if (typeof arg !== 'object') return String(arg);
  if (!('title' in arg)) return arg.map((each) => (typeof each === 'string' ? each : each.title)).join(', ');
  return arg.title;
}
