import { type Position, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { RevealMessage } from './messages.ts';

/** Shows a place of a file in an editor beside the preview, and puts the cursor there. */
export async function reveal({ file, start, end }: RevealMessage, root: Uri): Promise<void> {
  const uri = /^[a-z][a-z0-9+.-]+:/i.test(file) ? Uri.parse(file) : Uri.joinPath(root, file);
  const document = await workspace.openTextDocument(uri);
  const range = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  const viewColumn = columnOf(uri) ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn, selection: cursorAt(range.start) });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column in which a file is open already, also behind other tabs. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const key = uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => isTextInput(input) && input.uri.toString() === key),
  );
  return group?.viewColumn;
}

function isTextInput(input: unknown): input is { readonly uri: Uri } {
  return typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof Uri;
}

function cursorAt(position: Position): Range {
  return new Range(position, position);
}
