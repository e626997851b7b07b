/** What the compiled validators call. */
import { FORMATS } from '../language/formats.ts';

/**
 * The checks that the schemas call by name. A text that does not even match the expression of its format passes here,
 * because the expression has already been reported.
 */
export const schemaFormats: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  Object.entries(FORMATS).map(([name, { pattern, check }]) => [
    name,
    unlessMismatched(new RegExp(pattern, 'u'), check),
  ]),
);

function unlessMismatched(pattern: RegExp, check: (text: string) => boolean): (text: string) => boolean {
  return (text) => !pattern.test(text) || check(text);
}

/** The length of a text as JSON Schema counts it: in characters of Unicode, not in UTF-16 code units. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Puts further errors at the end of a list, which grows in place; without a list they become the list themselves. */
export function append<T>(list: T[] | null, further: T[]): T[] {
  if (list === null) return further;
  for (const item of further) list.push(item);
  return list;
}
