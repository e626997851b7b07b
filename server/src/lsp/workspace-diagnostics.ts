import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { stopIfCancelled } from './cancellation.ts';
import type { FileFindings } from './file-findings.ts';
import { canonicalUri } from './open-documents.ts';
import type { Session } from './session.ts';
import { Sweep } from './sweep.ts';
import { resultIdOf, toDiagnostics } from './to-diagnostics.ts';

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Answers `workspace/diagnostic`. For a client that takes partial results the request stays open, and every change is
 * reported as soon as it is known, so that nobody has to ask again and again.
 */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  readonly #onFound: (uri: string, resultId: string) => void;
  #open: { readonly sweep: Sweep; readonly sent: Map<string, string>; readonly close: () => void } | undefined;

  /** `onFound` is told of what is found in each file, also of what the client knows already. */
  constructor(session: Session, onFound: (uri: string, resultId: string) => void) {
    this.#session = session;
    this.#onFound = onFound;
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Progress | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    // A token that was cancelled before anybody listened does not tell.
    stopIfCancelled(token);
    const sent = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const report = (found: FileFindings): void => {
      const item = this.#item(found, sent);
      if (!item) return;
      if (progress) progress.report({ items: [item] });
      else items.push(item);
    };
    const sweep = new Sweep(this.#session, report);
    const cancelled = token.onCancellationRequested(() => sweep.stop());
    sweep.wake();
    if (progress) await this.#keepOpen(sweep, sent, token);
    else await sweep.settled();
    sweep.stop();
    cancelled.dispose();
    stopIfCancelled(token);
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
    const items = toDiagnostics(found, (uri) => this.#session.documents.clientUri(uri));
    const resultId = resultIdOf(items);
    this.#onFound(found.uri, resultId);
    const known = sent.get(found.uri);
    if (known === resultId || (known === undefined && items.length === 0)) return undefined;
    sent.set(found.uri, resultId);
    const uri = this.#session.documents.clientUri(found.uri);
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: found.version, resultId, items };
  }
}
