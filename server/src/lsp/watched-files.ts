import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { canonicalUri } from './open-documents.ts';
import { FILE_GLOBS } from './protocol.ts';
import type { Session } from './session.ts';

/** Asks the client to watch the files on which findings depend, and hears of them. */
export async function watchFiles(session: Session, onChange: () => void): Promise<void> {
  const { connection, client, documents, scope, analyses } = session;
  connection.onDidChangeWatchedFiles(({ changes: told }) => {
    const changes = told.filter(({ uri }) => !isJson(uri) || analyses.mayUseBaseline(canonicalUri(uri)));
    // What is open counts as the editor has it, whatever happens to the stored file.
    const relevant = changes.filter(({ uri }) => !documents.get(canonicalUri(uri)));
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) scope.changed();
    if (relevant.length > 0) onChange();
  });
  if (!client.watchFiles) return;
  // The folder `.git` marks the root of a workspace.
  const watchers = [...FILE_GLOBS, '**/.git', BASELINES].map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Any JSON file becomes a baseline when a config names it. */
const BASELINES = '**/*.json';

function isJson(uri: string): boolean {
  return uri.endsWith('.json');
}
