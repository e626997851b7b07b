import path from 'node:path';
import { isThere } from '../disk/files.ts';
import type { Repository } from './repository.ts';

/** What is meant by a word on the command line that names a file, now or at a revision. */
export type Target =
  /** A file on disk, by absolute path. */
  { readonly kind: 'file'; readonly file: string } | RevisionTarget;

/** A file at a revision, as Git writes it: `main:charters/a.charter.yaml`, `HEAD~1:./a.charter.yaml`. */
export interface RevisionTarget {
  readonly kind: 'revision';
  readonly revision: string;
  /** As it was written: from the top of the repository, or from the present folder when it begins with `./` or `../`. */
  readonly path: string;
}

/** Reads such a word. What exists under the very name is meant first; a drive (`C:\a.yaml`) is never a revision. */
export async function parseTarget(word: string, cwd: string): Promise<Target> {
  const file = path.resolve(cwd, word);
  const colon = colonIn(word);
  const isRevision = colon > 0 && colon < word.length - 1 && !/^[A-Za-z]:[\\/]/.test(word) && !(await isThere(file));
  if (!isRevision) return { kind: 'file', file };
  return { kind: 'revision', revision: word.slice(0, colon), path: word.slice(colon + 1) };
}

/** The path of a target in the repository in which the present folder lies; `undefined` when it leads out. */
export async function pathOfTarget(
  target: RevisionTarget,
  repository: Repository,
  cwd: string,
): Promise<string | undefined> {
  const written = process.platform === 'win32' ? target.path.replaceAll('\\', '/') : target.path;
  if (/^\.\.?(\/|$)/.test(written)) return repository.pathOf(path.resolve(cwd, written));
  const normal = path.posix.normalize(written);
  return normal.startsWith('../') || normal.startsWith('/') ? undefined : normal;
}

/** The colon that ends the revision: the first one that is not in braces, as in `HEAD@{12:30}`; -1 when there is none. */
function colonIn(word: string): number {
  let depth = 0;
  for (let at = 0; at < word.length; at++) {
    if (word[at] === '{') depth += 1;
    else if (word[at] === '}') depth -= 1;
    else if (word[at] === ':' && depth <= 0) return at;
  }
  return -1;
}
