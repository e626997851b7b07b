import type { CancellationToken } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { kindByName } from '../analysis/file-kind.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { type Standing, standingOf } from '../plan/standing.ts';
import { stopIfCancelled } from './cancellation.ts';
import { canonicalUri } from './open-documents.ts';
import { type CharterStanding, type ChartersParams, type ChartersResult, PROTOCOL_VERSION } from './protocol.ts';
import type { Session } from './session.ts';
import { toStanding } from './to-standing.ts';
import { Turns } from './turns.ts';

/** What the answers need of a session. */
export type ChartersSurroundings = Pick<Session, 'analyses' | 'asOf' | 'documents' | 'scope' | 'logError'>;

/** Answers `charterline/charters`, and tells whoever has asked when the answer may have become another. */
export class Charters {
  readonly #session: ChartersSurroundings;
  readonly #tell: () => Promise<void>;
  /** Whether the client relies on an answer. */
  #relied = false;

  /** `tell` says to the client that an answer may have become another. */
  constructor(session: ChartersSurroundings, tell: () => Promise<void>) {
    this.#session = session;
    this.#tell = tell;
  }

  /** Something that was not the client's doing has changed more than one open text. */
  everythingChanged(): void {
    if (!this.#relied) return;
    this.#relied = false;
    this.#tell().catch(this.#session.logError);
  }

  /** A file that fails is left out, and written down; between two files others get their turn. */
  async answer({ textDocument }: ChartersParams, token: CancellationToken): Promise<ChartersResult> {
    const { analyses, asOf, scope } = this.#session;
    this.#relied = true;
    const { day } = asOf;
    const uris = textDocument ? [canonicalUri(textDocument.uri)] : await allCharters(this.#session);
    const reported = new Set(await scope.members());
    const turns = new Turns();
    const charters: CharterStanding[] = [];
    for (const uri of uris) {
      stopIfCancelled(token);
      const standing = await charterAt(uri, this.#session);
      if (standing) charters.push(standing);
      // What nobody else asks for is not kept, as if it had not been looked at.
      if (!reported.has(uri)) analyses.forget(uri);
      await turns.next();
    }
    stopIfCancelled(token);
    return { version: PROTOCOL_VERSION, asOf: day, charters };
  }
}

async function allCharters({ scope }: ChartersSurroundings): Promise<readonly string[]> {
  const uris = await scope.all();
  return uris.filter((uri) => mayBeCharter(fileNameOf(uri))).toSorted();
}

function mayBeCharter(name: string): boolean {
  const kind = kindByName(name);
  return kind === 'charter' || kind === 'maybe';
}

async function charterAt(
  uri: string,
  { analyses, documents, logError }: ChartersSurroundings,
): Promise<CharterStanding | undefined> {
  try {
    const analysis = await analyses.of(uri);
    const standing = analysis && knownStanding(analysis);
    return standing && toStanding(standing, analysis, (other) => documents.clientUri(other));
  } catch (error) {
    logError(error);
    return undefined;
  }
}

/** What was worked out before: an analysis never changes. */
const standings = new WeakMap<Analysis, Standing>();

function knownStanding(analysis: Analysis): Standing | undefined {
  const standing = standings.get(analysis) ?? standingOf(analysis);
  if (standing) standings.set(analysis, standing);
  return standing;
}
