import type { TextEdit as ProtocolEdit, SnippetTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { SourceFile } from '../analysis/source-file.ts';
import { asTextEdit, type SuppressionEdit } from '../edits/suppression.ts';
import type { TextEdit } from '../edits/text-edit.ts';
import { snippetText } from '../features/snippet-text.ts';
import type { Session } from './session.ts';
import { rangeIn } from './to-range.ts';

/** Gives edits the form that the client understands best. */
export class WorkspaceEdits {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Edits of one file. */
  of(file: SourceFile, edits: readonly TextEdit[]): WorkspaceEdit {
    return this.#edit(
      file,
      edits.map((edit) => ({ range: rangeIn(file, edit), newText: edit.text })),
    );
  }

  /** A comment whose reason is selected, so that whoever inserts it can type over it, where the client can do that. */
  ofSuppression(file: SourceFile, comment: SuppressionEdit): WorkspaceEdit {
    const { client } = this.#session;
    if (!client.snippetEdits || !client.documentChanges || comment.reason === '')
      return this.of(file, [asTextEdit(comment)]);
    const value = `${snippetText(comment.before)}\${1:${snippetText(comment.reason)}}${snippetText(comment.after)}`;
    return this.#edit(file, [{ range: rangeIn(file, asTextEdit(comment)), snippet: { kind: 'snippet', value } }]);
  }

  #edit(file: SourceFile, edits: (ProtocolEdit | SnippetTextEdit)[]): WorkspaceEdit {
    const { client, documents } = this.#session;
    const document = documents.get(file.uri);
    const uri = documents.clientUri(file.uri);
    if (client.documentChanges) {
      const change: TextDocumentEdit = { textDocument: { uri, version: document?.version ?? null }, edits };
      return { documentChanges: [change] };
    }
    return { changes: { [uri]: edits.flatMap((edit) => ('newText' in edit ? [edit] : [])) } };
  }
}
