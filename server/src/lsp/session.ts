import type { Connection, InitializeParams } from 'vscode-languageserver';
import { type Abilities, abilitiesOf, foldersOf } from './abilities.ts';
import { Analyses } from './analyses.ts';
import { AsOf, type Clock } from './as-of.ts';
import { clientFiles } from './client-files.ts';
import { DocumentWorkspace } from './document-workspace.ts';
import { FindingsByFile } from './file-findings.ts';
import { type Files, filesByScheme, noFiles } from './files.ts';
import { OpenDocuments } from './open-documents.ts';
import { Scope } from './scope.ts';
import { readInitializationOptions } from './settings.ts';

/** What the place where the server runs gives it. */
export interface Surroundings {
  /** The files of this computer; `undefined` where there are none, as in a browser. */
  readonly files: Files | undefined;
  readonly clock: Clock;
}

/** Everything that features need to serve one client. */
export interface Session {
  readonly connection: Connection;
  readonly client: Abilities;
  readonly documents: OpenDocuments;
  readonly workspace: DocumentWorkspace;
  /** The stored files, without what is open. */
  readonly files: Files;
  readonly scope: Scope;
  readonly asOf: AsOf;
  readonly analyses: Analyses;
  readonly findings: FindingsByFile;
  /** Writes down what should not have happened. */
  readonly logError: (error: unknown) => void;
}

/** Puts a session together from what the client says when it introduces itself. */
export function openSession(
  connection: Connection,
  params: InitializeParams,
  surroundings: Surroundings,
  onNewDay: () => void,
): Session {
  const { asOf: day, diagnostics, files: serves } = readInitializationOptions(params.initializationOptions);
  const remote = serves ? clientFiles(connection) : noFiles;
  const files = surroundings.files ? filesByScheme(surroundings.files, remote) : remote;
  const documents = new OpenDocuments();
  const workspace = new DocumentWorkspace(documents, files);
  workspace.folders = foldersOf(params);
  const scope = new Scope(documents, workspace, files);
  if (diagnostics) scope.kind = diagnostics.scope;
  const asOf = new AsOf(surroundings.clock, onNewDay);
  asOf.set(day);
  const analyses = new Analyses(workspace, asOf);
  const findings = new FindingsByFile(analyses, documents);
  const logError = (error: unknown): void => connection.console.error(describe(error));
  return {
    connection,
    client: abilitiesOf(params),
    documents,
    workspace,
    files,
    scope,
    asOf,
    analyses,
    findings,
    logError,
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
