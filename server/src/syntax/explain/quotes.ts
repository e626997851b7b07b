import { contentEnd, isGap, lineStart } from '../text-lines.ts';
import { blame, cutInFlow, type Explanation, firstOnLine, type Stumble, withBelow } from './explanation.ts';
import { indentedWrongly } from './indentation.ts';
import { flowValueEnd, shapeOf } from './line-shape.ts';
import type { Opening } from './openings.ts';

export function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

/** A quote that is not closed before something else must begin. */
export function openQuote({ source, reason, offset, openings }: Stumble): Explanation | undefined {
  const opening = openings.open.at(-1);
  if (!opening || !isQuote(opening.character)) return undefined;
  const close = /deficient/.test(reason) ? source.indexOf(opening.character, offset) : -1;
  if (close >= 0 && !shapeOf(source, offset).key) {
    const cut = { start: opening.offset, end: close + 1 };
    return { ...indentedWrongly(source, firstOnLine(source, offset)), cut };
  }
  return neverClosed(source, opening, openings.open.at(-2)?.character);
}

/** Something directly behind a closing quote. */
export function textAfterQuote({ source, offset, openings }: Stumble): Explanation | undefined {
  const { closed, open } = openings;
  if (!closed || !isQuote(closed.character) || offset >= source.length) return undefined;
  const bracket = open.at(-1)?.character;
  if (bracket && opensNextEntry(source, closed)) {
    return neverClosed(source, { character: closed.character, offset: closed.start }, bracket);
  }
  if (bracket && isNextEntry(source, offset)) return undefined;
  if (lineStart(source, offset) > closed.end) return undefined;
  const end = bracket ? flowValueEnd(source, offset, bracket) : contentEnd(source, offset);
  const cut = { start: closed.start, end };
  const args = { quote: closed.character };
  return blame('textAfterQuote', { start: offset, end }, args, bracket ? cutInFlow(cut, bracket) : cut);
}

/** Whether the supposed closing quote rather begins the next value: `"a, note: "b"`. */
function opensNextEntry(source: string, closed: { readonly start: number; readonly end: number }): boolean {
  return /[[,{](?:\s*[\w-]{1,80}:)?\s+$/.test(source.slice(Math.max(closed.start, closed.end - 120), closed.end - 1));
}

/** Whether a comma is missing rather than something too much: `"a" "b"`, `"a" key: b`. */
function isNextEntry(source: string, offset: number): boolean {
  if (!isGap(source, offset - 1)) return false;
  return /^(?:["'[{]|[A-Za-z][\w-]{0,80}:\s)/.test(source.slice(offset, offset + 90));
}

function neverClosed(source: string, opening: Opening, bracket: string | undefined): Explanation {
  const { offset: start, character } = opening;
  const end = bracket ? flowValueEnd(source, start, bracket) : contentEnd(source, start);
  const range = { start, end };
  return blame(
    'openQuote',
    range,
    { quote: character },
    bracket ? cutInFlow(range, bracket) : withBelow(source, range),
  );
}
