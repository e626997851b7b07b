import { Uri, type ViewColumn, window } from 'vscode';

/** The column in which a file is open already, also behind other tabs. */
export function columnOf(uri: Uri): ViewColumn | undefined {
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
