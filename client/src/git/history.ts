import type { Uri } from 'vscode';
import type { Commit, Repository } from './git-extension.ts';

/** A commit that changed a file, with the name that the file had in it. */
export interface FileCommit {
  readonly commit: Commit;
  readonly uri: Uri;
}

/** Nobody renames a charter more often; a repository that says otherwise is not followed for ever. */
const MOST_NAMES = 10;

/** The commits that changed a file, the newest first, also under its earlier names. */
export async function historyOf(repository: Repository, uri: Uri, most: number): Promise<readonly FileCommit[]> {
  const found: FileCommit[] = [];
  let name: Uri | undefined = uri;
  let range: string | undefined;
  for (let names = 0; name && names < MOST_NAMES && found.length < most; names++) {
    const at: Uri = name;
    const commits: readonly Commit[] = await repository.log({
      path: at.fsPath,
      // With a range all of it is told.
      ...(range === undefined ? { maxEntries: most } : { range }),
    });
    found.push(...commits.map((commit) => ({ commit, uri: at })));
    const [parent] = commits.at(-1)?.parents ?? [];
    const first = commits.at(-1)?.hash;
    name = parent === undefined || first === undefined ? undefined : await nameBefore(repository, at, parent, first);
    range = parent;
  }
  return found.slice(0, most);
}

/** What a file was called before a commit that gave it its name; `undefined` when it was not there. */
async function nameBefore(repository: Repository, uri: Uri, before: string, after: string): Promise<Uri | undefined> {
  const changes = await repository.diffBetween(before, after);
  return changes.find(({ renameUri }) => renameUri?.toString() === uri.toString())?.originalUri;
}

/** So many commits are looked through for the name that a file had in a revision. */
const MOST_COMMITS = 200;

/** What a file was called in a revision; its present name where that is not known. */
export async function nameIn(repository: Repository, uri: Uri, revision: string): Promise<Uri> {
  if (await isThere(repository, uri, revision)) return uri;
  const history = await historyOf(repository, uri, MOST_COMMITS);
  const names = [...new Map(history.map((each) => [each.uri.toString(), each.uri])).values()].slice(1);
  for (const name of names) if (await isThere(repository, name, revision)) return name;
  return uri;
}

async function isThere(repository: Repository, uri: Uri, revision: string): Promise<boolean> {
  try {
    await repository.getObjectDetails(revision, uri.fsPath);
    return true;
  } catch {
    return false;
  }
}

/** The hash of the commit that a revision stands for; `undefined` when there is none. */
export async function hashOf(repository: Repository, ref: string): Promise<string | undefined> {
  // Git would take it for an option.
  if (ref.startsWith('-')) return undefined;
  try {
    return (await repository.getCommit(ref)).hash;
  } catch {
    return undefined;
  }
}
