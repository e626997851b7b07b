import { commands, l10n, type Uri, ViewColumn } from 'vscode';
import { columnOf } from '../column-of.ts';
import type { ResolvedBase } from './bases.ts';

/** Shows the texts of a charter and of its base side by side. */
export async function compareTexts(uri: Uri, { label, charter, textOf }: ResolvedBase): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const title = l10n.t('{0} (compared with: {1})', name, label);
  const viewColumn = columnOf(uri) ?? ViewColumn.One;
  await commands.executeCommand('vscode.diff', textOf(charter), uri, title, { viewColumn });
}
