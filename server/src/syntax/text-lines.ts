/** Lines of a text by offset. A line ends with `\n`, `\r\n` or a lone `\r`. */

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;

/** A stretch of text; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a character code ends a line. */
export function isBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** Whether a character code is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether nothing is written at an offset: white space, or the end of the text. */
export function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isBlank(code) || isBreak(code) || at >= text.length;
}

/** Whether the dash of a list item stands at an offset. */
export function isDash(text: string, at: number): boolean {
  return text.charAt(at) === '-' && isGap(text, at + 1);
}

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of a line without its line break. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Start of the line after the one that holds `at`. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** The line break that a text uses: its first one. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Number of spaces at the start of the line that holds `at`. */
export function indentAt(text: string, at: number): number {
  const start = lineStart(text, at);
  let column = 0;
  while (text.charCodeAt(start + column) === SPACE) column++;
  return column;
}

/** Offset of the first character from `at` on that is neither a space nor a tab. */
export function afterBlanks(text: string, at: number): number {
  let offset = at;
  while (isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

/** Whether the line that begins at `start` holds more than white space and a comment. */
export function hasContent(text: string, start: number): boolean {
  const first = afterBlanks(text, start);
  return first < text.length && !isBreak(text.charCodeAt(first)) && text.charCodeAt(first) !== HASH;
}

/** End of what is written on the line from an offset on, without a comment behind it; at least one character if there is one. */
export function contentEnd(text: string, from: number): number {
  const end = lineEnd(text, from);
  let written = from;
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) === HASH && at > from && isBlank(text.charCodeAt(at - 1))) break;
    if (!isBlank(text.charCodeAt(at))) written = at + 1;
  }
  return Math.min(Math.max(written, from + 1), Math.max(text.length, from));
}

/** Where the next thing is written, across lines and comments; the length of the text when there is nothing more. */
export function nextToken(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isBreak(code)) at++;
    else if (code === HASH) at = lineEnd(text, at);
    else return Math.min(at, text.length);
  }
}
