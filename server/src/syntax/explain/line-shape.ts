import { afterBlanks, contentEnd, isBlank, isGap, lineStart, type Range } from '../text-lines.ts';

/** How one line of block style is made up. */
export interface LineShape {
  /** The first thing that is neither indentation nor a dash of a list. */
  readonly content: number;
  /** Whether a dash stands before it. */
  readonly hasDash: boolean;
  /** The key of a `key: value` pair. */
  readonly key: Range | undefined;
  /** The first thing behind key and colon, or the content itself without a key. */
  readonly value: number;
  /** End of what is written, without a comment. */
  readonly end: number;
}

/** Reads the shape of the line that holds `at`. */
export function shapeOf(source: string, at: number): LineShape {
  const indented = afterBlanks(source, lineStart(source, at));
  const content = afterDashes(source, indented);
  const end = content < source.length ? contentEnd(source, content) : content;
  const key = keyAt(source, content, end);
  const value = key ? Math.min(afterBlanks(source, colonAfter(source, key.end) + 1), end) : content;
  return { content, hasDash: content > indented, key, value, end };
}

function afterDashes(source: string, from: number): number {
  let at = from;
  while (source.charAt(at) === '-' && isGap(source, at + 1)) at = afterBlanks(source, at + 1);
  return at;
}

function keyAt(source: string, start: number, end: number): Range | undefined {
  const first = source.charAt(start);
  if (first === '"' || first === "'") return quotedKey(source, start, end, first);
  if (first === '[' || first === '{' || first === '#') return undefined;
  for (let at = start; at < end; at++) {
    if (source.charAt(at) !== ':' || !isGap(source, at + 1)) continue;
    let keyEnd = at;
    while (keyEnd > start && isBlank(source.charCodeAt(keyEnd - 1))) keyEnd--;
    return keyEnd > start ? { start, end: keyEnd } : undefined;
  }
  return undefined;
}

function quotedKey(source: string, start: number, end: number, quote: string): Range | undefined {
  const close = source.indexOf(quote, start + 1);
  if (close < 0 || close >= end) return undefined;
  const colon = colonAfter(source, close + 1);
  return source.charAt(colon) === ':' && isGap(source, colon + 1) ? { start, end: close + 1 } : undefined;
}

function colonAfter(source: string, at: number): number {
  return afterBlanks(source, at);
}

/** A word as the keys of charters are: letters, digits and dashes. */
export function isWord(text: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(text);
}

/**
 * Where a value between brackets most likely ends: before a closing bracket, before a comma that begins the next
 * `key: value`, or with the line. In a list every comma followed by a space ends it.
 */
export function flowValueEnd(source: string, from: number, bracket: string): number {
  const end = contentEnd(source, from);
  let at = Math.max(from + 1, bracketedEnd(source, from, end));
  while (at < end && !endsFlowValue(source, at, end, bracket)) at++;
  while (at > from + 1 && isBlank(source.charCodeAt(at - 1))) at--;
  return Math.min(at, Math.max(end, from));
}

/** The end of a list or group that begins at `from`; `from` itself when there is none that ends before `end`. */
function bracketedEnd(source: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const character = source.charAt(at);
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth <= 0) return depth === 0 && at > from ? at + 1 : from;
  }
  return from;
}

function endsFlowValue(source: string, at: number, end: number, bracket: string): boolean {
  const character = source.charAt(at);
  if (character === ']' || character === '}') return true;
  if (character !== ',') return false;
  if (bracket === '[') return isGap(source, at + 1);
  const next = afterBlanks(source, at + 1);
  return next >= end || /^(?:[A-Za-z][\w-]{0,80}|<<):(?:\s|$)/.test(source.slice(next, next + 90));
}
