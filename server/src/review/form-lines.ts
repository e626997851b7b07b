import type { Json } from '../charter/canonical.ts';
import { isNamed, nameOf } from '../charter/canonical.ts';
import { charterShape } from '../language/charter.ts';
import type { Field, Shape } from '../language/grammar.ts';
import { isList, isObject, type JsonObject } from './json.ts';

/**
 * A canonical form as lines, one for each thing that it says, by its path: `scope.included[crm].due: 2027-01-31`. In the order of the
 * language and of names, so that two forms can be compared line by line.
 */
export function formLines(form: JsonObject): readonly string[] {
  return linesOf(form, charterShape, '');
}

function linesOf(value: JsonObject, shape: Shape, path: string): readonly string[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const item = value[key];
    return item === undefined ? [] : valueLines(item, field, path === '' ? key : `${path}.${key}`);
  });
}

function valueLines(value: Json, field: Field, path: string): readonly string[] {
  if (field.type === 'section' && isObject(value)) return linesOf(value, field.shape, path);
  if (field.type === 'entries' && isList(value)) {
    return value.flatMap((entry, index) => {
      const name = isNamed(field.shape) ? nameOf(entry, field.shape) : '';
      const way = `${path}[${name === '' ? `#${index + 1}` : name}]`;
      return isObject(entry) ? linesOf(entry, field.shape, way) : [line(way, entry)];
    });
  }
  return isList(value) && value.every((item) => typeof item === 'string')
    ? [`${path}: ${value.map(oneLine).join(', ')}`]
    : [line(path, value)];
}

function line(path: string, value: Json): string {
  return `${path}: ${typeof value === 'string' ? oneLine(value) : JSON.stringify(value)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
