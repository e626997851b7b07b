import { lineEnd, lineStart, nextLine } from '../../syntax/text-lines.ts';
import type { Change } from '../repair.ts';

/** The directive of a suppression with the names behind it, up to the reason. */
const DIRECTIVE = /#[ \t]*charterline-disable-[\w-]+[ \t]*/;

/**
 * Takes a stretch out of a suppression comment: one of the names of rules in it, or, with the last of them, the comment,
 * and with a comment that stands alone its line.
 */
export function takeOut(text: string, start: number, end: number): Change {
  const from = lineStart(text, start);
  const to = lineEnd(text, start);
  const directive = DIRECTIVE.exec(text.slice(from, to));
  const hash = from + (directive?.index ?? 0);
  const names = hash + (directive?.[0].length ?? 0);
  const listed = text.slice(names, to).split(/(?:^|\s)--(?:\s|$)/)[0] ?? '';
  const others = listed.match(/[^\s,]+/g)?.length ?? 0;
  if (start === hash || others <= 1) return wholeComment(text, from, hash, to);
  const before = /[\s,]*$/.exec(text.slice(names, start))?.[0].length ?? 0;
  if (start > names) return { kind: 'text', start: start - before, end, text: '' };
  const behind = /^[\s,]*/.exec(text.slice(end, to))?.[0].length ?? 0;
  return { kind: 'text', start, end: end + behind, text: '' };
}

function wholeComment(text: string, from: number, hash: number, to: number): Change {
  const code = text.slice(from, hash).trimEnd();
  if (code !== '') return { kind: 'text', start: from + code.length, end: to, text: '' };
  return { kind: 'text', start: from, end: nextLine(text, to), text: '' };
}
