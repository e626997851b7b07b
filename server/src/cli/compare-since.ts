import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { kindByName } from '../analysis/file-kind.ts';
import { isThere } from '../disk/files.ts';
import type { FileChange } from '../git/changes.ts';
import { uncleanSubmodules } from '../git/unclean-submodules.ts';
import { fileFrom } from '../report/file-from.ts';
import { affectedFiles } from './affected-files.ts';
import { type Compared, type CompareOptions, quoted } from './compared.ts';
import { uriOf } from './disk-workspace.ts';
import { NEVER_ENTERED } from './find-files.ts';
import { Sides, type Since, type UriPair } from './sides-since.ts';

/**
 * Compares every charter below some places that is concerned by what has changed since a commit: changed itself, drawing on
 * a catalog that has, new, gone or moved. `files` are the absolute paths of the files that were found; `isMeant` says of a file that was
 * there before whether it was asked for: one that is no longer found, because it has another name now or a `.gitignore` names
 * it, is not out of the world. Rejects with a `GitProblem` when Git fails.
 */
export async function compareSince(
  { repository, commit, ref }: Since,
  files: readonly string[],
  isMeant: (file: string) => boolean,
  options: CompareOptions,
): Promise<Compared> {
  const { files: changed, submodules } = await repository.changesSince(commit);
  const changes = { files: changed, submodules: [...submodules, ...(await uncleanSubmodules(repository, commit))] };
  const kept = await keptFiles({ repository, commit, ref }, isMeant);
  const named = [...files.filter(isCharterName), ...kept];
  const { own, remarks } = await ownFiles(named, { repository, commit, ref }, changes.submodules, options.folder);
  const uris = [...new Set(own.map(uriOf))].sort();
  const affected = await affectedFiles(uris, { repository, commit, changes }, { config: options.config });
  const sides = new Sides({ repository, commit, ref }, options);
  const pairs = await pairUp(uris, affected, changed, isMeant, sides);
  const touched = new Set(changed.map((change) => uriOf(repository.fileOf(change.path))));
  const compared = await sides.review(pairs, touched, options);
  return { ...compared, remarks: [...remarks, ...(compared.remarks ?? [])] };
}

/** The files that the repository itself keeps; a remark about each place that has a history of its own. */
async function ownFiles(
  files: readonly string[],
  { repository, commit }: Since,
  submodules: readonly string[],
  folder: string,
): Promise<{ readonly own: readonly string[]; readonly remarks: readonly string[] }> {
  const before = await repository.treeAt(commit);
  const own: string[] = [];
  const others = new Set<string>();
  let isAnyOutside = false;
  for (const file of files) {
    const name = repository.pathBelow(file);
    if (name === undefined) isAnyOutside = true;
    const within = name && (before.submoduleAbove(name) ?? submodules.find((each) => name.startsWith(`${each}/`)));
    if (within) others.add(within);
    else if (name !== undefined) own.push(file);
  }
  const remarks = [...others].map((name) => {
    const place = quoted(fileFrom(folder, uriOf(repository.fileOf(name))));
    return `${place} is a repository of its own: run "charterline diff" there to compare its charters.`;
  });
  const outside = 'Files outside the Git repository have no history here and were left out.';
  return { own, remarks: isAnyOutside ? [...remarks, outside] : remarks };
}

function isCharterName(file: string): boolean {
  const kind = kindByName(path.basename(file));
  return kind === 'charter' || kind === 'maybe';
}

/** The charters of the commit that are still where they were. Git goes on watching them, whatever its patterns say by now. */
async function keptFiles(
  { repository, commit }: Since,
  isMeant: (file: string) => boolean,
): Promise<readonly string[]> {
  const before = (await repository.listFilesAt(commit)).filter(isCharterName).filter((name) => !isForeign(name));
  const meant = before.map((name) => repository.fileOf(name)).filter(isMeant);
  const found = await Promise.all(meant.map(async (file) => ((await isThere(file)) ? [file] : [])));
  return found.flat();
}

/** Whether a file belongs to a package that somebody else maintains. */
function isForeign(name: string): boolean {
  return name.split('/').some((folder) => NEVER_ENTERED.has(folder));
}

async function pairUp(
  uris: readonly string[],
  affected: ReadonlySet<string>,
  changes: readonly FileChange[],
  isMeant: (file: string) => boolean,
  sides: Sides,
): Promise<readonly UriPair[]> {
  const old = new Map(changes.map(({ kind, path: now, oldPath }) => [sides.uriOf(now), { kind, oldPath }]));
  const pairs: UriPair[] = [];
  for (const head of uris) {
    if (!affected.has(head)) continue;
    const { kind, oldPath } = old.get(head) ?? { kind: 'modified', oldPath: undefined };
    const base = oldPath === undefined ? head : sides.uriOf(oldPath);
    if (kind === 'added') pairs.push({ base: undefined, head });
    else if (kind === 'renamed' && (await areOthers(base, head, sides)))
      pairs.push({ base: undefined, head }, { base, head: undefined });
    else pairs.push({ base, head });
  }
  const compared = new Set(pairs.map(({ base }) => base));
  const gone = changes
    .flatMap(({ kind, oldPath }) =>
      (kind === 'deleted' || kind === 'renamed') && oldPath !== undefined ? [oldPath] : [],
    )
    .filter((file) => isCharterName(file) && !isForeign(file) && isMeant(sides.fileOf(file)))
    .map((file): UriPair => ({ base: sides.uriOf(file), head: undefined }))
    .filter(({ base }) => !compared.has(base));
  return joinMoved([...pairs, ...gone], sides);
}

/** Whether two charters are of different engagements, although Git takes one file for the other. */
async function areOthers(base: string, head: string, sides: Sides): Promise<boolean> {
  const [before, after] = [idOf(await sides.base(base)), idOf(await sides.head(head))];
  return before !== undefined && after !== undefined && before !== after;
}

/** A charter that has gone and one that has come are the same when they have the same id, however much else has changed. */
async function joinMoved(pairs: readonly UriPair[], sides: Sides): Promise<readonly UriPair[]> {
  const went = pairs.filter(({ head }) => head === undefined);
  const joined = new Map<UriPair, UriPair>();
  for (const pair of pairs) {
    if (pair.base !== undefined || pair.head === undefined) continue;
    const id = idOf(await sides.head(pair.head));
    for (const gone of went) {
      if (id === undefined || gone.base === undefined || joined.has(gone)) continue;
      if (idOf(await sides.base(gone.base)) !== id) continue;
      joined.set(gone, { base: gone.base, head: pair.head });
      break;
    }
  }
  const moved = [...joined.values()];
  const others = pairs.filter(
    (pair) => !joined.has(pair) && !moved.some(({ head }) => pair.base === undefined && pair.head === head),
  );
  return [...others, ...moved].toSorted(byUri);
}

function byUri(a: UriPair, b: UriPair): number {
  const [one = '', other = ''] = [a.head ?? a.base, b.head ?? b.base];
  return one < other ? -1 : one > other ? 1 : 0;
}

function idOf(analysis: Analysis | undefined): string | undefined {
  return analysis?.charter?.entry.metadata?.id?.value;
}
