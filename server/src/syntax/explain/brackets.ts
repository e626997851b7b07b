import { contentEnd, isGap, lineEnd, lineStart } from '../text-lines.ts';
import { blame, type Cut, type Explanation, firstOnLine, type Stumble, withBelow } from './explanation.ts';
import { indentedWrongly } from './indentation.ts';
import { flowValueEnd, isWord } from './line-shape.ts';
import type { Opening } from './openings.ts';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket that closes nothing, or not the one that is open. */
export function strayBracket({ source, offset, openings }: Stumble): Explanation | undefined {
  const bracket = source.charAt(offset);
  if (bracket !== ']' && bracket !== '}') return undefined;
  const opening = openings.open.at(-1);
  if (opening && (CLOSING[opening.character] === bracket || !isClosedLater(source, opening, offset))) return undefined;
  if (closesOuter(source, offset, openings.open)) return undefined;
  return blame('strayBracket', { start: offset, end: offset + 1 }, { bracket });
}

/**
 * Whether a bracket closes what stands around the innermost opening, which was forgotten then: all brackets fit if it is
 * taken so.
 */
function closesOuter(source: string, offset: number, open: readonly Opening[]): boolean {
  const outer = open.slice(0, -1).map(({ character }) => CLOSING[character] ?? '');
  const { length } = outer;
  const end = Math.min(source.length, offset + FARTHEST);
  for (let at = offset; at < end && outer.length > 0; at++) {
    const character = source.charAt(at);
    if (character === '[' || character === '{') outer.push(CLOSING[character] ?? '');
    else if ((character === ']' || character === '}') && outer.pop() !== character) return false;
  }
  return length > 0 && outer.length === 0;
}

/** How far to look for closing brackets. */
const FARTHEST = 4000;

/** A list or group between brackets that is not closed before something else must begin. */
export function openBracket({ source, reason, offset, openings }: Stumble): Explanation | undefined {
  const opening = openings.open.at(-1);
  if (!opening) return undefined;
  const endsHere = /end of the stream within|deficient/.test(reason);
  if (endsHere && isClosedLater(source, opening, offset)) return closedTooFarLeft(source, opening, offset);
  const mismatch = source.charAt(offset) === ']' || source.charAt(offset) === '}';
  return endsHere || mismatch
    ? neverClosed(source, opening, mismatch ? offset : undefined, openings.open.at(-2)?.character === '{')
    : undefined;
}

function isClosedLater(source: string, { character }: Opening, offset: number): boolean {
  return source.indexOf(CLOSING[character] ?? '', offset) >= 0;
}

/** What stands between brackets must be indented more than their key, and so must the closing bracket. */
function closedTooFarLeft(source: string, opening: Opening, offset: number): Explanation {
  const failure = indentedWrongly(source, firstOnLine(source, offset));
  const close = source.indexOf(CLOSING[opening.character] ?? '', offset);
  if (close > failure.start) return { ...failure, cut: { start: opening.offset, end: close + 1 } };
  const last = source.slice(0, close).trimEnd().length;
  const isBare = contentEnd(source, lineStart(source, last)) === last;
  const text = source.charAt(close);
  const cut: Cut = isBare
    ? { start: last, end: close + 1, text, isHarmless: true }
    : { start: opening.offset, end: close + 1 };
  return { ...failure, cut };
}

function neverClosed(source: string, opening: Opening, before: number | undefined, isInGroup: boolean): Explanation {
  const start = opening.offset;
  const end = contentEnd(source, start);
  const message = opening.character === '[' ? 'openList' : 'openMapping';
  const comment = commentBefore(source, opening, before ?? source.length);
  if (comment) return comment;
  const range = { start, end };
  const list = opening.character === '[' && isInGroup ? listEnd(source, start, end) : undefined;
  if (list !== undefined) return blame(message, { start, end: list });
  if (before === undefined || before > end) return blame(message, range, {}, withBelow(source, range));
  return blame(message, { start, end: start + source.slice(start, before).trimEnd().length });
}

/** Where a list in a group most likely ends: before the next key of the group. */
function listEnd(source: string, start: number, end: number): number | undefined {
  const length = source.slice(start, end).search(/,\s*[A-Za-z][\w-]*:\s|,$/);
  return length > 0 && !/[[{]/.test(source.slice(start + 1, start + length)) ? start + length : undefined;
}

/** A comment on the line of the opening that holds the closing bracket: its # was meant as a part of a text. */
function commentBefore(source: string, { offset, character }: Opening, before: number): Explanation | undefined {
  const line = source.slice(offset, Math.min(lineEnd(source, offset), before));
  const hash = line.search(/[ \t]#\S/) + 1;
  const bracket = CLOSING[character] ?? '';
  if (hash === 0 || !line.slice(hash).includes(bracket)) return undefined;
  const range = { start: offset + hash, end: offset + line.trimEnd().length };
  return blame('comment', range, { bracket }, withBelow(source, { start: offset, end: offset + line.length }));
}

/** Between brackets: a comma is missing, or something does not belong there. */
export function flowEntry({ source, reason, offset, openings }: Stumble): Explanation | undefined {
  const bracket = openings.open.at(-1)?.character;
  if (!bracket || offset >= source.length || !/missed comma|expected the node content/.test(reason)) return undefined;
  if (source.charAt(offset) === ',') return blame('flowEntry', { start: offset, end: offset + 1 });
  if (source.charAt(offset) === ':') return colonBetweenBrackets(source, offset, bracket);
  return blame('flowEntry', { start: offset, end: flowValueEnd(source, offset, bracket) });
}

/**
 * A second colon in a value: when the last word before it looks like a key, a comma is missing before that word; else
 * the value contains a colon.
 */
function colonBetweenBrackets(source: string, colon: number, bracket: string): Explanation {
  const start = valueStartBefore(source, colon);
  const end = flowValueEnd(source, colon, bracket);
  const value = source.slice(start, colon);
  const word = value.slice(value.search(/\S+$/));
  if (word.length < value.length && isWord(word) && /^[a-z]/.test(word)) {
    return blame('flowEntry', { start: colon - word.length, end });
  }
  return blame('colonInValue', { start, end });
}

/** Where the value between brackets begins that goes on until `at`. */
function valueStartBefore(source: string, at: number): number {
  let start = at;
  while (start > 0 && !/[,[{\r\n]/.test(source.charAt(start - 1)) && !isBehindColon(source, start)) start--;
  while (start < at && isGap(source, start)) start++;
  return start;
}

function isBehindColon(source: string, at: number): boolean {
  return source.charAt(at - 1) === ':' && isGap(source, at);
}

/** Text behind a closing bracket: then the opening one was meant as the first character of a text. */
export function textAfterBracket({ source, offset, openings }: Stumble): Explanation | undefined {
  const { closed, open } = openings;
  if (!closed || open.length > 0 || !CLOSING[closed.character] || offset >= source.length) return undefined;
  if (source.charAt(offset) === ':' || lineStart(source, offset) > closed.start) return undefined;
  const range = { start: closed.start, end: contentEnd(source, closed.start) };
  return blame('reservedStart', range, { character: closed.character }, withBelow(source, range));
}
