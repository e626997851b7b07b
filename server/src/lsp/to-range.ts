import type { Range } from 'vscode-languageserver-types';
import type { SourceFile } from '../analysis/source-file.ts';

/** A stretch of a file in lines and characters. */
export function rangeIn(
  { lines }: Pick<SourceFile, 'lines'>,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
