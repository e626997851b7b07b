import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Bundles the suites of the `suite` folder for the extension host, which loads CommonJS only, into an emptied folder.
 * Returns the absolute path of the module whose `run` runs them all.
 */
export async function bundleSuites(outputFolder: string): Promise<string> {
  const suites = (await readdir(join(here, 'suite'))).filter((name) => name.endsWith('.ts'));
  await rm(outputFolder, { recursive: true, force: true });
  await build({
    absWorkingDir: here,
    entryPoints: ['suite-runner.ts', ...suites.map((name) => `suite/${name}`)],
    outbase: here,
    outdir: outputFolder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // The editor provides the first; the second has to be one and the same module for runner and suites.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outputFolder, 'suite-runner.cjs');
}
