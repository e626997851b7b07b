import type { Field, Shape } from '../../language/grammar.ts';
import type { Value } from '../repair.ts';

/**
 * Something valid to begin with where a key is missing; prose says what to write. `undefined` where nothing can be proposed,
 * because an id of something else is needed.
 */
export function skeleton(key: string, field: Field): Value | undefined {
  switch (field.type) {
    case 'text':
      return field.pattern === undefined && field.format === undefined ? todo(key) : example(field);
    case 'id':
      return `new-${key === 'id' ? 'entry' : key}`;
    case 'constant':
      return field.value;
    case 'choice':
      return Object.keys(field.words)[0];
    case 'section':
      return skeletonOf(field.shape);
    case 'entries':
      return [];
    default:
      return undefined;
  }
}

function todo(key: string): string {
  return `TODO: write the ${key}`;
}

function example({ examples = [] }: Extract<Field, { type: 'text' }>): Value | undefined {
  const [first] = examples;
  return typeof first === 'string' ? first : undefined;
}

function skeletonOf({ required, fields }: Shape): Value | undefined {
  const pairs = required.map((key) => [key, fields[key] && skeleton(key, fields[key])] as const);
  const known = pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return known.length === pairs.length && known.length > 0 ? Object.fromEntries(known) : undefined;
}
