import { Uri, window, workspace } from 'vscode';
import { isCharter } from './charters.ts';
import type { Extension } from './command.ts';

/**
 * The charter that a command is about: what it was called on, else that of the preview or review that people work with, else the
 * one that is being edited. `undefined` when that is no charter.
 */
export async function chosenCharter({ preview, reviews }: Extension, chosen: unknown): Promise<Uri | undefined> {
  const uri = uriIn(chosen) ?? preview.activeCharter ?? reviews.activeCharter ?? window.activeTextEditor?.document.uri;
  if (!uri) return undefined;
  const document = await workspace.openTextDocument(uri);
  return isCharter(document) ? document.uri : undefined;
}

/**
 * Menus give a file, views one of their items, links and the server an address as text; the title of a preview gives the address of
 * its page, which is no file.
 */
function uriIn(chosen: unknown): Uri | undefined {
  const said = typeof chosen === 'object' && chosen !== null && 'uri' in chosen ? chosen.uri : chosen;
  const uri = typeof said === 'string' ? Uri.parse(said) : revived(said);
  return uri && !uri.scheme.startsWith('webview') ? uri : undefined;
}

/** Links give what an address becomes as JSON. */
function revived(said: unknown): Uri | undefined {
  if (said instanceof Uri) return said;
  return isComponents(said) ? Uri.from(said) : undefined;
}

function isComponents(said: unknown): said is Parameters<typeof Uri.from>[0] {
  return typeof said === 'object' && said !== null && 'scheme' in said && 'path' in said;
}
