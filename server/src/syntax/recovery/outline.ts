import { isWord, shapeOf } from '../explain/line-shape.ts';
import { openingsAt } from '../explain/openings.ts';
import {
  afterBlanks,
  hasContent,
  indentAt,
  isBreak,
  isDash,
  lineEnd,
  lineStart,
  nextLine,
  type Range,
} from '../text-lines.ts';

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
  for (let heads = 0; parts.length === 1; heads++) {
    const inside = heads < MOST_HEADS ? insideOf(source, parts[0]?.start ?? 0) : undefined;
    if (inside === undefined) return [];
    parts = siblings(source, inside);
  }
  return parts;
}

/** How many keys and dashes may stand around a single part; each costs another look at all of it. */
const MOST_HEADS = 16;

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
    const head = headAt(source, line, current);
    if (current && belongsTo(source, head, current, parts.at(0) ?? current)) continue;
    if (current) parts.push({ ...current, end: lineStart(source, line) });
    current = head;
  }
  if (current) parts.push({ ...current, end: source.length });
  return parts;
}

/** The first thing on a line, tabs before it included. */
function headAt(source: string, line: number, above: Head | undefined): Head {
  let start = line;
  while (source.charAt(start) === ' ') start++;
  const column = start - lineStart(source, start);
  const isTab = source.charAt(start) === '\t' && column === 0;
  return { start, column: isTab ? columnBehindTab(source, start, above) : column };
}

/** A tab has no width in YAML: the column that was meant shows in the lines around. */
function columnBehindTab(source: string, start: number, above: Head | undefined): number {
  const below = lineBelow(
    source,
    endOfFlow(source, start),
    (line) => isHead(source, start) || beginsPart(source, line),
  );
  if (below === undefined) return 0;
  const column = indentAt(source, below);
  const dash = afterBlanks(source, start);
  if (isDash(source, below + column) && (isDash(source, dash) || !isHead(source, start))) return column;
  if (!isDash(source, dash)) return isHead(source, start) ? Math.max(0, column - 2) : column;
  if (above && isDash(source, above.start)) return above.column;
  const next = lineBelow(source, start, (line, indent) => indent < column && isDash(source, line + indent));
  return next === undefined ? Math.max(0, column - (shapeOf(source, start).content - dash)) : indentAt(source, next);
}

/** A line with neither key nor dash goes on with a text. */
function beginsPart(source: string, line: number): boolean {
  const { key, hasDash } = shapeOf(source, line);
  return hasDash || key !== undefined;
}

function isHead(source: string, start: number): boolean {
  const { key, value } = shapeOf(source, start);
  return key !== undefined && isHeadOnly(source, value);
}

/** The line on which the brackets are closed that a line leaves open; that line itself when it leaves none. */
function endOfFlow(source: string, start: number): number {
  let line = start;
  for (let lines = 0; lines < MOST_HEADS && line < source.length; lines++) {
    const end = lineEnd(source, line);
    if (openingsAt(source.slice(start, end), end - start).open.length === 0) return line;
    line = nextLine(source, line);
  }
  return start;
}

type LineTest = (line: number, indent: number) => boolean;

/** The next line that is indented by spaces alone and passes a test. */
function lineBelow(source: string, from: number, passes: LineTest): number | undefined {
  for (let line = nextLine(source, from); line < source.length; line = nextLine(source, line)) {
    const indent = indentAt(source, line);
    if (hasContent(source, line) && source.charAt(line + indent) !== '\t' && passes(line, indent)) return line;
  }
  return undefined;
}

/** Whether a line belongs to the part above it; `base` is the first part of all. */
function belongsTo(source: string, head: Head, current: Head, base: Head): boolean {
  const first = afterBlanks(source, head.start);
  const isInList = isDash(source, afterBlanks(source, current.start));
  if (source.charAt(head.start) === '\t' && leavesBracketOpen(source, current, head)) return true;
  if (head.column > current.column) return !slippedAside(source, head, current, base.column);
  if (/[\]}]/.test(source.charAt(first))) return true;
  if (!isDash(source, first)) {
    if (!isInList) return continuesText(source, first, current);
    return isDash(source, afterBlanks(source, base.start)) && isFieldOf(source, head, current);
  }
  return !isInList && head.column === current.column && isHeadOnly(source, shapeOf(source, current.start).value);
}

/**
 * Whether a line is a neighbour of the part above although it is indented more, because one of the two slipped: a dash
 * left of what the dash above stands before, a dash in the column of the first, or a pair below a value that can hold none.
 */
function slippedAside(source: string, head: Head, current: Head, base: number): boolean {
  const first = afterBlanks(source, head.start);
  const { content, key: held, value, end } = shapeOf(source, current.start);
  const dash = afterBlanks(source, current.start);
  if (isDash(source, dash)) {
    return isDash(source, first) && (head.column < current.column + content - dash || head.column === base);
  }
  if (!held || value >= end || !holdsPlainText(source, value) || isDash(source, first)) return false;
  const { key } = shapeOf(source, first);
  return key !== undefined && isWord(source.slice(key.start, key.end));
}

/** Whether a pair in the column of a dash is a field of the item above, which slipped to the left. */
function isFieldOf(source: string, head: Head, current: Head): boolean {
  const arePairs = shapeOf(source, head.start).key !== undefined && shapeOf(source, current.start).key !== undefined;
  return arePairs && head.column === current.column;
}

/** Whether a line without a key goes on with a quote or bracket that the part above leaves open. */
function continuesText(source: string, first: number, current: Head): boolean {
  return shapeOf(source, first).key === undefined && leavesOpen(source, current);
}

/** Whether a value is text that neither goes on below nor brings a structure of its own. */
function holdsPlainText(source: string, value: number): boolean {
  return !/["'[{|>&*!]/.test(source.charAt(value));
}

/** Whether the first line of a part announces a text or leaves a quote or bracket open, so that what is below goes on with it. */
function leavesOpen(source: string, { start }: Head): boolean {
  const line = source.slice(start, lineEnd(source, start));
  return /: +[|>][-+\d]*$/.test(line.trimEnd().slice(-20)) || openingsAt(line, line.length).open.length > 0;
}

/** Whether a line stands between brackets that were opened a few lines above, where its column says nothing. */
function leavesBracketOpen(source: string, { start }: Head, head: Head): boolean {
  if (head.start - start > LONGEST_GROUP) return false;
  const text = source.slice(start, lineStart(source, head.start));
  return openingsAt(text, text.length).open.some(({ character }) => character === '[' || character === '{');
}

/** How much text between brackets is looked at again for each line that begins with a tab. */
const LONGEST_GROUP = 2000;

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
