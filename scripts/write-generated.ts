/** Writing files that are generated from the sources. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Writes a file of the repository, given by its path from the root; says whether it changed. */
export function writeGenerated(path: string, content: string): void {
  const file = resolve(ROOT, path);
  const fresh = readGenerated(path) === content;
  if (!fresh) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log(`${fresh ? 'fresh  ' : 'written'} ${path}`);
}

/** The content of a generated file as it stands, or `undefined` when there is none. */
export function readGenerated(path: string): string | undefined {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}
