import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** The path of a bundle as it is published. All are built when the first is asked for, and removed when the process ends. */
export function productionBundle(name: string): string {
  folder ??= build();
  return join(folder, name);
}

function build(): string {
  const target = mkdtempSync(join(tmpdir(), 'charterline-bench-'));
  process.once('exit', () => rmSync(target, { recursive: true, force: true }));
  const root = join(import.meta.dirname, '..');
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--out', target], { cwd: root });
  return target;
}
