import { contentEnd, hasContent, indentAt, lineStart, nextLine } from '../text-lines.ts';
import { blame, type Cut, type Explanation, firstOnLine, lineAround, type Stumble, withBelow } from './explanation.ts';
import { isWord, type LineShape, shapeOf } from './line-shape.ts';

/** A line without `key: value`: that of the failure, one shortly above it, or the first. */
export function missingColon({ source, reason, at }: Stumble): Explanation | undefined {
  for (const line of suspects(source, reason, at)) {
    const shape = shapeOf(source, line);
    if (hasContent(source, line) && isNoPair(source, shape)) return explainNoPair(source, shape);
  }
  return undefined;
}

/** How far above its failure a parser may have taken a line for the beginning of a key. */
const LINES_ABOVE = 4;

function suspects(source: string, reason: string, at: number): readonly number[] {
  const line = lineStart(source, at);
  if (/bad indentation of a mapping|end of the stream or a document/.test(reason)) return linesAround(source, line);
  if (!/expected ':'|multiline key/.test(reason)) return [];
  const lines = [line];
  while (lines.length < LINES_ABOVE && (lines.at(-1) ?? 0) > 0) lines.push(lineAbove(source, lines.at(-1) ?? 0));
  return lines;
}

/** A line with those that hold it by their indentation. */
function linesAround(source: string, line: number): readonly number[] {
  const lines: number[] = [];
  for (let next: number | undefined = line; next !== undefined && lines.length < LINES_ABOVE; ) {
    lines.push(next);
    next = lineAround(source, next);
  }
  return lines;
}

function lineAbove(source: string, line: number): number {
  return lineStart(source, line - (source.slice(line - 2, line) === '\r\n' ? 2 : 1));
}

/** A dash with the item directly behind it. */
export function dashWithoutSpace({ source, at }: Stumble): Explanation | undefined {
  return missingDashSpace(source, firstOnLine(source, at));
}

/** Says that a space is missing behind a dash; `undefined` when there is none, or a space. */
export function missingDashSpace(source: string, dash: number): Explanation | undefined {
  const end = contentEnd(source, dash);
  if (!/^-(?:[{["']|[A-Za-z][\w-]*:(?:\s|$))/.test(source.slice(dash, Math.min(end, dash + 100)))) return undefined;
  return blame('dashSpace', { start: dash, end: dash + 1 }, {}, withBelow(source, { start: dash + 1, end }));
}

/** A key with a group or list directly behind it: `term { start: 2026-10-01, end: 2027-09-30 }`. */
export function colonBeforeBracket({ source, at, openings }: Stumble): Explanation | undefined {
  if (openings.open.length > 0) return undefined;
  const { content, end } = shapeOf(source, at);
  const key = /^[A-Za-z][\w-]*(?= *[{[])/.exec(source.slice(content, Math.min(end, content + 100)))?.[0];
  if (key === undefined) return undefined;
  const behind = withBelow(source, { start: content + key.length, end });
  return blame('colonBefore', { start: content, end: content + key.length }, { key }, { ...behind, text: ':' });
}

function isNoPair(source: string, { key, content, hasDash }: LineShape): boolean {
  return !key && !hasDash && !/^["'[\]{}]/.test(source.charAt(content));
}

/** Says what is wrong with a line that should be a pair but has no key. */
export function explainNoPair(source: string, { content, end }: LineShape): Explanation {
  const key = /^[A-Za-z][\w-]*(?=:[^\s/])/.exec(source.slice(content, Math.min(end, content + 200)))?.[0];
  if (key) {
    const value = withBelow(source, { start: content + key.length + 1, end });
    return blame('missingSpace', { start: content, end }, { key }, value);
  }
  return { ...blame('missingColon', { start: content, end }), cut: keptAsKey(source, content, end) };
}

/** A single word with deeper lines below it can only be a key: it is kept, and what it holds is left out. */
function keptAsKey(source: string, start: number, end: number): Cut | undefined {
  const below = nextLine(source, start);
  if (!isWord(source.slice(start, end)) || indentAt(source, below) <= indentAt(source, start)) return undefined;
  let last = below;
  while (last < source.length && indentAt(source, last) > indentAt(source, start)) last = nextLine(source, last);
  return { start: end, end: last, text: ':' };
}
