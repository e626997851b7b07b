/** Builds everything as it is published, once for all tests, and removes it after them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../editor-host/project-root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the bundles. */
    readonly published: string;
  }
}

const home = realpathSync(mkdtempSync(join(tmpdir(), 'charterline-published-')));

export function setup(project: TestProject): void {
  const folder = join(home, 'dist');
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--out', folder], { cwd: projectRoot });
  project.provide('published', folder);
  // Tests start hundreds of processes: each takes over what the first ones have compiled.
  process.env['NODE_COMPILE_CACHE'] ??= join(home, 'compiled');
}

export function teardown(): void {
  rmSync(home, { recursive: true, force: true });
}
