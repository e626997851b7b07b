import { shapeOf } from '../explain/line-shape.ts';
import { openingsAt } from '../explain/openings.ts';
import { hasContent, indentAt, isBreak, isGap, lineEnd, lineStart, nextLine, type Range } from '../text-lines.ts';

/** A pair or list item with everything that belongs to it, as far as the indentation shows. */
export interface Part extends Range {
  /** Column of its first character. */
  readonly column: number;
}

/**
 * The parts of a block by its indentation: its pairs or items when there are several; else, when it is a single key or
 * dash with content below, the parts of that content. Empty when the block cannot be taken apart.
 */
export function partsOf(source: string): readonly Part[] {
  let parts = siblings(source, 0);
  for (let only = parts[0]; only && parts.length === 1; only = parts[0]) {
    const inside = insideOf(source, only.start);
    if (inside === undefined) return [];
    parts = siblings(source, inside);
  }
  return parts;
}

/** Where the content of a pair or item begins that is nothing but a key or dash on its first line. */
function insideOf(source: string, start: number): number | undefined {
  if (source.charAt(start) === '-' && isGap(source, start + 1)) return start + 1;
  const { key, value } = shapeOf(source, start);
  const isHead = key !== undefined && isHeadOnly(source, value);
  return isHead ? nextLine(source, start) : undefined;
}

/** Whether nothing but an anchor, a tag or a comment stands behind a key. */
function isHeadOnly(source: string, from: number): boolean {
  const rest = source.slice(from, lineEnd(source, from));
  return /^(?:[&!]\S* *)*(?:#.*)?$/.test(rest.trim());
}

type Head = Pick<Part, 'start' | 'column'>;

/** Cuts what follows an offset before each line that is not indented more than the first. */
function siblings(source: string, from: number): readonly Part[] {
  const parts: Part[] = [];
  let current: Head | undefined;
  for (let line = from; line < source.length; line = nextLine(source, line)) {
    if (!hasContent(source, line)) continue;
    const start = firstCharacter(source, line);
    const column = start - lineStart(source, start);
    if (current && (column > current.column || belongsAbove(source, start, current))) continue;
    if (current) parts.push({ ...current, end: lineStart(source, line) });
    current = { start, column };
  }
  if (current) parts.push({ ...current, end: source.length });
  return parts;
}

/** Whether the first line of a part leaves a quote or bracket open, so that text below goes on with it. */
function leavesOpen(source: string, { start }: Head): boolean {
  const line = source.slice(start, lineEnd(source, start));
  return openingsAt(line, line.length).open.length > 0;
}

function firstCharacter(source: string, line: number): number {
  let at = line;
  while (source.charAt(at) === ' ') at++;
  return at;
}

/** A closing bracket belongs to what is above it, and so does a list that stands in the column of its key. */
function belongsAbove(source: string, start: number, current: Head): boolean {
  const character = source.charAt(start);
  if (character === ']' || character === '}') return true;
  if (!isDash(source, start)) return !shapeOf(source, start).key && leavesOpen(source, current);
  if (isDash(source, current.start)) return false;
  return indentAt(source, start) === current.column && isHeadOnly(source, shapeOf(source, current.start).value);
}

export function isDash(source: string, at: number): boolean {
  return source.charAt(at) === '-' && isGap(source, at + 1);
}

/** The text of a part in its column; `base` is the offset at which it begins in the source. */
export function textOf(source: string, { start, end }: Range): { readonly text: string; readonly base: number } {
  const base = lineStart(source, start);
  return { text: ' '.repeat(start - base) + source.slice(start, end), base };
}

/** Whether a stretch of text holds nothing but line breaks and spaces. */
export function isEmpty(source: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code !== 32 && !isBreak(code)) return false;
  }
  return true;
}
