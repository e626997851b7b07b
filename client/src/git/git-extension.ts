import { extensions, Uri } from 'vscode';

/** What is used here of the API of VS Code's built-in Git extension, version 1 (its `git.d.ts`). */
export interface GitApi {
  getRepository(uri: Uri): Repository | null;
  /** Finds the repository of a file, also while the extension is still looking for repositories. */
  openRepository(root: Uri): Promise<Repository | null>;
  /** The address of a file as it was in a revision. */
  toGitUri(uri: Uri, ref: string): Uri;
  /** The folder of the repository that holds a folder; rejects for what is no folder on the disk. */
  getRepositoryRoot?(folder: Uri): Promise<Uri | null>;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: { readonly HEAD: { readonly name?: string } | undefined };
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  getRefs?(query: { readonly sort: 'committerdate' }): Promise<readonly Ref[]>;
  /** The text of a file in a revision; rejects when it is not there. */
  show(ref: string, path: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
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
