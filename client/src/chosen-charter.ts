import { Uri, window, workspace } from 'vscode';
import { isCharter } from './charters.ts';
import type { Extension } from './command.ts';

/**
 * The charter that a command is about: what it was called on, else that of the preview that people work with, else the one
 * that is being edited. `undefined` when that is no charter.
 */
export async function chosenCharter({ preview }: Extension, chosen: unknown): Promise<Uri | undefined> {
  const uri = uriIn(chosen) ?? preview.activeCharter ?? window.activeTextEditor?.document.uri;
  if (!uri) return undefined;
  const document = await workspace.openTextDocument(uri);
  return isCharter(document) ? document.uri : undefined;
}

/** Menus give a file, views one of their items; the title of a preview gives the address of its page, which is no file. */
function uriIn(chosen: unknown): Uri | undefined {
  const uri = typeof chosen === 'object' && chosen !== null && 'uri' in chosen ? chosen.uri : chosen;
  return uri instanceof Uri && !uri.scheme.startsWith('webview') ? uri : undefined;
}
