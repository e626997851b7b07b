import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { kindByName } from '../analysis/file-kind.ts';
import { isThere, readTextFile, realPathOf } from '../disk/files.ts';
import type { Files } from './files.ts';

/** The files of this computer. */
export const diskFiles: Files = {
  async readText(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readTextFile(path).catch(() => undefined);
  },
  async exists(uri) {
    const path = pathOf(uri);
    return path !== undefined && isThere(path);
  },
  async realUri(uri) {
    const path = pathOf(uri);
    if (path === undefined) return uri;
    return URI.file(await realPathOf(path)).toString();
  },
  async find(folders) {
    const found = new Set<string>();
    for (const folder of folders) {
      const path = pathOf(folder);
      if (path !== undefined) await collect(path, 0, found);
    }
    return [...found];
  },
};

/** `undefined` for what is no file of this computer, also for what is no URI at all. */
function pathOf(uri: string): string | undefined {
  try {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' ? fsPath : undefined;
  } catch {
    return undefined;
  }
}

/** Folders that hold no work of people, and folders inside each other beyond any that people make. */
const SKIPPED = new Set(['.git', '.hg', '.svn', 'node_modules']);
const DEEPEST = 32;

/** Links are not followed, so that no circle and no place outside the folder is entered. */
async function collect(folder: string, depth: number, found: Set<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && kindByName(entry.name)) found.add(URI.file(path).toString());
    else if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.has(entry.name)) await collect(path, depth + 1, found);
  }
}
