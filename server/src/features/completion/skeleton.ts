import type { Expectation, ExpectedKey } from '../expectation/expectation.ts';
import { snippetText } from '../snippet-text.ts';

/** How a skeleton is laid out. */
export interface Layout {
  readonly flow: boolean;
  /** The column of the key; what belongs to it is indented against it. */
  readonly column: number;
  readonly lineBreak: string;
}

const INDENT = 2;

/** A key with its colon and what can be written on the same line without knowing more. */
export function plainPair({ key, value: { form }, initial }: ExpectedKey, { flow }: Layout): string {
  if (initial !== '') return `${key}: ${initial}`;
  if (form === 'text') return `${key}: `;
  if (!flow) return `${key}:`;
  return `${key}: ${form === 'list' ? '[]' : '{}'}`;
}

/** A key with the keys that its value cannot do without, as a snippet. */
export function pairSnippet(expected: ExpectedKey, layout: Layout): string {
  return pair(expected, layout, new Stops());
}

/** Numbers the places to fill in. */
class Stops {
  #last = 0;

  next(initial = ''): string {
    this.#last += 1;
    return initial === '' ? `\${${this.#last}}` : `\${${this.#last}:${snippetText(initial)}}`;
  }
}

function pair({ key, value, initial }: ExpectedKey, layout: Layout, stops: Stops): string {
  if (initial !== '') return `${snippetText(key)}: ${isFixed(value) ? snippetText(initial) : stops.next(initial)}`;
  return `${snippetText(key)}:${valueSkeleton(value, layout, stops)}`;
}

/** Whether nothing else can stand there. */
function isFixed({ words }: Expectation): boolean {
  return words().length === 1;
}

function valueSkeleton(value: Expectation, layout: Layout, stops: Stops): string {
  if (value.form === 'text') return ` ${stops.next()}`;
  if (value.form === 'mapping') return mapping(value, layout, stops);
  return value.item?.form === 'mapping' ? listOf(value.item, layout, stops) : ` [${stops.next()}]`;
}

function mapping(value: Expectation, layout: Layout, stops: Stops): string {
  const inner = { ...layout, column: layout.column + INDENT };
  const pairs = essentials(value, inner, stops);
  if (layout.flow) return pairs.length > 0 ? ` { ${pairs.join(', ')} }` : ` {${stops.next()}}`;
  return `${newLine(inner)}${pairs.length > 0 ? pairs.join(newLine(inner)) : stops.next()}`;
}

function listOf(item: Expectation, layout: Layout, stops: Stops): string {
  const dash = { ...layout, column: layout.column + INDENT };
  const inner = { ...layout, column: dash.column + INDENT };
  const pairs = essentials(item, inner, stops);
  if (layout.flow) return ` [{ ${pairs.length > 0 ? pairs.join(', ') : stops.next()} }]`;
  return `${newLine(dash)}- ${pairs.length > 0 ? pairs.join(newLine(inner)) : stops.next()}`;
}

function essentials({ keys }: Expectation, layout: Layout, stops: Stops): readonly string[] {
  return keys().flatMap((expected) => (expected.isEssential ? [pair(expected, layout, stops)] : []));
}

function newLine({ lineBreak, column }: Layout): string {
  return lineBreak + ' '.repeat(column);
}
