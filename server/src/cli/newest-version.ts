import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import type { Repository } from '../git/repository.ts';
import { RevisionWorkspace } from '../git/revision-workspace.ts';
import type { Reviewed } from '../review/review-charters.ts';
import { uriOf } from './disk-workspace.ts';

/** Where versions of a charter are looked for. */
export interface Past {
  readonly repository: Repository;
  /** The path of the charter from the top of the repository. */
  readonly name: string;
  /** The commit at which the search begins; the one that is checked out when left out. */
  readonly commit?: string;
  /** The day against which dates are held, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The URI of a config that counts everywhere; `undefined` for the nearest one of each commit. */
  readonly config?: string | undefined;
}

/** A version of a charter in the history of Git, with all that it drew on at that time. */
export interface PastVersion extends Reviewed {
  /** The first digits of the commit. */
  readonly ref: string;
  /** The day on which it was committed, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The newest version of a charter, also under an earlier name, of which something is so. `undefined` when there is none as far as the
 * history is known. Rejects with a `GitProblem` when Git fails.
 */
export async function newestVersion(
  { repository, name, commit: from, asOf, config }: Past,
  isWanted: (analysis: Analysis) => boolean,
): Promise<PastVersion | undefined> {
  for await (const { commit, path, date } of repository.historyOf(name, from)) {
    const engine = new Engine(new RevisionWorkspace(repository, commit), { config });
    const analysis = await engine.analyse(uriOf(repository.fileOf(path)), asOf);
    if (analysis && isWanted(analysis)) return { analysis, ref: commit.slice(0, 12), day: date.slice(0, 10) };
  }
  return undefined;
}
