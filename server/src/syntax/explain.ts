import { indentAt, lineEnd, lineStart, type Opening, openAt } from './context.ts';
import type { ParserFailure } from './events.ts';

/** A parser failure in people's words, and the text that is to blame for it. */
export interface Explanation {
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly start: number;
  readonly end: number;
  /** Offset inside the line at which the mistake was made; the parser often stumbles only later. */
  readonly culprit: number;
}

/** Explains a failure. Offsets count from the start of `source`. */
export function explain(source: string, failure: ParserFailure): Explanation {
  for (const recognise of RECOGNISERS) {
    const explanation = recognise(source, failure);
    if (explanation) return explanation;
  }
  return atContent('notUnderstood', {}, source, failure.offset);
}

type Recogniser = (source: string, failure: ParserFailure) => Explanation | undefined;

/** In the order in which they are asked: what explains more comes first. */
const RECOGNISERS: readonly Recogniser[] = [
  unreadableCharacter,
  tooDeep,
  tab,
  openQuote,
  openBracket,
  textAfterQuote,
  strayBracket,
  colonInValue,
  reservedStart,
  missingSpace,
  missingColon,
  badEscape,
  wrongIndentation,
];

function unreadableCharacter(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  if (!/null byte|non-printable|valid JSON character/.test(reason)) return undefined;
  const code = source.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return { message: 'unreadableCharacter', args: { code }, start: offset, end: offset + 1, culprit: offset };
}

function tooDeep(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  return reason.startsWith('nesting exceeded') ? atContent('tooDeep', {}, source, offset) : undefined;
}

function tab(source: string, { offset }: ParserFailure): Explanation | undefined {
  const start = lineStart(source, offset);
  const indentation = /^[ \t]*/.exec(source.slice(start, lineEnd(source, start)))?.[0] ?? '';
  const first = indentation.indexOf('\t');
  if (first < 0) return undefined;
  return { message: 'tab', args: {}, start: start + first, end: start + indentation.length, culprit: offset };
}

function openQuote(source: string, { offset }: ParserFailure): Explanation | undefined {
  const end = lineEnd(source, offset);
  const opening = openAt(source, offset).at(-1) ?? quoteAcrossLines(source, offset);
  if (!opening || !isQuote(opening)) return undefined;
  return {
    message: 'openQuote',
    args: { quote: opening.character },
    start: opening.offset,
    end: contentEnd(source, opening.offset),
    culprit: opening.offset < end ? opening.offset : offset,
  };
}

/** A quoted text that closes on the line of the error but began on an earlier one was most likely never meant to go on. */
function quoteAcrossLines(source: string, offset: number): Opening | undefined {
  const opening = openAt(source, lineStart(source, offset)).at(-1);
  return opening && isQuote(opening) ? opening : undefined;
}

function isQuote(opening: Opening): boolean {
  return opening.character === '"' || opening.character === "'";
}

function openBracket(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  const opening = openAt(source, offset).at(-1);
  if (!opening) return undefined;
  const sameLine = lineStart(source, opening.offset) === lineStart(source, offset);
  if (
    sameLine &&
    !/end of the stream|deficient/.test(reason) &&
    /[\]}]/.test(source.slice(offset, lineEnd(source, offset)))
  ) {
    return { ...atOffset('flowEntry', {}, source, offset), culprit: opening.offset };
  }
  return {
    message: opening.character === '[' ? 'openList' : 'openMapping',
    args: {},
    start: opening.offset,
    end: contentEnd(source, opening.offset),
    culprit: opening.offset,
  };
}

function textAfterQuote(source: string, { offset }: ParserFailure): Explanation | undefined {
  const before = source.slice(lineStart(source, offset), offset).trimEnd();
  const quote = /(["'])$/.exec(before)?.[1];
  return quote ? atOffset('textAfterQuote', { quote }, source, offset) : undefined;
}

function strayBracket(source: string, { offset }: ParserFailure): Explanation | undefined {
  const character = source.charAt(offset);
  if (!/[\]}]/.test(character)) return undefined;
  return { message: 'strayBracket', args: { bracket: character }, start: offset, end: offset + 1, culprit: offset };
}

const PAIR = /^(\s*(?:- +)*)([^\s#"'[{][^#]*?|"[^"]*"|'[^']*')\s*:(?:\s|$)/;

function colonInValue(source: string, { offset }: ParserFailure): Explanation | undefined {
  const start = lineStart(source, offset);
  const line = source.slice(start, lineEnd(source, start));
  const pair = PAIR.exec(line);
  if (!pair) return undefined;
  const value = line.slice(pair[0].length);
  if (!/^[^"'[{|>#].*:(\s|$)/.test(value.trimStart())) return undefined;
  const valueStart = start + pair[0].length + (value.length - value.trimStart().length);
  return {
    message: 'colonInValue',
    args: {},
    start: valueStart,
    end: contentEnd(source, valueStart),
    culprit: valueStart,
  };
}

function reservedStart(source: string, { offset }: ParserFailure): Explanation | undefined {
  const start = lineStart(source, offset);
  const match = /^(\s*(?:- +)*(?:[\w-]+:\s+)?)([@`%])/.exec(source.slice(start, lineEnd(source, start)));
  if (!match) return undefined;
  const at = start + (match[1] ?? '').length;
  return { ...atOffset('reservedStart', { character: match[2] ?? '' }, source, at), culprit: at };
}

/** The line without `key: value` that makes the parser stumble: that of the error, or the one before it. */
function lineWithoutPair(source: string, offset: number): number | undefined {
  let start = lineStart(source, offset);
  for (let looked = 0; looked < 4; looked++) {
    const line = source.slice(start, lineEnd(source, start));
    if (line.trim() !== '' && !/^\s*#/.test(line) && !PAIR.test(line) && !/^\s*-(\s|$)/.test(line)) return start;
    if (start === 0) return undefined;
    start = lineStart(source, start - (source.slice(start - 2, start) === '\r\n' ? 2 : 1));
  }
  return undefined;
}

const EXPECTS_PAIR =
  /expected ':'|multiline key|whitespace character is expected|bad indentation|end of the stream or a document/;

function missingSpace(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  if (!EXPECTS_PAIR.test(reason)) return undefined;
  const start = lineWithoutPair(source, offset);
  if (start === undefined) return undefined;
  const match = /^(\s*(?:- +)*)([A-Za-z][\w-]*):(\S.*)$/.exec(source.slice(start, lineEnd(source, start)));
  if (!match) return undefined;
  const at = start + (match[1] ?? '').length;
  return { ...atOffset('missingSpace', { key: match[2] ?? '' }, source, at), culprit: at };
}

function missingColon(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  if (!EXPECTS_PAIR.test(reason)) return undefined;
  const start = lineWithoutPair(source, offset);
  return start === undefined ? undefined : atContent('missingColon', {}, source, start);
}

function badEscape(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  const start = source.lastIndexOf('\\', offset);
  return { message: 'badEscape', args: {}, start, end: Math.max(offset, start) + 1, culprit: start };
}

function wrongIndentation(source: string, { reason, offset }: ParserFailure): Explanation | undefined {
  if (!/indentation/.test(reason)) return undefined;
  return atContent('wrongIndentation', { spaces: indentAt(source, offset) }, source, offset);
}

/** Blames everything written on the line of an offset. */
function atContent(message: string, args: Explanation['args'], source: string, offset: number): Explanation {
  const start = lineStart(source, Math.min(offset, source.trimEnd().length));
  const indent = source.slice(start).search(/[^ \t]/);
  return atOffset(message, args, source, start + Math.max(indent, 0));
}

/** Blames what is written from an offset to the end of its line. */
function atOffset(message: string, args: Explanation['args'], source: string, offset: number): Explanation {
  return { message, args, start: offset, end: contentEnd(source, offset), culprit: offset };
}

/** End of what is written on the line from an offset on, without a comment behind it; at least one character. */
function contentEnd(source: string, offset: number): number {
  const rest = source.slice(offset, lineEnd(source, offset));
  const content = rest.replace(/\s+#.*$/, '').trimEnd();
  return Math.min(offset + Math.max(content.length, 1), Math.max(source.length, offset));
}
