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
import { filesOf } from './analyses.ts';
import { stopIfCancelled } from './cancellation.ts';
import { canonicalUri } from './open-documents.ts';
import type { Session } from './session.ts';
import { resultIdOf, toDiagnostics } from './to-diagnostics.ts';

/** Answers `textDocument/diagnostic`; `uri` names the file in the form that is used here. */
export async function documentDiagnostics(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
  session: Session,
): Promise<{ readonly uri: string; readonly report: DocumentDiagnosticReport }> {
  const uri = canonicalUri(textDocument.uri);
  const version = session.documents.get(uri)?.version;
  const items = await itemsOf(uri, session);
  const related = session.client.relatedDocuments ? await relatedReports(uri, token, session) : {};
  stopIfCancelled(token);
  if (session.documents.get(uri)?.version !== version) throw superseded();
  const resultId = resultIdOf(items);
  const relatedDocuments = Object.keys(related).length > 0 ? { relatedDocuments: related } : {};
  if (resultId === previousResultId) {
    return { uri, report: { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...relatedDocuments } };
  }
  return { uri, report: { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...relatedDocuments } };
}

async function itemsOf(uri: string, { documents, findings, scope }: Session): Promise<Diagnostic[]> {
  // Editors ask once more for a file that was just closed.
  if (!documents.get(uri) && !(await scope.members()).includes(uri)) return [];
  return toDiagnostics(await findings.of(uri), (other) => documents.clientUri(other));
}

/** The catalogs and configs on which the file rests. */
async function relatedReports(
  uri: string,
  token: CancellationToken,
  { analyses, documents, findings }: Session,
): Promise<Record<string, FullDocumentDiagnosticReport>> {
  const analysis = analyses.latest(uri);
  const reports: Record<string, FullDocumentDiagnosticReport> = {};
  for (const file of analysis ? filesOf(analysis) : []) {
    if (file.uri === uri) continue;
    stopIfCancelled(token);
    const items = toDiagnostics(await findings.of(file.uri), (other) => documents.clientUri(other));
    const resultId = resultIdOf(items);
    reports[documents.clientUri(file.uri)] = { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }
  return reports;
}

/** The text has changed meanwhile: what was found is no longer true, and the client is to ask again. */
function superseded(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', { retriggerRequest: true });
}
