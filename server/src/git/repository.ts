import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_READ, realPathOf } from '../disk/files.ts';
import { BlobReader } from './blob-reader.ts';
import { type Changes, changesOf, type FileChange, readRawChanges } from './changes.ts';
import { GitProblem, noCommits, SHALLOW_ADVICE } from './git-problem.ts';
import { fileHistory, type HistoryEntry } from './history.ts';
import { type GitPlace, runGit } from './run-git.ts';
import { isSwitchedOn, readSettings, switchedOffFilters } from './switched-off-filters.ts';
import { readTree, Tree, type TreePlace } from './tree.ts';
import { changesInWorkingTree, DIFF_OPTIONS, untrackedPaths } from './working-tree.ts';

/** How many commits have their list of files remembered. */
const MOST_TREES = 8;

/**
 * Opens the repository in whose working tree a folder lies: the nearest one, so that a submodule is a repository of its own.
 * Rejects with a `GitProblem`, also for a bare repository.
 */
export async function openRepository(folder: string): Promise<Repository> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new GitProblem('no-repository', `There is no folder "${folder}".`);
  const start = { folder };
  const { stdout } = await runGit(start, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  const [isInside, isShallow] = stdout.toString().split('\n');
  if (isInside !== 'true') {
    throw new GitProblem('no-working-tree', `"${folder}" is in a Git repository, but not in its working tree.`);
  }
  const top = path.resolve(
    (await runGit(start, ['rev-parse', '--show-toplevel'])).stdout.toString().replace(/\n$/, ''),
  );
  const settings = readSettings((await runGit(start, ['config', '--list', '-z'])).stdout.toString());
  return new Repository(await asWrittenIn(folder, top), top, {
    isShallow: isShallow === 'true',
    ignoresCase: isSwitchedOn(settings, 'core.ignorecase'),
    settings: switchedOffFilters(settings),
  });
}

/** The top of a repository as it stands in the path of a folder, which may have got there by links. */
async function asWrittenIn(folder: string, top: string): Promise<string> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (path.relative(await realpath(at), top) === '') return at;
    if (path.dirname(at) === at) return top;
  }
}

interface RepositoryTraits {
  readonly isShallow: boolean;
  readonly ignoresCase: boolean;
  readonly settings: readonly string[];
}

/**
 * A repository with a working tree. Nothing in it is ever changed, and the network is never used. Paths are relative to the
 * top, with forward slashes; commits are named by their whole id. Every method rejects with a `GitProblem` when Git
 * fails.
 */
export class Repository {
  /** The absolute path of the top of the working tree, as it stands in the path of the folder that was opened. */
  readonly root: string;
  /** Whether a part of the history is missing. */
  readonly isShallow: boolean;
  /** Whether names that differ in case alone mean the same file. */
  readonly ignoresCase: boolean;
  readonly #realRoot: string;
  readonly #place: GitPlace;
  readonly #blobs: BlobReader;
  readonly #trees = new Map<string, Promise<Tree>>();

  /** `realRoot` is `root` with all links followed. To be had from `openRepository`. */
  constructor(root: string, realRoot: string, { isShallow, ignoresCase, settings }: RepositoryTraits) {
    this.root = root;
    this.isShallow = isShallow;
    this.ignoresCase = ignoresCase;
    this.#realRoot = realRoot;
    this.#place = { folder: realRoot, settings };
    this.#blobs = new BlobReader(this.#place);
  }

  /** Ends what is kept open for reading. To be called when the repository is no longer needed, or the program does not end. */
  dispose(): Promise<void> {
    return this.#blobs.dispose();
  }

  /** The absolute path of a file of the repository. */
  fileOf(name: string): string {
    return path.join(this.root, name);
  }

  /**
   * The path in the repository of a file given by absolute path, which need not exist; `undefined` outside. Links to folders
   * are followed, a link to a file is what it is.
   */
  async pathOf(file: string): Promise<string | undefined> {
    const direct = this.pathBelow(file);
    if (direct === '') return '';
    const parent = await realPathOf(path.dirname(file));
    return below(this.#realRoot, path.join(parent, path.basename(file)));
  }

  /** The same without a look at the disk: links are not followed. */
  pathBelow(file: string): string | undefined {
    return below(this.root, file) ?? below(this.#realRoot, file);
  }

  /** The id of the commit that a revision names. */
  async resolveRevision(revision: string): Promise<string> {
    if (revision.startsWith('-')) {
      throw new GitProblem('unknown-revision', `"${revision}" looks like an option and is no Git revision.`);
    }
    if (revision === '' || revision.includes('\0')) throw this.#unknown(revision, '');
    const { status, stdout, stderr } = await this.#verify(revision);
    if (/ is ambiguous\.?$/m.test(stderr)) {
      throw new GitProblem(
        'ambiguous-revision',
        `"${revision}" may mean several Git revisions. Say more of it: a whole id, refs/heads/... or refs/tags/...`,
      );
    }
    const id = stdout.toString().trim();
    // `^main` is none, although Git knows what it means.
    if (status === 0 && /^[0-9a-f]+$/.test(id)) return id;
    if (revision !== 'HEAD') throw this.#unknown(revision, await this.#proposalFor(revision));
    throw noCommits();
  }

  /** The newest common ancestor of two revisions: where a branch began. */
  async mergeBase(revision: string, other = 'HEAD'): Promise<string> {
    const two = await this.resolveRevision(other);
    const one = await this.resolveRevision(revision);
    const { status, stdout } = await runGit(this.#place, ['merge-base', one, two], { accept: [1] });
    if (status === 0) return stdout.toString().trim();
    const nothing = `"${revision}" and "${other}" have no common ancestor in Git`;
    if (this.isShallow) throw new GitProblem('shallow', `${nothing} that is known here. ${SHALLOW_ADVICE}`);
    throw new GitProblem('no-common-ancestor', `${nothing}.`);
  }

  /**
   * What has changed from a commit to the working tree, whether staged or not, with untracked files that are not ignored.
   * What happened inside submodules is left out.
   */
  async changedFiles(base: string): Promise<readonly FileChange[]> {
    return (await this.changesSince(base)).files;
  }

  /** The same with the folders, by path, that are repositories of their own and may hold something else than they did. */
  async changesSince(base: string): Promise<Changes> {
    const untracked = await untrackedPaths(this.#place);
    const isRepository = (name: string): boolean => name.endsWith('/');
    const files = untracked.filter((name) => !isRepository(name));
    const changes = await changesInWorkingTree(this.#place, base, files);
    const repositories = untracked.filter(isRepository).map((name) => name.slice(0, -1));
    return { files: changes.files, submodules: [...changes.submodules, ...repositories] };
  }

  /** What has changed from one commit to another. */
  async changedFilesBetween(base: string, head: string): Promise<readonly FileChange[]> {
    const words = ['diff-tree', '-r', ...DIFF_OPTIONS, base, head, '--'];
    return changesOf(readRawChanges((await runGit(this.#place, words)).stdout.toString())).files;
  }

  /**
   * The content of a file at a commit; of a very large one only the beginning, more than is ever analysed. Links are
   * followed inside the commit. `undefined` when there is no such file, or a link leads out of the repository.
   */
  async readFileAt(commit: string, name: string): Promise<Uint8Array | undefined> {
    const { entry } = await this.followAt(commit, name);
    return entry?.kind === 'file' ? this.#blobs.read(entry.id, LARGEST_READ) : undefined;
  }

  /** The paths of all files of a commit, links among them. */
  async listFilesAt(commit: string): Promise<readonly string[]> {
    return (await this.treeAt(commit)).files;
  }

  /** The commits that changed a file, the newest first, across renames, seen from a revision. A shallow clone knows only some. */
  async *historyOf(name: string, revision = 'HEAD'): AsyncGenerator<HistoryEntry> {
    yield* fileHistory(this.#place, await this.resolveRevision(revision), name);
  }

  /** All files of a commit. */
  treeAt(commit: string): Promise<Tree> {
    const known = this.#trees.get(commit);
    if (known) return known;
    const tree = this.#readTree(commit);
    this.#trees.set(commit, tree);
    const [oldest] = this.#trees.keys();
    if (this.#trees.size > MOST_TREES && oldest !== undefined) this.#trees.delete(oldest);
    return tree;
  }

  /** Where a path leads at a commit when links are followed. */
  async followAt(commit: string, name: string): Promise<TreePlace> {
    const tree = await this.treeAt(commit);
    return tree.follow(name, async ({ id }) => Buffer.from(await this.#blobs.read(id, LARGEST_READ)).toString());
  }

  async #readTree(commit: string): Promise<Tree> {
    const { stdout } = await runGit(this.#place, ['ls-tree', '-r', '-z', '--full-tree', commit, '--']);
    return new Tree(readTree(stdout.toString()), { ignoresCase: this.ignoresCase });
  }

  #verify(revision: string): ReturnType<typeof runGit> {
    const words = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    return runGit(this.#place, words, { accept: [1, 128] });
  }

  /** In automatic runs, often only the branches of the remote are there. */
  async #proposalFor(revision: string): Promise<string> {
    const { status } = await this.#verify(`refs/remotes/origin/${revision}`);
    return status === 0 ? ` Did you mean "origin/${revision}"?` : '';
  }

  #unknown(revision: string, proposal: string): GitProblem {
    const advice = this.isShallow ? ` ${SHALLOW_ADVICE}` : '';
    return new GitProblem('unknown-revision', `There is no Git revision "${revision}".${proposal || advice}`);
  }
}

/** The path of a file below a folder, with forward slashes; `undefined` when it is not there. */
function below(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, file);
  if (path.isAbsolute(relative) || relative === '..' || relative.startsWith(`..${path.sep}`)) return undefined;
  return relative.replaceAll(path.sep, '/');
}
