import { isWord, shapeOf } from '../explain/line-shape.ts';
import { openingsAt } from '../explain/openings.ts';
import { hasContent, indentAt, isBreak, isDash, lineEnd, lineStart, nextLine, type Range } from '../text-lines.ts';

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
  if (isDash(source, start)) return isHeadOnly(source, start + 1) ? nextLine(source, start) : start + 1;
  const { key, value } = shapeOf(source, start);
  const isHead = key !== undefined && isHeadOnly(source, value);
  return isHead ? nextLine(source, start) : undefined;
}

/** Whether nothing but an anchor, a tag or a comment stands behind a key. */
export function isHeadOnly(source: string, from: number): boolean {
  const rest = source.slice(from, lineEnd(source, from));
  return /^(?:[&!]\S* *)*(?:#.*)?$/.test(rest.trim());
}

type Head = Pick<Part, 'start' | 'column'>;

/** Cuts what follows an offset before each line that begins a new pair or item. */
function siblings(source: string, from: number): readonly Part[] {
  const parts: Part[] = [];
  let current: Head | undefined;
  for (let line = from; line < source.length; line = nextLine(source, line)) {
    if (!hasContent(source, line)) continue;
    const head = headAt(source, line);
    if (current && belongsTo(source, head, current, parts.at(0)?.column ?? current.column)) continue;
    if (current) parts.push({ ...current, end: lineStart(source, line) });
    current = head;
  }
  if (current) parts.push({ ...current, end: source.length });
  return parts;
}

/** The first thing on a line. A tab has no width in YAML: then the column is that of the spaces before it, or of the line below. */
function headAt(source: string, line: number): Head {
  let start = line;
  while (source.charAt(start) === ' ') start++;
  const column = start - lineStart(source, start);
  const isTab = source.charAt(start) === '\t' && column === 0;
  return { start, column: isTab ? (columnBelow(source, line) ?? column) : column };
}

/** The column of the next line that is indented by spaces alone. */
function columnBelow(source: string, from: number): number | undefined {
  for (let line = nextLine(source, from); line < source.length; line = nextLine(source, line)) {
    const indent = indentAt(source, line);
    if (hasContent(source, line) && source.charAt(line + indent) !== '\t') return indent;
  }
  return undefined;
}

/** Whether a line belongs to the part above it; `base` is the column of the first part. */
function belongsTo(source: string, head: Head, current: Head, base: number): boolean {
  if (head.column > current.column) return !slippedAside(source, head, current, base);
  const character = source.charAt(head.start);
  if (character === ']' || character === '}') return true;
  if (!isDash(source, head.start)) return !shapeOf(source, head.start).key && leavesOpen(source, current);
  if (isDash(source, current.start)) return false;
  return head.column === current.column && isHeadOnly(source, shapeOf(source, current.start).value);
}

/**
 * Whether a line is a neighbour of the part above although it is indented more, because one of the two slipped: between a
 * dash and what the dash stands before, in the column of the first dash, or a pair below a value that can hold none.
 */
function slippedAside(source: string, head: Head, current: Head, base: number): boolean {
  const { content, value, end } = shapeOf(source, current.start);
  if (isDash(source, current.start)) {
    const isBetween = head.column < current.column + content - current.start;
    return isBetween || (head.column === base && isDash(source, head.start));
  }
  if (value >= end || !holdsPlainText(source, value)) return false;
  const { key } = shapeOf(source, head.start);
  return !isDash(source, head.start) && key !== undefined && isWord(source.slice(key.start, key.end));
}

/** Whether a value is text that neither goes on below nor brings a structure of its own. */
function holdsPlainText(source: string, value: number): boolean {
  return !/["'[{|>&*!]/.test(source.charAt(value));
}

/** Whether the first line of a part leaves a quote or bracket open, so that text below goes on with it. */
function leavesOpen(source: string, { start }: Head): boolean {
  const line = source.slice(start, lineEnd(source, start));
  return openingsAt(line, line.length).open.length > 0;
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
