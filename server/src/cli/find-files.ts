import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { kindByName } from '../analysis/file-kind.ts';
import { GitIgnore } from './git-ignore.ts';
import { reasonOf } from './reason.ts';

/** What a path on the command line leads to. */
export interface Found {
  /** The path as it was given. */
  readonly path: string;
  /** Absolute paths of files that are named like ours. */
  readonly files: readonly string[];
  /** `file`: the path names one file; `nothing`: nothing is there at all, and no file of ours could be. */
  readonly kind: 'file' | 'several' | 'nothing';
  /** The absolute path of the folder that the path leads to, with everything in it; absent for a file or glob. */
  readonly folder?: string;
  /** Whether files that need no checking have been taken out, so that it is no mistake when none is left. */
  readonly narrowed?: true;
  /** Folders that could not be looked into, and why. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** The names that files of ours have, for people. */
export const OUR_NAMES =
  '*.charter.yaml, *.charter.yml, charter.yaml, *.charter-catalog.yaml, *.charter-catalog.yml and .charterline.yaml';

/** Folders that are looked into only by those who name them. */
export const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * The files of ours behind a path: a file, a folder with all that it holds, or a glob. What exists under the very name
 * is meant before a glob is. Backslashes may stand for slashes. Folders and globs leave out what Git ignores and do not
 * follow links to folders.
 */
export async function findFiles(given: string, cwd: string): Promise<Found> {
  const slashed = given.replaceAll('\\', '/');
  for (const spelling of new Set([given, slashed])) {
    const absolute = path.resolve(cwd, spelling);
    const stats = await statsOf(absolute);
    if (stats?.isDirectory()) return { ...(await search(given, absolute, () => true)), folder: absolute };
    if (stats) return { path: given, files: [absolute].filter(isOurs), kind: 'file', unreadable: [] };
  }
  const { base, glob } = picomatch.scan(slashed, { nonegate: true });
  if (glob === '') return absent(given, path.resolve(cwd, slashed));
  return search(given, path.resolve(cwd, base), picomatch(glob, GLOBS));
}

/**
 * Whether a file, given by absolute path, is or would be behind a path that was looked for, there or not. What Git ignores
 * plays no part.
 */
export function isMeantBy({ path: given, kind, folder }: Found, cwd: string): (file: string) => boolean {
  const slashed = given.replaceAll('\\', '/');
  const place = folder ?? path.resolve(cwd, slashed);
  if (kind !== 'several' || folder !== undefined) return (file) => isAtOrBelow(file, place);
  const { base, glob } = picomatch.scan(slashed, { nonegate: true });
  const start = path.resolve(cwd, base);
  const matches = picomatch(glob, GLOBS);
  return (file) => isAtOrBelow(file, start) && withFolders(slashedFrom(start, file)).some((way) => matches(way));
}

function isAtOrBelow(file: string, place: string): boolean {
  const way = path.relative(place, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function withFolders(way: string): readonly string[] {
  const parts = way.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function slashedFrom(start: string, file: string): string {
  return path.relative(start, file).replaceAll(path.sep, '/');
}

/** A file of ours may still be there behind a broken link; whoever reads it will tell. */
function absent(given: string, file: string): Found {
  return { path: given, files: [file].filter(isOurs), kind: isOurs(file) ? 'file' : 'nothing', unreadable: [] };
}

const GLOBS = { dot: true, nonegate: true, windows: false };

/** Whether a file is named like one of ours. */
export function isOurs(file: string): boolean {
  return kindByName(path.basename(file)) !== undefined;
}

/** Looks through a folder. `matches` takes paths below it; a folder that matches counts with all that it holds. */
async function search(given: string, start: string, matches: (path: string) => boolean): Promise<Found> {
  const files: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const enter = async (folder: string, above: GitIgnore, whole: boolean): Promise<void> => {
    const entries = await entriesOf(folder, (reason) => unreadable.push({ path: folder, reason }));
    const ignored = folder === start ? above : await above.within(folder);
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder ? NEVER_ENTERED.has(entry.name) : !isOurs(entry.name)) continue;
      if (ignored.ignores(file, isFolder)) continue;
      const matched = whole || matches(slashedFrom(start, file));
      if (isFolder) await enter(file, ignored, matched);
      else if (matched && !(await isFolderLink(file, entry))) files.push(file);
    }
  };
  await enter(start, await GitIgnore.at(start), false);
  return { path: given, files, kind: 'several', unreadable };
}

async function entriesOf(folder: string, fail: (reason: string) => void): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason) fail(reason);
    return [];
  }
}

async function isFolderLink(file: string, entry: Dirent): Promise<boolean> {
  return entry.isSymbolicLink() && (await statsOf(file))?.isDirectory() === true;
}

async function statsOf(file: string): Promise<Stats | undefined> {
  return stat(file).catch(() => undefined);
}
