import type { Baseline, BaselineEntry } from '../analysis/baseline.ts';
import { type BaselineUse, type Extent, filesNotSeen, staleEntries } from '../analysis/stale-entries.ts';
import { isInside } from '../analysis/uris.ts';
import { printable } from '../render/findings/printable.ts';
import { fileFrom } from '../report/file-from.ts';
import { type DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Found } from './find-files.ts';
import type { Session } from './session.ts';

/** The entries of baselines that are certainly out of date after a run. */
export async function findStale(
  found: readonly Found[],
  uses: readonly BaselineUse[],
  workspace: DiskWorkspace,
): Promise<ReadonlyMap<Baseline, readonly BaselineEntry[]>> {
  const covers = coverage(found);
  const gone = new Set<string>();
  for (const uri of filesNotSeen(uses)) if (covers(uri) && !(await workspace.exists(uri))) gone.add(uri);
  return staleEntries(uses, { covers, gone });
}

/** What could not be looked into may hold anything. */
function coverage(found: readonly Found[]): Extent['covers'] {
  const folders = found.flatMap(({ folder, unreadable }) =>
    folder !== undefined && unreadable.length === 0 ? [uriOf(folder)] : [],
  );
  return (uri) => folders.some((folder) => isInside(uri, folder));
}

/** Says which baselines hold entries that are out of date; to those who want to know everything, which entries. */
export function tellStale(
  stale: ReadonlyMap<Baseline, readonly BaselineEntry[]>,
  { cwd, remark, detail }: Pick<Session, 'cwd' | 'remark' | 'detail'>,
): void {
  for (const [{ uri }, entries] of stale) {
    const name = printable(fileFrom(uriOf(cwd), uri));
    const [what, remedy] =
      entries.length === 1
        ? ['1 entry is out of date: its finding is gone', 'removes it']
        : [`${entries.length} entries are out of date: their findings are gone`, 'removes them'];
    remark(`In the baseline "${name}" ${what}. "charterline baseline --prune" ${remedy}.`);
    for (const entry of entries) detail(`Out of date: ${describeEntry(entry)}`);
  }
}

function describeEntry({ file, ruleId, path }: BaselineEntry): string {
  return printable(`${file}: ${ruleId}${path === '' ? '' : ` at ${path}`}`);
}
