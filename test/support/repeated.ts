/** Charters in which one id is declared twice, with different content, so that whoever takes "the first" may take either. */
import { parse } from '../../server/src/syntax/parse.ts';

type Steps = readonly (string | number)[];

/** Each entry of a charter in turn, by path, with the whole charter as JSON in which half of it stands there again. */
export function repeatingEach(text: string): readonly (readonly [path: string, text: string])[] {
  const value: unknown = parse(text).root?.value;
  return entriesIn(value).map((steps) => [steps.join('.'), JSON.stringify(repeating(value, steps), null, 1) ?? '']);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the mappings stand that are items of lists. */
function entriesIn(value: unknown, steps: Steps = []): readonly Steps[] {
  if (isMapping(value)) return Object.entries(value).flatMap(([key, item]) => entriesIn(item, [...steps, key]));
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => {
    const here = [...steps, index];
    return isMapping(item) ? [here, ...entriesIn(item, here)] : [];
  });
}

function repeating(value: unknown, [step, ...rest]: Steps): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => (index === step ? repeating(item, rest) : item));
    return rest.length > 0 ? items : [...items, ...items.filter((_, index) => index === step).map(halfOf)];
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? repeating(item, rest) : item]),
  );
}

const NAMES: readonly string[] = ['id', 'work', 'role', 'term', 'occasion'];

/** What names an entry, and every second of the other keys. */
function halfOf(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([key], index) => NAMES.includes(key) || index % 2 === 0);
  return Object.fromEntries(kept.map(([key, item]) => [key, key === 'title' ? `${item}, again` : item]));
}
