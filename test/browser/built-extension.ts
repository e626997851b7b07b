/** Builds the extension where the editor looks for it, once for all tests. */
import { execFileSync } from 'node:child_process';
import { projectRoot } from '../editor-host/project-root.ts';

export function setup(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: projectRoot });
}
