import type { SourceFile } from '../analysis/source-file.ts';
import { isInComment } from '../analysis/suppressions.ts';
import type { TextEdit } from './text-edit.ts';

/** Whether edits take away a comment that they do not write again. */
export function losesComment(file: SourceFile, edits: readonly TextEdit[]): boolean {
  return edits.some(({ start, end, text }) => commentsIn(file, start, end).some((comment) => !text.includes(comment)));
}

/** The comments that begin in a stretch of the text. */
function commentsIn(file: SourceFile, start: number, end: number): readonly string[] {
  const { text } = file;
  const comments: string[] = [];
  for (let at = text.indexOf('#', start); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
    if (!isInComment(file, at)) continue;
    const [comment = ''] = /^[^\r\n]*/.exec(text.slice(at, end)) ?? [];
    comments.push(comment.trimEnd());
    at += comment.length;
  }
  return comments;
}
