import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { canonicalUri } from './open-documents.ts';
import { FILE_GLOBS } from './protocol.ts';
import type { Session } from './session.ts';

/** Asks the client to watch the files on which findings depend, and hears of them. */
export async function watchFiles(session: Session, onChange: () => void): Promise<void> {
  const { connection, client, documents, scope } = session;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // What is open counts as the editor has it, whatever happens to the stored file.
    const relevant = changes.filter(({ uri }) => !documents.get(canonicalUri(uri)));
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) scope.changed();
    if (relevant.length > 0) onChange();
  });
  if (!client.watchFiles) return;
  // The folder `.git` marks the root of a workspace.
  const watchers = [...FILE_GLOBS, '**/.git'].map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
