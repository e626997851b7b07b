import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FileFindings } from './file-findings.ts';
import { canonicalUri, type OpenDocuments } from './open-documents.ts';
import { Sweep, type SweepOptions } from './sweep.ts';
import { resultIdOf, toDiagnostics } from './to-diagnostics.ts';

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Answers `workspace/diagnostic`. For a client that takes partial results the request stays open, and every change is
 * reported as soon as it is known, so that nobody has to ask again and again.
 */
export class WorkspaceDiagnostics {
  readonly #options: Omit<SweepOptions, 'report'>;
  readonly #documents: OpenDocuments;
  #open: { readonly sweep: Sweep; readonly sent: Map<string, string>; readonly close: () => void } | undefined;

  constructor(options: Omit<SweepOptions, 'report'>, documents: OpenDocuments) {
    this.#options = options;
    this.#documents = documents;
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Progress | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const sent = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const report = (found: FileFindings): void => {
      const item = this.#item(found, sent);
      if (!item) return;
      if (progress) progress.report({ items: [item] });
      else items.push(item);
    };
    const sweep = new Sweep({ ...this.#options, report });
    const cancelled = token.onCancellationRequested(() => sweep.stop());
    sweep.wake();
    if (progress) await this.#keepOpen(sweep, sent, token);
    else await sweep.settled();
    sweep.stop();
    cancelled.dispose();
    return { items };
  }

  /** Something has changed: the text of one file, or more than can be told. */
  wake(uri?: string): void {
    this.#open?.sweep.wake(uri);
  }

  /** The editor may have lost what it knew of a file. */
  forget(uri: string): void {
    this.#open?.sent.delete(uri);
  }

  /** Ends the open request. */
  close(): void {
    this.#open?.close();
  }

  #keepOpen(sweep: Sweep, sent: Map<string, string>, token: CancellationToken): Promise<void> {
    this.close();
    return new Promise((resolve) => {
      const open = { sweep, sent, close: () => resolve() };
      this.#open = open;
      token.onCancellationRequested(() => {
        if (this.#open === open) this.#open = undefined;
        resolve();
      });
    });
  }

  /** What is to be sent of a file; `undefined` when the client knows it already. */
  #item(found: FileFindings, sent: Map<string, string>): WorkspaceDocumentDiagnosticReport | undefined {
    const items = toDiagnostics(found, (uri) => this.#documents.clientUri(uri));
    const resultId = resultIdOf(items);
    const known = sent.get(found.uri);
    if (known === resultId || (known === undefined && items.length === 0)) return undefined;
    sent.set(found.uri, resultId);
    const uri = this.#documents.clientUri(found.uri);
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: found.version, resultId, items };
  }
}
