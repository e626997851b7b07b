import path from 'node:path';
import { isThere } from '../disk/files.ts';
import { openRepository, type Repository } from './repository.ts';

/**
 * The submodules of a repository, by path, in which something differs from the commit that is checked out there, at any depth.
 * Git would look into them by itself only with all programs that are configured there.
 */
export async function uncleanSubmodules(repository: Repository, commit: string): Promise<readonly string[]> {
  const unclean: string[] = [];
  for (const name of (await repository.treeAt(commit)).submodules) {
    if (await isUnclean(repository.fileOf(name))) unclean.push(name);
  }
  return unclean;
}

async function isUnclean(folder: string): Promise<boolean> {
  const repository = await openRepositoryAt(folder);
  if (!repository) return false;
  try {
    const head = await repository.resolveRevision('HEAD');
    const { files, submodules } = await repository.changesSince(head);
    return files.length > 0 || submodules.length > 0 || (await uncleanSubmodules(repository, head)).length > 0;
  } finally {
    await repository.dispose();
  }
}

/** The repository that has its top in a folder; `undefined` for a submodule that is not checked out. */
async function openRepositoryAt(folder: string): Promise<Repository | undefined> {
  if (!(await isThere(path.join(folder, '.git')))) return undefined;
  return openRepository(folder);
}
