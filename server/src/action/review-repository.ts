import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import { isInside } from '../analysis/uris.ts';
import { affectedFiles } from '../cli/affected-files.ts';
import { DiskWorkspace, uriOf } from '../cli/disk-workspace.ts';
import { type Found, findFiles, isOurs } from '../cli/find-files.ts';
import { givenConfig } from '../cli/given-config.ts';
import { GitProblem } from '../git/git-problem.ts';
import type { Repository } from '../git/repository.ts';
import { RevisionWorkspace } from '../git/revision-workspace.ts';
import { uncleanSubmodules } from '../git/unclean-submodules.ts';
import { fileFrom } from '../report/file-from.ts';
import type { Review } from '../review/review.ts';
import { reviewCharters } from '../review/review-charters.ts';
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
  /** The commits by full hash, and what the first of them is for people. */
  readonly comparison: Comparison;
  /** The GitHub logins, in lower case, of those who have approved all of this in a review. */
  readonly approvedBy: readonly string[];
}

/** Where a charter is, and where it was; as URIs. */
interface Places {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Reviewed {
  readonly reviews: readonly Review[];
  /** Files over which Charterline itself failed, as reviews name them. */
  readonly failed: ReadonlyMap<string, unknown>;
}

/**
 * Reviews every charter that is concerned by what has changed since a commit, also in catalogs and configs, by the names of
 * the files; each by itself, so that what goes wrong with one leaves the others alone. Rejects with a `GitProblem` when Git
 * fails.
 */
export async function reviewRepository(request: ReviewRequest): Promise<Reviewed> {
  const { repository, comparison, folder } = request;
  const config = givenConfig(request.config, { cwd: folder });
  const before = new Engine(new RevisionWorkspace(repository, comparison.base), { config });
  const after = new Engine(new DiskWorkspace(), { config });
  const reviews: Review[] = [];
  const failed = new Map<string, unknown>();
  for (const places of await concernedPlaces(request, config)) {
    const { before: old, after: now } = places;
    try {
      const sides = { base: await charterAt(before, old, request), head: await charterAt(after, now, request) };
      if (sides.base || sides.head) reviews.push(reviewOf(sides, request));
    } catch (error) {
      if (error instanceof GitProblem) throw error;
      failed.set(nameOf(places, request), error);
    }
    if (old !== undefined) before.forget(old);
    if (now !== undefined) after.forget(now);
  }
  return { reviews, failed };
}

interface Sides {
  readonly base: Analysis | undefined;
  readonly head: Analysis | undefined;
}

function reviewOf({ base, head }: Sides, { repository, approvedBy, comparison }: ReviewRequest): Review {
  const refs = { base: comparison.baseName, head: comparison.head.slice(0, 7) };
  return reviewCharters(base && { analysis: base, ref: refs.base }, head && { analysis: head, ref: refs.head }, {
    folder: uriOf(repository.root),
    given: approvalsBy(approvedBy, base?.charter, head?.charter),
  });
}

async function charterAt(
  engine: Engine,
  uri: string | undefined,
  { asOf }: ReviewRequest,
): Promise<Analysis | undefined> {
  const analysis = uri === undefined ? undefined : await engine.analyse(uri, asOf);
  return analysis?.file.kind === 'charter' ? analysis : undefined;
}

async function concernedPlaces(request: ReviewRequest, config: string | undefined): Promise<readonly Places[]> {
  const { repository, comparison, paths, folder } = request;
  const found: Found[] = [];
  for (const path of paths) found.push(await findFiles(path, folder));
  const { files, submodules } = await repository.changesSince(comparison.base);
  const unclean = await uncleanSubmodules(repository, comparison.base);
  const changes = { files, submodules: [...submodules, ...unclean] };
  const uris = [...new Set(found.flatMap(({ files }) => files.map(uriOf)))].sort();
  const affected = await affectedFiles(uris, { repository, commit: comparison.base, changes }, { config });
  const at = (path: string): string => uriOf(repository.fileOf(path));
  const origins = new Map(
    files.map(({ path, oldPath }) => [at(path), oldPath === undefined ? undefined : at(oldPath)]),
  );
  const there = [...affected].map((uri) => ({ before: origins.has(uri) ? origins.get(uri) : uri, after: uri }));
  const gone = files
    .filter(({ kind, path }) => kind === 'deleted' && isOurs(path) && isMeant(at(path), found, folder))
    .map(({ path }) => ({ before: at(path), after: undefined }));
  return [...there, ...gone].toSorted((a, b) => compareText(nameOf(a, request), nameOf(b, request)));
}

/** Whether a file that is gone would have been found; where a glob is to match, everything below the folder counts. */
function isMeant(uri: string, found: readonly Found[], folder: string): boolean {
  return found.some((each) => {
    if (each.folder !== undefined) return isInside(uri, uriOf(each.folder));
    return each.kind === 'several' ? isInside(uri, uriOf(folder)) : each.files.map(uriOf).includes(uri);
  });
}

function nameOf({ before, after }: Places, { repository }: ReviewRequest): string {
  return fileFrom(uriOf(repository.root), after ?? before ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
