import type { GitProblemKind } from '../git/git-problem.ts';
import { GitProblem } from '../git/git-problem.ts';
import type { Repository } from '../git/repository.ts';
import { type GitPlace, runGit } from '../git/run-git.ts';
import { readSettings, switchedOffFilters } from '../git/switched-off-filters.ts';

/** A commit, by full hashes. */
export interface Commit {
  readonly hash: string;
  /** Also those that a shallow checkout has left out. */
  readonly parents: readonly string[];
}

/** Lines of a file from the first to the last, both from 1. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Asks the repository that is checked out about its past. Rejects with a `GitProblem` when Git fails. */
export class History {
  readonly #repository: Repository;
  #place: Promise<GitPlace> | undefined;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  get isShallow(): boolean {
    return this.#repository.isShallow;
  }

  /** The commit that is checked out. */
  async checkedOut(): Promise<Commit> {
    const hash = await this.#repository.resolveRevision('HEAD');
    const [headers = ''] = (await this.#ask(['cat-file', 'commit', hash])).split('\n\n', 1);
    return { hash, parents: [...headers.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent) };
  }

  /** The commit that a branch, tag or hash names; `undefined` when there is none. Of a branch, the state at `origin` counts. */
  async find(name: string): Promise<string | undefined> {
    const atOrigin = await unless('unknown-revision', this.#repository.resolveRevision(`refs/remotes/origin/${name}`));
    return atOrigin ?? (await unless('unknown-revision', this.#repository.resolveRevision(name)));
  }

  /** Whether the commit with a full hash is there, and not left out of a shallow checkout. */
  async has(hash: string): Promise<boolean> {
    const words = ['cat-file', '-e', `${hash}^{commit}`];
    return (await runGit(await this.#opened(), words, { accept: [1, 128] })).status === 0;
  }

  /** Where two commits that are there parted; `undefined` when the history that is there does not tell. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const parted = unless('no-common-ancestor', this.#repository.mergeBase(one, other));
    return unless('shallow', parted);
  }

  /** The files that are not what they were in a commit, by their paths from the top. What was renamed has two. */
  async changedFiles(since: string): Promise<readonly string[]> {
    const changes = await this.#repository.changedFiles(since);
    return [...new Set(changes.flatMap(({ path, oldPath }) => [path, oldPath ?? path]))];
  }

  /** Which lines of a file, given by its path from the top, are not what they were in a commit. */
  async changedLines(since: string, file: string): Promise<readonly LineRange[]> {
    return changedLinesIn(await this.#ask(['diff', ...WITHOUT_CONTEXT, since, '--', file]));
  }

  /** The same for several files. */
  async changedLinesOf(files: readonly string[], since: string): Promise<ReadonlyMap<string, readonly LineRange[]>> {
    const lines = new Map<string, readonly LineRange[]>();
    for (const file of files) lines.set(file, await this.changedLines(since, file));
    return lines;
  }

  async #ask(words: readonly string[]): Promise<string> {
    return (await runGit(await this.#opened(), words)).stdout.toString();
  }

  #opened(): Promise<GitPlace> {
    this.#place ??= placeOf(this.#repository.root);
    return this.#place;
  }
}

/** No program that the settings of the repository name is run. */
async function placeOf(folder: string): Promise<GitPlace> {
  const { stdout } = await runGit({ folder }, ['config', '--list', '-z']);
  return { folder, settings: switchedOffFilters(readSettings(stdout.toString())) };
}

async function unless<Value>(kind: GitProblemKind, answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitProblem && error.kind === kind) return undefined;
    throw error;
  }
}

const WITHOUT_CONTEXT = ['--unified=0', '--text', '--no-renames', '--no-color', '--no-ext-diff', '--no-textconv'];

const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm;

/** The new lines in a diff of one file without context. Of lines that only went, nothing is left to point at. */
export function changedLinesIn(diff: string): readonly LineRange[] {
  return [...diff.matchAll(HUNK)].flatMap(([, start = '0', count = '1']) => {
    const first = Number(start);
    const length = Number(count);
    return length === 0 ? [] : [{ first, last: first + length - 1 }];
  });
}
