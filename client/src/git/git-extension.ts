import { type Event, extensions, Uri } from 'vscode';

/** What is used here of the API of VS Code's built-in Git extension, version 1 (its `git.d.ts`). */
export interface GitApi {
  getRepository(uri: Uri): Repository | null;
  /** Finds the repository of a file, also while the extension is still looking for repositories. */
  openRepository(root: Uri): Promise<Repository | null>;
  readonly onDidOpenRepository: Event<unknown>;
  /** The address of a file as it was in a revision. */
  toGitUri(uri: Uri, ref: string): Uri;
  /** The folder of the repository that holds a folder; rejects for what is no folder on the disk. */
  getRepositoryRoot?(folder: Uri): Promise<Uri | null>;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string } | undefined;
    /** Fires when something may be another: the branch, what branches stand for, changed files. */
    readonly onDidChange: Event<void>;
  };
  log(options: {
    readonly maxEntries?: number;
    readonly path: string;
    /** Revisions as `git log` takes them; then `maxEntries` plays no part. */
    readonly range?: string;
  }): Promise<readonly Commit[]>;
  getRefs?(query: { readonly sort: 'committerdate' }): Promise<readonly Ref[]>;
  /** The commit that a revision stands for; rejects when there is none. */
  getCommit(ref: string): Promise<Commit>;
  /** What differs between two revisions, renamed files recognised. */
  diffBetween(ref1: string, ref2: string): Promise<readonly Change[]>;
  /** What there is of a file or folder in a revision; rejects when it is not there. */
  getObjectDetails(ref: string, path: string): Promise<unknown>;
  /** The text of a file in a revision; rejects when it is not there. */
  show(ref: string, path: string): Promise<string>;
}

/** A file that differs; `originalUri` is its earlier name. */
export interface Change {
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  /** The hashes of the commits before it. */
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly commitDate?: Date;
}

export interface Ref {
  readonly name?: string;
  readonly commit?: string;
  /** 0 for a branch, 1 for a branch of a remote, 2 for a tag. */
  readonly type: number;
}

/** `undefined` where there is no Git: in the browser, without trust, or when the extension is disabled. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  const git = await extension.activate();
  return git.enabled ? git.getAPI(1) : undefined;
}

/** The repository that a file belongs to; `undefined` when it is in none. */
export async function repositoryOf(api: GitApi, uri: Uri): Promise<Repository | undefined> {
  const known = api.getRepository(uri);
  if (known) return known;
  if (uri.scheme !== 'file') return undefined;
  const root = await api.getRepositoryRoot?.(Uri.joinPath(uri, '..'));
  return (root && (await api.openRepository(root))) ?? undefined;
}
