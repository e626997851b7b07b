import type { ParserFailure } from '../events.ts';
import { hasContent, lineStart } from '../text-lines.ts';
import { flowEntry, openBracket, strayBracket, textAfterBracket } from './brackets.ts';
import { badEscape, tab, unreadableCharacter } from './characters.ts';
import { type Explanation, firstOnLine, type Recogniser, type Stumble } from './explanation.ts';
import { tooDeep, wrongIndentation } from './indentation.ts';
import { openingsAt } from './openings.ts';
import { colonBeforeBracket, dashWithoutSpace, missingColon } from './pairs.ts';
import { openQuote, textAfterQuote } from './quotes.ts';
import { colonInValue, notUnderstood, reservedStart, unknownTag } from './text.ts';

/** In the order in which they are asked: what explains more comes first. */
const RECOGNISERS: readonly Recogniser[] = [
  unreadableCharacter,
  tooDeep,
  badEscape,
  tab,
  openQuote,
  textAfterQuote,
  strayBracket,
  openBracket,
  textAfterBracket,
  unknownTag,
  dashWithoutSpace,
  colonBeforeBracket,
  reservedStart,
  flowEntry,
  colonInValue,
  missingColon,
  wrongIndentation,
];

/** Explains a failure. Offsets count from the start of `source`. */
export function explain(source: string, { reason, offset }: ParserFailure): Explanation {
  const stumble: Stumble = {
    source,
    reason,
    offset,
    at: lastWritten(source, offset),
    openings: openingsAt(source, offset),
  };
  for (const recognise of RECOGNISERS) {
    const explanation = recognise(stumble);
    if (explanation) return explanation;
  }
  return notUnderstood(source, firstOnLine(source, stumble.at));
}

/** The offset itself, or what was written last before it when its line is empty. */
function lastWritten(source: string, offset: number): number {
  if (hasContent(source, lineStart(source, offset))) return Math.min(offset, Math.max(source.length - 1, 0));
  return Math.max(0, source.slice(0, offset).trimEnd().length - 1);
}
