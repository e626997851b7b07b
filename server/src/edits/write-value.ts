import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Value } from '../rules/repair.ts';
import type { Layout } from './layout.ts';

/** The longest line that a value is written in before it is broken. */
export const WIDTH = 120;

/** A value in flow style, on one line. */
export function inFlow(value: Value): string {
  if (isList(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value !== 'object') return scalar(value);
  const pairs = Object.entries(value).map(([key, child]) => `${scalar(key)}: ${inFlow(child)}`);
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
}

/**
 * `key: value` as it stands in a block mapping whose keys begin at column `indent`; further lines are indented, the first
 * is not.
 */
export function blockPair(key: string, value: Value, indent: number, layout: Layout): string {
  const head = `${scalar(key)}:`;
  if (isMapping(value)) {
    const inner = indent + layout.step;
    return `${head}${layout.newline}${spaces(inner)}${blockMapping(value, inner, layout)}`;
  }
  if (!isList(value) || !value.some(isMapping)) return `${head} ${inFlow(value)}`;
  const inner = indent + layout.dashes;
  const items = value.map((item) => `${layout.newline}${spaces(inner)}${blockItem(item, inner, 'block', layout)}`);
  return head + items.join('');
}

/** `- value` as it stands in a block list whose dashes stand in column `indent`. */
export function blockItem(value: Value, indent: number, style: 'block' | 'flow', layout: Layout): string {
  if (!isMapping(value)) return `- ${inFlow(value)}`;
  return style === 'flow'
    ? `- ${brokenFlow(value, indent + 2, layout)}`
    : `- ${blockMapping(value, indent + 2, layout)}`;
}

function blockMapping(value: Mapping, indent: number, layout: Layout): string {
  const pairs = Object.entries(value).map(([key, child]) => blockPair(key, child, indent, layout));
  return pairs.length > 0 ? pairs.join(layout.newline + spaces(indent)) : '{}';
}

/** A mapping in flow style, broken between pairs where a line would become too long. */
function brokenFlow(value: Mapping, indent: number, { newline }: Layout): string {
  const pairs = Object.entries(value).map(([key, child]) => `${scalar(key)}: ${inFlow(child)}`);
  let text = '{ ';
  let column = indent + 2;
  pairs.forEach((pair, index) => {
    const isLast = index === pairs.length - 1;
    if (index > 0 && column + pair.length + 2 > WIDTH) {
      text = `${text.trimEnd()}${newline}${spaces(indent + 2)}`;
      column = indent + 2;
    }
    text += isLast ? `${pair} }` : `${pair}, `;
    column += pair.length + 2;
  });
  return text;
}

/** A scalar as it may stand anywhere, quoted where it would be read as something else. */
export function scalar(value: string | number | boolean): string {
  const list = dump([value], { schema: CORE_SCHEMA, flowLevel: 0, lineWidth: -1 }).trimEnd();
  const text = list.slice(1, -1);
  // Readers of YAML 1.1 take times for numbers. One kind of quotes is enough.
  return TIME.test(text) || /^['"]/.test(text) ? JSON.stringify(value) : text;
}

const TIME = /^[0-9]+:[0-9:]+$/;

function spaces(count: number): string {
  return ' '.repeat(count);
}

type Mapping = { readonly [key: string]: Value };

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMapping(value: Value): value is Mapping {
  return typeof value === 'object' && !isList(value);
}
