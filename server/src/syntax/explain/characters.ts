import { isBlank, isGap, lineEnd, lineStart } from '../text-lines.ts';
import { blame, type Explanation, type Stumble } from './explanation.ts';

const UNREADABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A control character, half a surrogate pair or a non-character. */
export function unreadableCharacter({ source, reason, offset }: Stumble): Explanation | undefined {
  if (!/null byte|non-printable|valid JSON character/.test(reason)) return undefined;
  const code = source.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  let end = offset + 1;
  while (end < source.length && UNREADABLE.test(source.charAt(end)) && !isPair(source, end)) end++;
  return blame('unreadableCharacter', { start: offset, end }, { code });
}

function isPair(source: string, at: number): boolean {
  return source.charCodeAt(at) < 0xdc00 && /^[\uDC00-\uDFFF]/.test(source.charAt(at + 1));
}

/** A tab before the first thing on a line, or between the dash of a list and a key. */
export function tab({ source, at }: Stumble): Explanation | undefined {
  const start = lineStart(source, at);
  const end = lineEnd(source, start);
  let first = -1;
  let next = start;
  while (next < end && (isBlank(source.charCodeAt(next)) || (source.charAt(next) === '-' && isGap(source, next + 1)))) {
    if (first < 0 && source.charAt(next) === '\t') first = next;
    next++;
  }
  if (first < 0) return undefined;
  let last = first + 1;
  while (isBlank(source.charCodeAt(last))) last++;
  const range = { start: first, end: last };
  return blame('tab', range, {}, { ...range, isHarmless: true });
}

/** A backslash in double quotes before something that it cannot stand before. */
export function badEscape({ source, reason, offset }: Stumble): Explanation | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  const start = source.lastIndexOf('\\', offset);
  return blame('badEscape', { start, end: Math.min(Math.max(offset, start) + 1, lineEnd(source, start)) });
}
