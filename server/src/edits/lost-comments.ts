import type { SourceFile } from '../analysis/source-file.ts';
import type { Node } from '../syntax/nodes.ts';
import type { TextEdit } from './text-edit.ts';

/** Whether edits take away a comment that they do not write again. */
export function losesComment(file: SourceFile, edits: readonly TextEdit[]): boolean {
  return edits.some(({ start, end, text }) => commentsIn(file, start, end).some((comment) => !text.includes(comment)));
}

/** The comments that begin in a stretch of the text. */
function commentsIn({ text, tree }: SourceFile, start: number, end: number): readonly string[] {
  const comments: string[] = [];
  for (let at = text.indexOf('#', start); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
    const isMark = at === 0 || /\s/.test(text[at - 1] ?? '');
    if (!isMark || isInText(tree.root, at)) continue;
    const [comment = ''] = /^[^\r\n]*/.exec(text.slice(at, end)) ?? [];
    comments.push(comment.trimEnd());
    at += comment.length;
  }
  return comments;
}

/** Whether an offset lies inside a key or value, where `#` is a character like others. */
function isInText(node: Node | undefined, offset: number): boolean {
  if (!node || node.origin) return false;
  if (node.kind === 'scalar') return node.start <= offset && offset < node.end;
  const children =
    node.kind === 'mapping'
      ? node.entries.flatMap(({ key, value, merged }) => (merged ? [] : [key, value]))
      : node.items;
  return children.some((child) => child.start <= offset && offset < child.end && isInText(child, offset));
}
