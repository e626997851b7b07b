import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { isBareCharter } from './charters.ts';

/** Menus ask whether the `charter.yaml` that is being edited is ours; its name alone does not tell. */
export function markBareCharters(): Disposable {
  let marked = false;
  const mark = (editor: TextEditor | undefined): void => {
    const bare = editor !== undefined && isBareCharter(editor.document);
    if (bare === marked) return;
    marked = bare;
    void commands.executeCommand('setContext', 'charterline.isBareCharter', bare);
  };
  mark(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(mark),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) mark(window.activeTextEditor);
    }),
  );
}
