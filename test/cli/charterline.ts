/** Runs the command line as people do: the bundle, as a process of its own, in folders on disk. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the first piece of standard output; returns whether the reader goes away. */
  readonly leaveEarly?: boolean;
}

export interface Cli {
  run(words: readonly string[], options: RunOptions): Promise<Ran>;
  /** Makes a folder with files by their path, in which Git is at the root. */
  folder(files?: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  /** The path of the bundle. */
  readonly bundle: string;
}

/** Builds the command line before the tests of a file, and removes everything after them. */
export function useCli(): Cli {
  let home = '';
  beforeAll(async () => {
    home = await realpath(await mkdtemp(path.join(tmpdir(), 'charterline-cli-')));
    await bundleInto(home, 'cli');
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  return {
    get bundle() {
      return path.join(home, 'cli.cjs');
    },
    run: (words, options) => runProcess([path.join(home, 'cli.cjs'), ...words], options),
    async folder(files = {}) {
      const folder = await mkdtemp(path.join(home, 'work-'));
      await mkdir(path.join(folder, '.git'));
      await writeFiles(folder, files);
      return folder;
    },
  };
}

const ENTRIES = { cli: 'server/src/cli/main.ts', server: 'server/src/lsp/node.ts' };

/** Bundles an entry as it is published. */
export async function bundleInto(folder: string, name: keyof typeof ENTRIES): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, ENTRIES[name])],
    outfile: path.join(folder, `${name}.cjs`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    absWorkingDir: ROOT,
  });
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

function runProcess(words: readonly string[], { cwd, input, env = {}, leaveEarly }: RunOptions): Promise<Ran> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  const child = spawn(process.execPath, words, { cwd, env: { ...inherited, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (leaveEarly) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
