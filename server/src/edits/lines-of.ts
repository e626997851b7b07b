import type { SourceFile } from '../analysis/source-file.ts';
import type { MappingEntry } from '../syntax/nodes.ts';
import { lineEnd, lineStart } from '../syntax/text-lines.ts';

/** What stands in a line before an offset. */
export function lineBefore({ text }: SourceFile, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

/** The offset behind a pair: behind its value, or its colon when there is none. */
export function endOfPair({ key, value }: MappingEntry): number {
  return Math.max(key.end, value.end);
}

/**
 * Where a new line can follow a block that ends at an offset: the end of that line, or of the last of the comment lines
 * below that are indented deeper than `column` and so belong to the block.
 */
export function endOfBlock({ text }: SourceFile, offset: number, column: number): number {
  let end = lineEnd(text, offset);
  for (;;) {
    const next = /^(?:\r\n|\r|\n)([ \t]*)#[^\r\n]*/.exec(text.slice(end, end + LONGEST_COMMENT));
    if (!next || (next[1]?.length ?? 0) <= column) return end;
    end += next[0].length;
  }
}

/** Longer lines are not looked through for comments. */
const LONGEST_COMMENT = 2000;

/** Whether an empty line stands between two offsets. */
export function hasEmptyLine({ text }: SourceFile, start: number, end: number): boolean {
  return /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(text.slice(start, end));
}
