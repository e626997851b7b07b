import { Disposable, type Event, EventEmitter, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { lastApprovedRequest, type ReviewBase } from '../../../server/src/lsp/protocol.ts';
import { type GitApi, gitApi, type Repository, repositoryOf } from '../git/git-extension.ts';
import { hashOf, historyOf, nameIn } from '../git/history.ts';
import { ask } from '../server/custom-requests.ts';
import { dayInWords } from '../standing/words.ts';
import { type Base, keyOf } from './base.ts';
import { storedUri } from './stored-texts.ts';

/** So many commits that changed a charter are looked through for its last approval. */
const MOST_COMMITS = 100;

/** A base as it stands now. */
export interface ResolvedBase {
  readonly base: ReviewBase;
  /** What people call it: `main`, `The saved text`. */
  readonly label: string;
  /** The charter in it. */
  readonly charter: Uri;
  /** The address at which the text of a file is in it, to be read only. */
  textOf(file: Uri): Uri;
}

/** Why a base cannot be had, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

/**
 * Finds out what the choices of people stand for: to which commit a branch points, when a charter was approved last. That is
 * kept until something changes in the repository.
 */
export class Bases implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #known = new Map<string, Promise<ResolvedBase | Refusal>>();
  readonly #watched = new Map<Repository | GitApi, Disposable>();
  readonly #changed = new EventEmitter<void>();
  readonly #saved: Disposable;
  /** Tells that choices may stand for something else. */
  readonly onChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#saved = workspace.onDidSaveTextDocument(() => this.#changed.fire());
  }

  /** What a choice stands for, for a charter. Never rejects. */
  resolve(uri: Uri, base: Base): Promise<ResolvedBase | Refusal> {
    const key = `${uri.toString()} ${keyOf(base)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const resolved = this.#resolve(uri, base).catch(
      (error: unknown): Refusal => ({ refusal: error instanceof Error ? error.message : String(error) }),
    );
    this.#known.set(key, resolved);
    // What could not be found may be there a moment later, as a repository that is still being opened.
    void resolved.then((result) => {
      if ('refusal' in result) this.#known.delete(key);
    });
    return resolved;
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#saved, ...this.#watched.values()).dispose();
  }

  async #resolve(uri: Uri, base: Base): Promise<ResolvedBase | Refusal> {
    switch (base.kind) {
      case 'saved':
        return { base, label: l10n.t('The saved text'), charter: uri, textOf: storedUri };
      case 'file': {
        const charter = Uri.parse(base.uri);
        const asUri = this.#client.code2ProtocolConverter.asUri;
        return {
          base: { kind: 'file', uri: asUri(charter) },
          label: workspace.asRelativePath(charter),
          charter,
          textOf: (file) => file,
        };
      }
      default:
        return this.#resolveWithGit(uri, base);
    }
  }

  async #resolveWithGit(
    uri: Uri,
    base: Base & { readonly kind: 'revision' | 'lastApproved' },
  ): Promise<ResolvedBase | Refusal> {
    const git = await gitApi();
    if (!git) return { refusal: l10n.t('Comparing with a revision needs Git, which is not available in this window.') };
    // After the start of a window repositories are found one after the other.
    this.#watch(git, git.onDidOpenRepository);
    const repository = await repositoryOf(git, uri);
    if (!repository) return { refusal: l10n.t('This charter is in no Git repository, so there is no revision of it.') };
    this.#watch(repository, repository.state.onDidChange);
    if (base.kind === 'lastApproved') return this.#lastApproved(uri, git, repository);
    const hash = await hashOf(repository, base.ref);
    if (hash === undefined) return { refusal: l10n.t('There is no revision {0}.', base.label) };
    const charter = await nameIn(repository, uri, hash);
    return revisionOf(git, { hash, label: base.label, charter });
  }

  async #lastApproved(uri: Uri, git: GitApi, repository: Repository): Promise<ResolvedBase | Refusal> {
    const asUri = this.#client.code2ProtocolConverter.asUri;
    const history = await historyOf(repository, uri, MOST_COMMITS);
    const revisions = history.map(({ commit, uri: name }) => ({ revision: commit.hash, uri: asUri(name) }));
    const { revision } = await ask(this.#client, lastApprovedRequest, {
      textDocument: { uri: asUri(uri) },
      revisions,
    });
    const found = history.find(({ commit }) => commit.hash === revision?.revision);
    if (!found) return { refusal: l10n.t('No version of this charter has been approved yet.') };
    const day = found.commit.commitDate?.toISOString().slice(0, 10);
    const short = found.commit.hash.slice(0, 8);
    const label = day
      ? l10n.t('Last approved, {0} ({1})', dayInWords(day), short)
      : l10n.t('Last approved ({0})', short);
    return revisionOf(git, { hash: found.commit.hash, label, charter: found.uri });
  }

  #watch(source: Repository | GitApi, event: Event<unknown>): void {
    if (this.#watched.has(source)) return;
    const watch = event(() => {
      this.#known.clear();
      this.#changed.fire();
    });
    this.#watched.set(source, watch);
  }
}

interface Found {
  readonly hash: string;
  readonly label: string;
  readonly charter: Uri;
}

function revisionOf(git: GitApi, { hash, label, charter }: Found): ResolvedBase {
  const base: ReviewBase = { kind: 'revision', revision: hash, label, uri: charter.toString() };
  return { base, label, charter, textOf: (file) => git.toGitUri(file, hash) };
}
