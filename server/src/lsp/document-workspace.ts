import type { Workspace } from '../analysis/workspace.ts';
import type { Files } from './files.ts';
import type { OpenDocuments } from './open-documents.ts';

/** The workspace of the language server: what is open in the editor wins over what is stored. */
export class DocumentWorkspace implements Workspace {
  /** The folders that are open in the editor. */
  folders: readonly string[] = [];
  readonly #documents: OpenDocuments;
  readonly #files: Files;

  constructor(documents: OpenDocuments, files: Files) {
    this.#documents = documents;
    this.#files = files;
  }

  async readText(uri: string): Promise<string | undefined> {
    return this.#documents.get(uri)?.getText() ?? this.#files.readText(uri);
  }

  async exists(uri: string): Promise<boolean> {
    return this.#documents.get(uri) !== undefined || this.#files.exists(uri);
  }

  realUri(uri: string): Promise<string> {
    return this.#files.realUri(uri);
  }
}
