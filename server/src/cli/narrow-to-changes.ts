import path from 'node:path';
import type { LoaderOptions } from '../analysis/load.ts';
import { isInside } from '../analysis/uris.ts';
import { isThere } from '../disk/files.ts';
import type { FileChange } from '../git/changes.ts';
import { GitProblem } from '../git/git-problem.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { uncleanSubmodules } from '../git/unclean-submodules.ts';
import { printable } from '../render/findings/printable.ts';
import { affectedFiles } from './affected-files.ts';
import { uriOf } from './disk-workspace.ts';
import { type Found, isOurs } from './find-files.ts';
import type { Session } from './session.ts';

/**
 * Leaves of what was found only the files that are concerned by changes since the working directory's branch left a Git
 * revision. A path that led to files that have been deleted since is fine. Returns a sentence when Git cannot tell.
 */
export async function narrowToChanges(
  found: readonly Found[],
  revision: string,
  options: LoaderOptions,
  session: Session,
): Promise<readonly Found[] | string> {
  let repository: Repository | undefined;
  try {
    repository = await openRepository(session.cwd);
    return await narrowIn(repository, found, revision, options, session);
  } catch (error) {
    if (error instanceof GitProblem) return printable(error.message);
    throw error;
  } finally {
    await repository?.dispose();
  }
}

async function narrowIn(
  repository: Repository,
  found: readonly Found[],
  revision: string,
  options: LoaderOptions,
  session: Session,
): Promise<readonly Found[] | string> {
  for (const { path: given, files } of found) {
    if (await isAnyOutside(files, repository)) {
      return `"${printable(given)}" leads out of the Git repository, so that it is unknown what has changed there.`;
    }
  }
  const commit = await repository.mergeBase(revision);
  const { files: changed, submodules } = await repository.changesSince(commit);
  const changes = { files: changed, submodules: [...submodules, ...(await uncleanSubmodules(repository, commit))] };
  const gone = new Set(changes.files.flatMap((change) => goneBy(change, repository)));
  const uris = new Set(found.flatMap(({ files }) => files.map(uriOf)));
  const affected = await affectedFiles([...uris].sort(), { repository, commit, changes }, options);
  const since = `since "${printable(revision)}" (common ancestor ${commit.slice(0, 12)})`;
  if (affected.size === 0) session.remark(`Nothing that concerns these files has changed ${since}.`);
  session.detail(`${affected.size} of ${uris.size} files are concerned by changes ${since}.`);
  const missing = new Set(await filesNotThere(found));
  const isWanted = (file: string): boolean => (missing.has(file) ? !gone.has(uriOf(file)) : affected.has(uriOf(file)));
  return found.flatMap((each) => narrowed(each, isWanted, gone, session.cwd));
}

/** Links are followed here, unlike where a change is looked for: what a link leads to may be outside. */
async function isAnyOutside(files: readonly string[], repository: Repository): Promise<boolean> {
  for (const file of files) if ((await repository.pathOf(file)) === undefined) return true;
  return false;
}

/** Files that were named but do not exist; one that has not been deleted is misspelt, which the check tells. */
async function filesNotThere(found: readonly Found[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { kind, files } of found) {
    if (kind === 'file') for (const file of files) if (!(await isThere(file))) missing.push(file);
  }
  return missing;
}

/** The URI of the file that is no longer there after a change. */
function goneBy({ kind, oldPath }: FileChange, repository: Repository): readonly string[] {
  const isGone = kind === 'deleted' || kind === 'renamed';
  return isGone && oldPath !== undefined ? [uriOf(repository.fileOf(oldPath))] : [];
}

/** Nothing was found where all has been deleted. */
function narrowed(
  { folder, ...found }: Found,
  isWanted: (file: string) => boolean,
  gone: ReadonlySet<string>,
  cwd: string,
): readonly Found[] {
  const place = uriOf(path.resolve(cwd, found.path));
  const wasThere = [...gone].some((uri) => isInside(uri, place) && isOurs(uri));
  if (found.files.length > 0 || (wasThere && folder !== undefined)) {
    return [{ ...found, files: found.files.filter(isWanted), narrowed: true }];
  }
  return wasThere ? [] : [found];
}
