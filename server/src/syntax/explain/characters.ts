import { afterBlanks, isBlank, isGap, lineEnd, lineStart } from '../text-lines.ts';
import { blame, type Cut, cutInFlow, type Explanation, type Stumble } from './explanation.ts';
import { flowValueEnd, shapeOf } from './line-shape.ts';
import type { Opening } from './openings.ts';

const UNREADABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A control character, half a surrogate pair or a non-character. */
export function unreadableCharacter({ source, reason, offset, openings }: Stumble): Explanation | undefined {
  if (!/null byte|non-printable|valid JSON character/.test(reason)) return undefined;
  const code = source.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  let end = offset + 1;
  while (end < source.length && UNREADABLE.test(source.charAt(end)) && !isPair(source, end)) end++;
  const range = { start: offset, end };
  return blame('unreadableCharacter', range, { code }, valueAround(source, offset, openings.open) ?? range);
}

function isPair(source: string, at: number): boolean {
  return source.charCodeAt(at) < 0xdc00 && /^[\uDC00-\uDFFF]/.test(source.charAt(at + 1));
}

/** A tab before the first thing on a line, or between the dash of a list and a key. */
export function tab({ source, at, openings }: Stumble): Explanation | undefined {
  const start = lineStart(source, at);
  const end = lineEnd(source, start);
  let first = -1;
  let next = start;
  while (next < end && (isBlank(source.charCodeAt(next)) || (source.charAt(next) === '-' && isGap(source, next + 1)))) {
    if (first < 0 && source.charAt(next) === '\t') first = next;
    next++;
  }
  if (first < 0) return undefined;
  const isBetweenBrackets = /[[{]/.test(openings.open.at(-1)?.character ?? '');
  const explanation = indentedByTab(source, first);
  return isBetweenBrackets ? { ...explanation, cut: joinedLines(source, start, next) ?? explanation.cut } : explanation;
}

/** Between brackets a line can be read as the end of the one above, so that it needs no indentation. */
function joinedLines(source: string, line: number, content: number): Cut | undefined {
  const above = source.slice(0, line).trimEnd().length;
  if (above === 0) return undefined;
  const isBare = !source.slice(lineStart(source, above - 1), above).includes('#');
  return isBare ? { start: above, end: content, text: ' '.repeat(content - above), isHarmless: true } : undefined;
}

/** Blames a tab together with the white space behind it, which can be read as spaces. */
export function indentedByTab(source: string, first: number): Explanation {
  const range = { start: first, end: afterBlanks(source, first) };
  return blame('tab', range, {}, { ...range, isHarmless: true });
}

/** A backslash in double quotes before something that it cannot stand before. */
export function badEscape({ source, reason, offset, openings }: Stumble): Explanation | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  const start = source.lastIndexOf('\\', offset);
  const range = { start, end: Math.min(Math.max(offset, start) + 1, lineEnd(source, start)) };
  return blame('badEscape', range, {}, valueAround(source, offset, openings.open) ?? range);
}

/** The value that a bad character spoils, as far as it stands on that line; `undefined` in the middle of a longer text. */
function valueAround(source: string, offset: number, open: readonly Opening[]): Cut | undefined {
  const last = open.at(-1);
  if (last && /["']/.test(last.character)) return quotedAround(source, offset, last, open.at(-2)?.character);
  if (last) return valueInFlow(source, offset, last);
  const { key, value, end, hasDash } = shapeOf(source, offset);
  return (key || hasDash) && value <= offset ? { start: value, end } : undefined;
}

function quotedAround(source: string, offset: number, quote: Opening, bracket = ''): Cut | undefined {
  let end = offset;
  while (end < source.length && (source.charAt(end) !== quote.character || source.charAt(end - 1) === '\\')) end++;
  return lineEnd(source, quote.offset) > end ? cutInFlow({ start: quote.offset, end: end + 1 }, bracket) : undefined;
}

function valueInFlow(source: string, offset: number, bracket: Opening): Cut {
  let start = offset;
  while (start > bracket.offset + 1 && !/[,:[{]/.test(source.charAt(start - 1))) start--;
  return cutInFlow({ start, end: flowValueEnd(source, offset, bracket.character) }, bracket.character);
}
