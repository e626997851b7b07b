import { compareSince } from '../cli/compare-since.ts';
import type { Compared } from '../cli/compared.ts';
import { uriOf } from '../cli/disk-workspace.ts';
import { findFiles, isMeantBy } from '../cli/find-files.ts';
import { givenConfig } from '../cli/given-config.ts';
import type { Repository } from '../git/repository.ts';
import type { Comparison } from './comparison.ts';
import { approvalsBy } from './given-approvals.ts';

/** What is to be reviewed, and how. */
export interface ReviewRequest {
  readonly repository: Repository;
  /** Files, folders and globs, from the folder. */
  readonly paths: readonly string[];
  /** The absolute path of the folder from which the paths lead. */
  readonly folder: string;
  readonly config: string | undefined;
  readonly asOf: string;
  readonly comparison: Comparison;
  /** The GitHub logins, in lower case, of those who have approved all of this in a review. */
  readonly approvedBy: readonly string[];
}

/** Reviews every charter that is concerned by what has changed, as `charterline diff --base` does. Rejects with a `GitProblem` when Git fails. */
export async function reviewRepository(request: ReviewRequest): Promise<Compared> {
  const { repository, paths, folder, config, asOf, comparison, approvedBy } = request;
  const found = await Promise.all(paths.map((each) => findFiles(each, folder)));
  const meanings = found.map((each) => isMeantBy(each, folder));
  return compareSince(
    { repository, commit: comparison.base, ref: comparison.baseName },
    found.flatMap(({ files }) => files),
    (file) => meanings.some((means) => means(file)),
    {
      folder: uriOf(repository.root),
      asOf,
      config: givenConfig(config, { cwd: folder }),
      given: (base, head) => approvalsBy(approvedBy, base, head),
    },
  );
}
