import {
  languages,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { DraftResult } from '../../../server/src/lsp/protocol.ts';
import { LANGUAGE } from '../server/client-options.ts';

/** Shows a draft as a new file of a folder, which is written when the person saves it. */
export async function showDraft({ fileName, text }: DraftResult, folder: Uri | undefined): Promise<TextEditor> {
  const document = await workspace.openTextDocument(await freeUri(fileName, folder));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  const charter = await asCharter(document);
  const editor = await window.showTextDocument(charter);
  const place = placeToBegin(charter);
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection);
  return editor;
}

async function asCharter(document: TextDocument): Promise<TextDocument> {
  return document.languageId === LANGUAGE ? document : languages.setTextDocumentLanguage(document, LANGUAGE);
}

/** The first thing that only people know: the note on what led to the engagement. */
function placeToBegin(document: TextDocument): Position {
  const at = document.getText().indexOf('# note:');
  return document.positionAt(Math.max(at, 0));
}

/** A name that no file and no unsaved document of the folder has yet. */
async function freeUri(fileName: string, folder: Uri | undefined): Promise<Uri> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? fileName : fileName.replace('.charter.', `-${number}.charter.`);
    const file = folder ? Uri.joinPath(folder, name) : undefined;
    const uri = file ? file.with({ scheme: 'untitled' }) : Uri.from({ scheme: 'untitled', path: name });
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen && !(file && (await isThere(file)))) return uri;
  }
}

async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
