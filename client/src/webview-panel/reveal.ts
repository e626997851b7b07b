import { type Position, Range, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';
import { columnOf } from '../column-of.ts';
import type { Target } from './messages.ts';

/** Shows a place of a file in an editor beside the page, and puts the cursor there; `announce` hears where just before. */
export async function reveal(
  uri: Uri,
  { start, end }: Pick<Target, 'start' | 'end'>,
  announce: (position: Position) => void,
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const range = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  const viewColumn = columnOf(uri) ?? ViewColumn.One;
  announce(range.start);
  const editor = await window.showTextDocument(document, { viewColumn, selection: cursorAt(range.start) });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function cursorAt(position: Position): Range {
  return new Range(position, position);
}
