import { contentEnd, isGap, lineStart, nextToken } from '../text-lines.ts';
import { blame, blameLine, cutInFlow, type Explanation, lineAround, type Stumble, withBelow } from './explanation.ts';
import { flowValueEnd, isWord, shapeOf } from './line-shape.ts';

/** A text without quotes that contains a colon. */
export function colonInValue({ source, offset, openings }: Stumble): Explanation | undefined {
  if (source.charAt(offset) !== ':' || openings.open.length > 0) return undefined;
  const line = shapeOf(source, offset);
  if (!line.key) return undefined;
  const range = { start: line.value, end: line.end };
  if (line.key.end < offset && line.value < offset) return blame('colonInValue', range, {}, withBelow(source, range));
  return colonInLaterLine(source, offset, line.key.start);
}

/** A line below a value may continue the text and contain a colon, or be a pair that is indented too far. */
function colonInLaterLine(source: string, offset: number, keyStart: number): Explanation | undefined {
  const line = lineAround(source, offset);
  const above = line === undefined ? undefined : shapeOf(source, line);
  if (isWord(source.slice(keyStart, offset).trimEnd()) || !above?.key || above.value === above.end) return undefined;
  const range = { start: above.value, end: contentEnd(source, offset) };
  return blame('colonInValue', range, {}, withBelow(source, range));
}

const STARTS_NO_TEXT = /^[@`%,|>*&!?-]/;

/** A text that begins with a character which means something else in YAML. */
export function reservedStart({ source, offset, at, openings }: Stumble): Explanation | undefined {
  const bracket = openings.open.at(-1)?.character;
  const start = bracket ? startBetweenBrackets(source, offset) : shapeOf(source, at).value;
  const character = source.charAt(start);
  if (start > offset || !STARTS_NO_TEXT.test(character) || !isOutOfPlace(source, start, character)) return undefined;
  if (bracket && character === ',') return undefined;
  const range = { start, end: bracket ? flowValueEnd(source, start, bracket) : contentEnd(source, start) };
  return blame('reservedStart', range, { character }, bracket ? cutInFlow(range, bracket) : withBelow(source, range));
}

/** A dash or question mark is only special when something follows at a distance. */
function isOutOfPlace(source: string, start: number, character: string): boolean {
  return (character !== '-' && character !== '?') || isGap(source, start + 1);
}

function startBetweenBrackets(source: string, offset: number): number {
  if (/[@`%]/.test(source.charAt(offset))) return offset;
  let start = Math.max(0, Math.min(offset, source.length) - 1);
  const line = lineStart(source, start);
  while (start > line && !/[,[{]/.test(source.charAt(start - 1)) && !endsKey(source, start)) start--;
  return nextToken(source, start);
}

function endsKey(source: string, at: number): boolean {
  return source.charAt(at - 1) === ':' && isGap(source, at);
}

/** A tag that is not well-formed or not declared. */
export function unknownTag({ source, reason, offset }: Stumble): Explanation | undefined {
  if (!/tag /.test(reason)) return undefined;
  const start = source.lastIndexOf('!', Math.max(0, offset - 1));
  let first = start;
  while (first > 0 && !isGap(source, first - 1)) first--;
  const end = Math.max(offset, start + 1);
  if (start < 0) return undefined;
  return blame('unknownTag', { start: first, end }, { tag: source.slice(first, end) });
}

/** What is left when nothing more can be said. */
export function notUnderstood(source: string, from: number): Explanation {
  return blameLine('notUnderstood', source, from);
}
