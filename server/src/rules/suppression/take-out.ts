import type { Change } from '../repair.ts';

/** The directive of a suppression with the names behind it, up to the reason. */
const DIRECTIVE = /#[ \t]*charterline-disable-[\w-]+[ \t]*/;

/**
 * Takes a stretch out of a suppression comment: one of the names of rules in it, or, with the last of them, the comment,
 * and with a comment that stands alone its line.
 */
export function takeOut(text: string, start: number, end: number): Change {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = text.slice(start).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : start + rest;
  const line = text.slice(lineStart, lineEnd);
  const directive = DIRECTIVE.exec(line);
  const hash = lineStart + (directive?.index ?? 0);
  const names = hash + (directive?.[0].length ?? 0);
  const listed = text.slice(names, lineEnd).split(/(?:^|\s)--(?:\s|$)/)[0] ?? '';
  const others = listed.match(/[^\s,]+/g)?.length ?? 0;
  if (start === hash || others <= 1) return wholeComment(text, lineStart, hash, lineEnd);
  const before = /[\s,]*$/.exec(text.slice(names, start))?.[0].length ?? 0;
  if (start > names) return { kind: 'text', start: start - before, end, text: '' };
  const behind = /^[\s,]*/.exec(text.slice(end, lineEnd))?.[0].length ?? 0;
  return { kind: 'text', start, end: end + behind, text: '' };
}

function wholeComment(text: string, lineStart: number, hash: number, lineEnd: number): Change {
  const code = text.slice(lineStart, hash).trimEnd();
  if (code !== '') return { kind: 'text', start: lineStart + code.length, end: lineEnd, text: '' };
  const lineBreak = /^(?:\r\n|\r|\n)?/.exec(text.slice(lineEnd))?.[0].length ?? 0;
  return { kind: 'text', start: lineStart, end: lineEnd + lineBreak, text: '' };
}
