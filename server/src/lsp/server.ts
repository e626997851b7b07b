import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { folderUri } from './abilities.ts';
import { stopIfCancelled } from './cancellation.ts';
import { Charters } from './charters.ts';
import { CODE_ACTION_KINDS, codeActions } from './code-actions.ts';
import { COMMANDS } from './commands.ts';
import { completionList, TRIGGER_CHARACTERS } from './completion.ts';
import { followConfiguration } from './configuration.ts';
import { onCustomRequest } from './custom-requests.ts';
import { type Diagnostics, serveDiagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { exportPlanResult } from './export-plan.ts';
import { findingsResult } from './findings-report.ts';
import { hoverOf } from './hover.ts';
import { locateResult } from './locate.ts';
import { canonicalUri } from './open-documents.ts';
import { planResult } from './plan.ts';
import {
  CHARTERS_CHANGED,
  chartersRequest,
  exportPlanRequest,
  findingsRequest,
  locateRequest,
  planRequest,
} from './protocol.ts';
import { serveApprovals } from './serve-approvals.ts';
import { serveNewCharter } from './serve-new-charter.ts';
import { serveReviews } from './serve-reviews.ts';
import { openSession, type Session, type Surroundings } from './session.ts';
import { watchFiles } from './watched-files.ts';

export type { Surroundings } from './session.ts';

/** Serves one client on a connection that is not listening yet, and begins to listen. */
export function startServer(connection: Connection, surroundings: Surroundings): void {
  let introduced = false;
  connection.onInitialize((params): InitializeResult => {
    if (introduced) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already.');
    introduced = true;
    const session = openSession(connection, params, surroundings, () => everythingChanged());
    const diagnostics = serveDiagnostics(session);
    const charters = new Charters(session, () => connection.sendNotification(CHARTERS_CHANGED));
    const everythingChanged = (): void => {
      session.analyses.changed();
      diagnostics.everythingChanged();
      charters.everythingChanged();
    };
    serveFeatures(session);
    serveNewCharter(session);
    serveApprovals(session);
    serveReviews(session);
    onCustomRequest(connection, chartersRequest, (asked, token) => charters.answer(asked, token));
    followClient(session, diagnostics, everythingChanged);
    return { serverInfo: { name: 'charterline' }, capabilities: capabilitiesWith(diagnostics) };
  });
  connection.listen();
}

function capabilitiesWith({ capability }: Diagnostics): InitializeResult['capabilities'] {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(capability ? { diagnosticProvider: capability } : {}),
    documentSymbolProvider: { label: 'Charterline' },
    completionProvider: { triggerCharacters: TRIGGER_CHARACTERS },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
    executeCommandProvider: { commands: [...COMMANDS.keys()] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** What the client asks of one file. A handler that fails answers its own request with an error and nothing else. */
function serveFeatures(session: Session): void {
  const { connection, analyses, client } = session;
  const analysisOf = (uri: string) => analyses.of(canonicalUri(uri));
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const analysis = await analysisOf(textDocument.uri);
    stopIfCancelled(token);
    return analysis && documentSymbols(analysis.file);
  });
  connection.onCodeAction(async (params, token) => {
    const actions = await codeActions(params, session);
    stopIfCancelled(token);
    return [...actions];
  });
  connection.onExecuteCommand(({ command, arguments: args }) => COMMANDS.get(command)?.(session, args ?? []));
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const analysis = await analysisOf(textDocument.uri);
    stopIfCancelled(token);
    return analysis && completionList(analysis, position, client);
  });
  connection.onHover(async ({ textDocument, position }, token) => {
    const analysis = await analysisOf(textDocument.uri);
    stopIfCancelled(token);
    return analysis && hoverOf(analysis, position, client);
  });
  onCustomRequest(connection, planRequest, async ({ textDocument, ...params }, token) => {
    const analysis = await analysisOf(textDocument.uri);
    stopIfCancelled(token);
    return planResult(analysis, params);
  });
  onCustomRequest(connection, exportPlanRequest, async ({ textDocument, ...params }, token) => {
    const analysis = await analysisOf(textDocument.uri);
    stopIfCancelled(token);
    return exportPlanResult(analysis, params);
  });
  onCustomRequest(connection, locateRequest, async (params, token) => {
    const analysis = await analysisOf(params.textDocument.uri);
    stopIfCancelled(token);
    return locateResult(analysis, params);
  });
  onCustomRequest(connection, findingsRequest, async ({ textDocument }, token) => {
    const analysis = await analysisOf(textDocument.uri);
    stopIfCancelled(token);
    return findingsResult(analysis);
  });
}

/** Keeps up with what happens on the client's side. */
function followClient(session: Session, diagnostics: Diagnostics, everythingChanged: () => void): void {
  const { connection, analyses, documents, scope, workspace, asOf, logError } = session;
  const after = (notify: (uri: string) => void) => (uri: string) => {
    analyses.changed();
    notify(uri);
  };
  documents.listen(connection, {
    opened: after(diagnostics.opened),
    changed: after(diagnostics.textChanged),
    closed: after(diagnostics.closed),
  });
  connection.onInitialized(() => {
    followConfiguration(session, everythingChanged).catch(logError);
    watchFiles(session, everythingChanged).catch(logError);
    if (session.client.folders) followFolders();
    diagnostics.start();
  });
  connection.onShutdown(() => {
    diagnostics.stop();
    asOf.dispose();
  });

  function followFolders(): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
      const kept = workspace.folders.filter((folder) => !gone.has(folder));
      workspace.folders = [...new Set([...kept, ...added.map(({ uri }) => folderUri(uri))])];
      scope.changed();
      everythingChanged();
    });
  }
}
