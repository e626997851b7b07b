/** Compares a commit with the working tree, untracked files included, and leaves the repository as it is. */
import { copyFile, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Changes, changesOf, type RawChange, readRawChanges } from './changes.ts';
import { type GitPlace, runGit } from './run-git.ts';

/** What every comparison is told: names may have changed, programs are not to be run. */
export const DIFF_OPTIONS = ['--raw', '-z', '--find-renames', '-l5000', '--no-ext-diff', '--no-textconv'] as const;

/**
 * What has changed from a commit to the working tree. Git only pairs renamed files that it tracks, so that the untracked ones
 * are noted down in a copy of the index.
 */
export async function changesInWorkingTree(
  place: GitPlace,
  commit: string,
  untracked: readonly string[],
): Promise<Changes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'charterline-index-'));
  try {
    const copy = { ...place, index: path.join(folder, 'index') };
    await copyIndex(place, copy.index);
    await note(copy, untracked);
    // Status 1: some files differ or are being merged, which is for the comparison to tell.
    await runGit(copy, ['update-index', '-q', '--unmerged', '--refresh'], { accept: [1] });
    const words = ['diff-index', ...DIFF_OPTIONS, '--ignore-submodules=dirty', commit, '--'];
    const raws = readRawChanges((await runGit(copy, words)).stdout.toString());
    const same = await unchanged(copy, raws);
    return changesOf(raws.filter((raw) => !same.has(raw)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Paths of files that Git neither tracks nor ignores, and of folders, ending with a slash, that are repositories themselves. */
export async function untrackedPaths(place: GitPlace): Promise<readonly string[]> {
  const { stdout } = await runGit(place, ['ls-files', '-z', '--others', '--exclude-standard', '--']);
  return stdout
    .toString()
    .split('\0')
    .filter((name) => name !== '');
}

/**
 * Copies the index with its time, by which Git recognises files that may have changed in the same moment. Without any file
 * added yet, there is none.
 */
async function copyIndex(place: GitPlace, copy: string): Promise<void> {
  const { stdout } = await runGit(place, ['rev-parse', '--git-path', 'index']);
  const index = path.resolve(place.folder, stdout.toString().replace(/\n$/, ''));
  const stats = await stat(index).catch(() => undefined);
  if (!stats) return;
  await copyFile(index, copy);
  const second = Math.floor(stats.mtimeMs / 1000);
  await utimes(copy, second, second);
}

/** Lists files in the index without looking into them: they differ from the empty file that is claimed. */
async function note(copy: GitPlace, files: readonly string[]): Promise<void> {
  const { stdout } = await runGit(copy, ['hash-object', '-t', 'blob', '--stdin']);
  const empty = stdout.toString().trim();
  const input = files.map((file) => `100644 ${empty}\t${file}\0`).join('');
  await runGit(copy, ['update-index', '-z', '--index-info'], { input });
}

/**
 * Those of the differences that are none: a file that was staged with another content or no longer tracked may hold again
 * what it held in the commit. What cannot be read counts as different.
 */
async function unchanged(copy: GitPlace, raws: readonly RawChange[]): Promise<ReadonlySet<RawChange>> {
  const doubtful = raws.filter(
    ({ oldMode, newMode, newId, status, to }) =>
      // Links would be followed, and names come one a line.
      status === 'M' && /^0+$/.test(newId) && oldMode === newMode && newMode !== LINK && !to.includes('\n'),
  );
  if (doubtful.length === 0) return new Set();
  const input = doubtful.map(({ to }) => `${to}\n`).join('');
  const { stdout } = await runGit(copy, ['hash-object', '--stdin-paths'], { input, accept: [128] });
  const ids = stdout.toString().split('\n');
  return new Set(doubtful.filter(({ oldId }, index) => ids[index] === oldId));
}

const LINK = '120000';
