import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../analysis/workspace.ts';
import { sendCustomRequest } from './custom-requests.ts';
import { readRevisionRequest } from './protocol.ts';

/**
 * The files of a workspace as they were in a revision, which the client reads. What was in a revision never changes, so that
 * each file is asked for once. Rejects when the client cannot read the revision at all.
 */
export class RevisionWorkspace implements Workspace {
  readonly #connection: Connection;
  readonly #present: Workspace;
  readonly #revision: string;
  readonly #texts = new Map<string, Promise<string | undefined>>();

  /** `present` is the workspace as it is now. */
  constructor(connection: Connection, present: Workspace, revision: string) {
    this.#connection = connection;
    this.#present = present;
    this.#revision = revision;
  }

  get folders(): readonly string[] {
    return this.#present.folders;
  }

  readText(uri: string): Promise<string | undefined> {
    const known = this.#texts.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#texts.set(uri, asked);
    // What could not be read may be readable later.
    asked.catch(() => this.#texts.delete(uri));
    return asked;
  }

  /** The repository itself is where it is now: no revision holds it. */
  async exists(uri: string): Promise<boolean> {
    if (uri.endsWith('/.git')) return this.#present.exists(uri);
    return (await this.readText(uri)) !== undefined;
  }

  /** Links are not followed: what a revision holds of one is only where it leads. */
  async realUri(uri: string): Promise<string> {
    return uri;
  }

  async #ask(uri: string): Promise<string | undefined> {
    const text = await sendCustomRequest(this.#connection, readRevisionRequest, { uri, revision: this.#revision });
    return text ?? undefined;
  }
}
