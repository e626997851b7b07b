/** Folders on disk for tests, removed after them. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { writeFiles } from './charterline.ts';

export interface Folders {
  /** Makes a folder with empty files of the given names, and others with content. */
  with(names: readonly string[], contents?: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
}

export function useFolders(): Folders {
  const made: string[] = [];
  afterAll(async () => {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
  });
  return {
    async with(names, contents = {}) {
      const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'charterline-')));
      made.push(folder);
      await writeFiles(folder, { ...Object.fromEntries(names.map((name) => [name, ''])), ...contents });
      return folder;
    },
  };
}
