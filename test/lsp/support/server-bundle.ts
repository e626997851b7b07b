import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the server as it is published and returns the path of its bundle, which is removed when the process ends. */
export function buildServer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'charterline-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const root = join(import.meta.dirname, '../../..');
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--only', 'server.cjs', '--out', folder], {
    cwd: root,
  });
  return join(folder, 'server.cjs');
}
