import { Engine } from '../analysis/engine.ts';
import { isValid, latestApprovals } from '../charter/approvals.ts';
import type { Charter } from '../charter/charter.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { RevisionWorkspace } from '../git/revision-workspace.ts';
import type { Reviewed } from '../review/review-charters.ts';
import { type Compared, type CompareOptions, quoted, readSide, reviewSides } from './compared.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';

/**
 * Compares a charter, given by absolute path, with the newest version in the history of Git that somebody has validly approved: what has
 * to be agreed again. Rejects with a `GitProblem` when Git fails.
 */
export async function compareApproved(
  file: string,
  name: string,
  folder: string,
  options: CompareOptions,
): Promise<Compared> {
  const head = await readSide(
    { workspace: new DiskWorkspace(), uri: uriOf(file), ref: undefined, name: quoted(name) },
    options.asOf,
  );
  if (typeof head === 'string') return { reviews: [], troubles: [head] };
  if (isApproved(head.analysis.charter)) return { reviews: [reviewSides(head, head, options)], troubles: [] };
  const repository = await openRepository(folder);
  try {
    const base = await lastApproved(file, repository, options.asOf);
    if (base) return { reviews: [reviewSides(base, head, options)], troubles: [] };
    const shallow = repository.isShallow ? ' as far as this shallow clone knows it' : '';
    const trouble = `${quoted(name)} has no valid approval in its history${shallow}, so that there is nothing to compare it with. "charterline approve" records one.`;
    return { reviews: [], troubles: [trouble] };
  } finally {
    await repository.dispose();
  }
}

async function lastApproved(file: string, repository: Repository, asOf: string): Promise<Reviewed | undefined> {
  const name = await repository.pathOf(file);
  if (name === undefined) return undefined;
  for await (const { commit, path } of repository.historyOf(name)) {
    const engine = new Engine(new RevisionWorkspace(repository, commit));
    const analysis = await engine.analyse(uriOf(repository.fileOf(path)), asOf);
    if (analysis && isApproved(analysis.charter)) return { analysis, ref: commit.slice(0, 12) };
  }
  return undefined;
}

/** Whether anybody has approved a charter as it stands. */
export function isApproved(charter: Charter | undefined): boolean {
  return charter !== undefined && [...latestApprovals(charter).values()].some((approval) => isValid(approval, charter));
}
