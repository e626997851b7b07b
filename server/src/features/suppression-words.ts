import type { Comment, Word } from './cursor/cursor.ts';
import { wordOf } from './cursor/words.ts';

const DIRECTIVE = /^#[ \t]*charterline-disable-(?:next-line|line|file)(?=[ \t])/;
/** What sets the reason apart from the rules. */
const REASON = /(?:^|\s)--(?:\s|$)/;

/**
 * The name of a rule at an offset of a suppression comment, empty where one can be written, and the other names in it;
 * `undefined` in other comments, in the directive itself and in the reason.
 */
export function suppressionWordAt(
  text: string,
  { start, end }: Comment,
  offset: number,
): { readonly word: Word; readonly others: readonly string[] } | undefined {
  const comment = text.slice(start, end);
  const directive = DIRECTIVE.exec(comment)?.[0];
  if (directive === undefined) return undefined;
  const from = start + directive.length + 1;
  const reason = REASON.exec(text.slice(from, end));
  const until = reason ? from + reason.index : end;
  if (offset < from || offset > until) return undefined;
  const names = [...text.slice(from, until).matchAll(/[^\s,]+/g)].map((match) =>
    wordOf(text, from + match.index, from + match.index + match[0].length),
  );
  const word = names.find((name) => name.start <= offset && offset <= name.end) ?? wordOf(text, offset, offset);
  return { word, others: names.filter((name) => name !== word).map((name) => name.text) };
}
