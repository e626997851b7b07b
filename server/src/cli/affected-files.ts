import { Loader, type LoaderOptions } from '../analysis/load.ts';
import type { Changes } from '../git/changes.ts';
import type { Repository } from '../git/repository.ts';
import { ChangedPlaces } from './changed-places.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { WatchedWorkspace } from './watched-workspace.ts';

/** What has changed in a repository since a commit. */
export interface ChangesSince {
  readonly repository: Repository;
  readonly commit: string;
  readonly changes: Changes;
}

/**
 * Those of some files, given by URI, about which something may be found that was not found before: of all that is looked
 * at when they are loaded, something has changed, came or went. Rejects with a `GitProblem` when Git fails.
 */
export async function affectedFiles(
  uris: readonly string[],
  { repository, commit, changes }: ChangesSince,
  options: LoaderOptions,
): Promise<ReadonlySet<string>> {
  const disk = new DiskWorkspace();
  const places = new ChangedPlaces(changes, await repository.treeAt(commit), { repository, workspace: disk });
  const watched = new WatchedWorkspace(disk);
  const loader = new Loader(watched, options);
  const affected = new Set<string>();
  for (const uri of uris) {
    // Over what cannot be loaded the check has something to say.
    const isLoaded = await loader.load(uri).then(
      () => true,
      () => false,
    );
    if ((await places.concern(watched.takeLooks())) || !isLoaded) affected.add(uri);
    loader.forget(uri);
  }
  return affected;
}
