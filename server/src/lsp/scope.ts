import type { Workspace } from '../analysis/workspace.ts';
import type { Files } from './files.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Settings } from './protocol.ts';

/** Whose findings are reported: open files, or every file of ours in the open folders. */
export class Scope {
  kind: Settings['diagnostics']['scope'] = 'workspace';
  readonly #documents: OpenDocuments;
  readonly #workspace: Workspace;
  readonly #files: Files;
  #found: Promise<readonly string[]> | undefined;

  constructor(documents: OpenDocuments, workspace: Workspace, files: Files) {
    this.#documents = documents;
    this.#workspace = workspace;
    this.#files = files;
  }

  /** The files to report, those that are open first; the stored ones in the order of their names. */
  async members(): Promise<readonly string[]> {
    return this.kind === 'openFiles' ? this.#documents.uris() : this.all();
  }

  /** Every file of ours that is open or stored in the open folders, reported or not; in the same order. */
  async all(): Promise<readonly string[]> {
    const open = this.#documents.uris();
    this.#found ??= this.#files.find(this.#workspace.folders).then((uris) => uris.toSorted());
    return [...new Set([...open, ...(await this.#found)])];
  }

  /** Files have come or gone, or other folders are open. */
  changed(): void {
    this.#found = undefined;
  }
}
