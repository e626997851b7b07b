import type { Diagnostics } from './diagnostics.ts';
import { documentDiagnostics } from './document-diagnostics.ts';
import type { Session } from './session.ts';
import { WorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** Answers a client that asks for diagnostics. */
export function pullDiagnostics(session: Session): Diagnostics {
  const { connection, client, documents, logError } = session;
  const refresh = (): void => {
    if (client.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(logError);
  };
  /** What was last answered for each open document. */
  const answered = new Map<string, string>();
  const workspace = new WorkspaceDiagnostics(session, (uri, resultId) => {
    // A charter that is not open has changed what is to be said of an open catalog.
    const last = answered.get(uri);
    if (last === undefined || last === resultId || !documents.get(uri)) return;
    answered.set(uri, resultId);
    refresh();
  });
  connection.languages.diagnostics.on(async (params, token) => {
    const { uri, report } = await documentDiagnostics(params, token, session);
    if (report.resultId !== undefined) answered.set(uri, report.resultId);
    return report;
  });
  connection.languages.diagnostics.onWorkspace((params, token, _workDone, progress) =>
    workspace.answer(params, token, progress),
  );
  return {
    capability: { identifier: 'charterline', interFileDependencies: true, workspaceDiagnostics: true },
    // Nothing to do before the client asks.
    start: () => undefined,
    everythingChanged() {
      workspace.wake();
      refresh();
    },
    textChanged: (uri) => workspace.wake(uri),
    opened: () => workspace.wake(),
    closed(uri) {
      answered.delete(uri);
      workspace.forget(uri);
      workspace.wake();
    },
    stop: () => workspace.close(),
  };
}
