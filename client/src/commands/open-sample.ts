import { Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Command } from '../command.ts';

const SAMPLE = 'samples/minimal/minimal.charter.yaml';
/** By its name the document is a charter, although it is stored nowhere. */
const NAME = 'sample.charter.yaml';

/** *Open Sample Charter*: a small complete charter to play with, unsaved, so that nothing is left behind. */
export const openSample: Command = {
  id: 'charterline.openSample',
  async run({ extensionUri }) {
    const document = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: NAME }));
    if (document.getText() === '') {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, SAMPLE));
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(0), new TextDecoder().decode(bytes));
      await workspace.applyEdit(edit);
    }
    await window.showTextDocument(document);
  },
};
