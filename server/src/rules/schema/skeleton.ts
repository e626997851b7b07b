import type { Field, Shape } from '../../language/grammar.ts';
import type { Value } from '../repair.ts';

/**
 * Something valid to begin with where a key is missing; prose says what to write. `undefined` where any value would state
 * something that nobody has said: a date, a word with a fixed meaning, the id of something else, or, as an empty list does,
 * that there is none.
 */
export function skeleton(key: string, field: Field): Value | undefined {
  switch (field.type) {
    case 'text':
      return field.pattern === undefined && field.format === undefined ? todo(key) : undefined;
    case 'id':
      return `new-${key === 'id' ? 'entry' : key}`;
    case 'constant':
      return field.value;
    case 'section':
      return skeletonOf(field.shape);
    default:
      return undefined;
  }
}

function todo(key: string): string {
  return `TODO: write the ${key}`;
}

function skeletonOf({ required, fields }: Shape): Value | undefined {
  const pairs = required.map((key) => [key, fields[key] && skeleton(key, fields[key])] as const);
  const known = pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return known.length === pairs.length && known.length > 0 ? Object.fromEntries(known) : undefined;
}
