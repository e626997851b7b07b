/** Reads single keys and values as they are written. */
import { afterBlanks, isBlank, isBreak, isGap, lineEnd } from '../../syntax/text-lines.ts';
import type { Word } from './cursor.ts';

/** A key with the offset of its colon. */
export interface WrittenKey {
  readonly word: Word;
  /** Offset of the first character, quotes included. */
  readonly start: number;
  readonly colon: number;
}

/** What cannot begin a plain text. */
const INDICATORS = /[[\]{},#&*!|>'"%@`]/;

export function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** The key that begins at an offset of a block line; `undefined` when there is none. */
export function keyAt(text: string, at: number): WrittenKey | undefined {
  if (isQuote(text.charAt(at))) return quotedKeyAt(text, at);
  if (INDICATORS.test(text.charAt(at)) || (/[?:-]/.test(text.charAt(at)) && isGap(text, at + 1))) return undefined;
  const end = plainEnd(text, at, false);
  for (let colon = at; colon < end; colon++) {
    if (text[colon] !== ':' || !isGap(text, colon + 1)) continue;
    return { word: wordOf(text, at, trimmedEnd(text, at, colon)), start: at, colon };
  }
  return undefined;
}

function quotedKeyAt(text: string, at: number): WrittenKey | undefined {
  const end = quotedEnd(text, at, Number.POSITIVE_INFINITY);
  const colon = end === undefined ? -1 : afterBlanks(text, end);
  if (end === undefined || text[colon] !== ':' || !isGap(text, colon + 1)) return undefined;
  return { word: wordOf(text, at + 1, end - 1), start: at, colon };
}

/** The end of a plain text on its line, without a comment behind it; inside brackets, also before what ends an entry. */
export function plainEnd(text: string, at: number, flow: boolean): number {
  let stop = at;
  while (stop < text.length && !endsPlain(text, stop, at, flow)) stop++;
  return trimmedEnd(text, at, stop);
}

function endsPlain(text: string, at: number, start: number, flow: boolean): boolean {
  const character = text.charAt(at);
  if (isBreak(text.charCodeAt(at))) return true;
  if (character === '#') return at > start && isBlank(text.charCodeAt(at - 1));
  if (!flow) return false;
  if (character === ':') return isGap(text, at + 1) || /[,[\]{}]/.test(text.charAt(at + 1));
  return /[,[\]{}]/.test(character);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * The offset behind the closing quote of a quoted text, which may go on over lines that are indented deeper than a column;
 * `undefined` when it does not close.
 */
function quotedEnd(text: string, at: number, column: number): number | undefined {
  const quote = text.charAt(at);
  for (let end = at + 1; end < text.length; end++) {
    if (isBreak(text.charCodeAt(end)) && !goesOn(text, end + 1, column)) return undefined;
    if (quote === '"' && text[end] === '\\') end++;
    else if (text[end] === quote && quote === "'" && text[end + 1] === quote) end++;
    else if (text[end] === quote) return end + 1;
  }
  return undefined;
}

/** Whether a line is empty or indented deeper than a column. */
function goesOn(text: string, line: number, column: number): boolean {
  if (column === Number.POSITIVE_INFINITY) return false;
  const first = afterBlanks(text, line);
  return first - line > column || isBreak(text.charCodeAt(first));
}

/**
 * What is written between quotes, over lines that are indented deeper than a column; a text whose quotes are not closed
 * is taken for half written and ends with its line.
 */
export function quotedWordAt(text: string, at: number, column: number): { readonly word: Word; readonly end: number } {
  const end = quotedEnd(text, at, column);
  if (end !== undefined) return { word: wordOf(text, at + 1, end - 1), end };
  const stop = lineEnd(text, at);
  return { word: wordOf(text, at + 1, stop), end: stop };
}

/** Behind anchors and tags: where that begins which they belong to. */
export function afterProperties(text: string, at: number): number {
  let offset = at;
  while (text[offset] === '&' || text[offset] === '!') {
    while (!isGap(text, offset)) offset++;
    offset = afterBlanks(text, offset);
  }
  return offset;
}

export function wordOf(text: string, start: number, end: number): Word {
  return { start, end, text: text.slice(start, end) };
}

/** Whether a comment or nothing at all is all that is left of a line. */
export function isRestEmpty(text: string, at: number): boolean {
  const first = afterBlanks(text, at);
  const isComment = text[first] === '#' && (first === 0 || isGap(text, first - 1));
  return first >= text.length || isBreak(text.charCodeAt(first)) || isComment;
}
