import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Analyses, filesOf } from './analyses.ts';
import type { FindingsByFile } from './file-findings.ts';
import { canonicalUri, type OpenDocuments } from './open-documents.ts';
import type { Scope } from './scope.ts';
import { resultIdOf, toDiagnostics } from './to-diagnostics.ts';

export interface PullOptions {
  readonly analyses: Analyses;
  readonly findings: FindingsByFile;
  readonly documents: OpenDocuments;
  readonly scope: Scope;
  /** Whether the client takes the findings of other files along with those of the file it asks for. */
  readonly relatedDocuments: boolean;
}

/** Answers `textDocument/diagnostic`. */
export async function documentDiagnostics(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
  options: PullOptions,
): Promise<DocumentDiagnosticReport> {
  const { documents } = options;
  const uri = canonicalUri(textDocument.uri);
  const version = documents.get(uri)?.version;
  const items = await itemsOf(uri, options);
  stopIfCancelled(token);
  if (documents.get(uri)?.version !== version) throw superseded();
  const related = options.relatedDocuments ? await relatedReports(uri, token, options) : {};
  const resultId = resultIdOf(items);
  const relatedDocuments = Object.keys(related).length > 0 ? { relatedDocuments: related } : {};
  if (resultId === previousResultId) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...relatedDocuments };
  }
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...relatedDocuments };
}

async function itemsOf(uri: string, { documents, findings, scope }: PullOptions): Promise<Diagnostic[]> {
  // Editors ask once more for a file that was just closed.
  if (!documents.get(uri) && !(await scope.members()).includes(uri)) return [];
  return toDiagnostics(await findings.of(uri), (other) => documents.clientUri(other));
}

/** The catalogs and configs on which the file rests. */
async function relatedReports(
  uri: string,
  token: CancellationToken,
  { analyses, documents, findings }: PullOptions,
): Promise<Record<string, FullDocumentDiagnosticReport>> {
  const analysis = analyses.latest(uri);
  const reports: Record<string, FullDocumentDiagnosticReport> = {};
  for (const file of analysis ? filesOf(analysis) : []) {
    if (file.uri === uri) continue;
    const items = toDiagnostics(await findings.of(file.uri), (other) => documents.clientUri(other));
    stopIfCancelled(token);
    const resultId = resultIdOf(items);
    reports[documents.clientUri(file.uri)] = { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }
  return reports;
}

export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** The text has changed meanwhile: what was found is no longer true, and the client is to ask again. */
function superseded(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', { retriggerRequest: true });
}
