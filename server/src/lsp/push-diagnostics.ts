import type { Connection } from 'vscode-languageserver';
import type { OpenDocuments } from './open-documents.ts';
import type { Report } from './sweep.ts';
import { resultIdOf, toDiagnostics } from './to-diagnostics.ts';

/** Publishes what is found, for clients that do not ask; says nothing twice. */
export function pushDiagnostics(connection: Connection, documents: OpenDocuments): Report {
  const published = new Map<string, string>();
  return (found) => {
    const diagnostics = toDiagnostics(found, (uri) => documents.clientUri(uri));
    const content = diagnostics.length === 0 ? undefined : resultIdOf(diagnostics);
    const version = found.version ?? undefined;
    const state = content === undefined ? undefined : `${version} ${content}`;
    if (published.get(found.uri) === state) return;
    if (state === undefined) published.delete(found.uri);
    else published.set(found.uri, state);
    const uri = documents.clientUri(found.uri);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  };
}
