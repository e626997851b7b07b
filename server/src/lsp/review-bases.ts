import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { isValid, latestApprovals } from '../charter/approvals.ts';
import { stopIfCancelled } from './cancellation.ts';
import { canonicalUri } from './open-documents.ts';
import type { CharterRevision, ReviewBase } from './protocol.ts';
import { RevisionWorkspace } from './revision-workspace.ts';
import type { Session } from './session.ts';
import { Turns } from './turns.ts';

/** Of so many revisions everything that was read is kept; people look at one or two at a time. */
const MOST_REVISIONS = 8;

/** Of so many revisions of charters it is remembered whether they were approved. */
const MOST_JUDGED = 1000;

type Surroundings = Pick<Session, 'analyses' | 'asOf' | 'client' | 'connection' | 'files' | 'workspace'>;

/** The analyses with which charters are compared: of revisions, of stored files, of other charters. */
export class ReviewBases {
  readonly #session: Surroundings;
  readonly #saved: Engine;
  /** By revision, the one that was used last at the end. */
  readonly #revisions = new Map<string, Engine>();
  readonly #approved = new Map<string, boolean>();

  constructor(session: Surroundings) {
    this.#session = session;
    const { files, workspace } = session;
    const stored: Workspace = {
      get folders() {
        return workspace.folders;
      },
      readText: (uri) => files.readText(uri),
      exists: (uri) => files.exists(uri),
      realUri: (uri) => files.realUri(uri),
    };
    this.#saved = new Engine(stored);
  }

  /** The analysis of the base for a charter; `undefined` when there is no such file. Rejects when it cannot be read. */
  async of(uri: string, base: ReviewBase): Promise<Analysis | undefined> {
    const { analyses, asOf } = this.#session;
    switch (base.kind) {
      case 'revision':
        return this.#engineFor(base.revision).analyse(uriIn(base, uri), asOf.day);
      case 'saved':
        return this.#saved.analyse(uri, asOf.day);
      case 'file':
        return analyses.of(canonicalUri(base.uri));
    }
  }

  /** The first of some revisions in which a charter has an approval of itself as it stood there. */
  async lastApproved(
    uri: string,
    revisions: readonly CharterRevision[],
    token: CancellationToken,
  ): Promise<CharterRevision | undefined> {
    const turns = new Turns();
    for (const revision of revisions) {
      stopIfCancelled(token);
      if (await this.#isApproved(uriIn(revision, uri), revision.revision)) return revision;
      await turns.next();
    }
    return undefined;
  }

  async #isApproved(uri: string, revision: string): Promise<boolean> {
    const key = `${revision} ${uri}`;
    const known = this.#approved.get(key);
    if (known !== undefined) return known;
    // Most of these revisions are looked at this once.
    const engine = this.#revisions.get(revision) ?? this.#newEngine(revision);
    const charter = (await engine.analyse(uri, this.#session.asOf.day))?.charter;
    const approved =
      charter !== undefined && [...latestApprovals(charter).values()].some((each) => isValid(each, charter));
    if (this.#approved.size >= MOST_JUDGED) this.#approved.clear();
    this.#approved.set(key, approved);
    return approved;
  }

  #engineFor(revision: string): Engine {
    const engine = this.#revisions.get(revision) ?? this.#newEngine(revision);
    this.#revisions.delete(revision);
    this.#revisions.set(revision, engine);
    for (const oldest of [...this.#revisions.keys()].slice(0, -MOST_REVISIONS)) this.#revisions.delete(oldest);
    return engine;
  }

  #newEngine(revision: string): Engine {
    const { client, connection, workspace } = this.#session;
    if (!client.revisions) throw new ResponseError(ErrorCodes.InvalidParams, 'The client reads no revisions.');
    return new Engine(new RevisionWorkspace(connection, workspace, revision));
  }
}

function uriIn({ uri: other }: CharterRevision, uri: string): string {
  return other === undefined ? uri : canonicalUri(other);
}
