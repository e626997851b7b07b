import { indentAt, lineStart, nextLine, type Range } from '../../syntax/text-lines.ts';
import { BlockReader } from './block-reader.ts';
import type { Cursor } from './cursor.ts';
import { keyAt } from './words.ts';

/**
 * Where in the structure of a text an offset lies; `undefined` inside a text of several lines, behind a value, and
 * wherever else nothing new can be written.
 *
 * Reads the lines of the top-level section around the offset by their indentation and brackets, as a person does. That
 * works while the text is half written and tells what the tree of a well-formed text does not: where an empty line
 * belongs.
 */
export function findCursor(text: string, offset: number): Cursor | undefined {
  if (offset < 0 || offset > text.length) return undefined;
  const { start, end } = sectionAround(text, offset);
  return new BlockReader(text, offset).read(start, end);
}

/** The lines from a top-level key to the next one. */
function sectionAround(text: string, offset: number): Range {
  const first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (isRootInBrackets(text, first)) return { start: first, end: text.length };
  let start = Math.max(first, lineStart(text, offset));
  while (start > first && !isHead(text, start)) start = Math.max(first, lineStart(text, start - 1));
  let end = nextLine(text, offset);
  while (end < text.length && !isHead(text, end)) end = nextLine(text, end);
  return { start, end };
}

const BYTE_ORDER_MARK = 0xfeff;

function isRootInBrackets(text: string, first: number): boolean {
  return /^(?:\s|#.*|---)*[{[]/.test(text.slice(first, first + 1000));
}

function isHead(text: string, line: number): boolean {
  return indentAt(text, line) === 0 && /[A-Za-z"']/.test(text.charAt(line)) && keyAt(text, line) !== undefined;
}
