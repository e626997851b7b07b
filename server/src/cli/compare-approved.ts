import { isValid, latestApprovals } from '../charter/approvals.ts';
import type { Charter } from '../charter/charter.ts';
import { openRepository } from '../git/repository.ts';
import { type Compared, type CompareOptions, quoted, readSide, reviewSides } from './compared.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import { newestVersion } from './newest-version.ts';

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
    const path = await repository.pathOf(file);
    const { asOf } = options;
    const base = path && (await newestVersion({ repository, name: path, asOf }, ({ charter }) => isApproved(charter)));
    if (base) return { reviews: [reviewSides(base, head, options)], troubles: [] };
    const shallow = repository.isShallow ? ' as far as this shallow clone knows it' : '';
    const trouble = `${quoted(name)} has no valid approval in its history${shallow}, so that there is nothing to compare it with. "charterline approve" records one.`;
    return { reviews: [], troubles: [trouble] };
  } finally {
    await repository.dispose();
  }
}

/** Whether anybody has approved a charter as it stands. */
export function isApproved(charter: Charter | undefined): boolean {
  return charter !== undefined && [...latestApprovals(charter).values()].some((approval) => isValid(approval, charter));
}
