import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder with files, for one test. */
export interface TemporaryFolder {
  readonly path: string;
  readonly uri: string;
  /** The URI of a file in the folder. */
  at(name: string): string;
  write(name: string, text: string): void;
  remove(name: string): void;
  dispose(): void;
}

export function temporaryFolder(files: Readonly<Record<string, string>>): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'charterline-lsp-')));
  const folder: TemporaryFolder = {
    path,
    uri: pathToFileURL(path).href,
    at: (name) => pathToFileURL(join(path, name)).href,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: (name) => rmSync(join(path, name), { recursive: true }),
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  return folder;
}
