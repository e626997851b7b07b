/**
 * Runs the command line as people do, in folders on disk: from its words to its exit status in the process of the test, or from the
 * bundle as a process of its own.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { VERBS } from '../../server/src/cli/verbs/registry.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
}

export interface StartOptions extends RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the reader goes away after the first piece of standard output. */
  readonly leaveEarly?: boolean;
}

export interface Cli {
  /** Runs it here, which takes a fraction of what a process takes. That both are the same is the matter of `exit-status.test.ts`. */
  run(words: readonly string[], options: RunOptions): Promise<Ran>;
  /** Runs the bundle as a process of its own. */
  start(words: readonly string[], options: StartOptions): Promise<Ran>;
  /** Makes a folder with files by their path, in which Git is at the root. */
  folder(files?: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  /** The path of the bundle. */
  readonly bundle: string;
}

/** Gives the tests of a file the command line as it is published, and folders that are removed after them. */
export function useCli(): Cli {
  const bundle = path.join(inject('published'), 'cli.cjs');
  let home = '';
  beforeAll(async () => {
    home = await realpath(await mkdtemp(path.join(tmpdir(), 'charterline-cli-')));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  return {
    bundle,
    run: runHere,
    start: (words, options) => runProcess([bundle, ...words], options),
    async folder(files = {}) {
      const folder = await mkdtemp(path.join(home, 'work-'));
      await mkdir(path.join(folder, '.git'));
      await writeFiles(folder, files);
      return folder;
    },
  };
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

async function runHere(words: readonly string[], { cwd, input = '' }: RunOptions): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const status = await run(VERBS, words, {
    print: (text) => {
      stdout += text;
    },
    say: (line) => {
      stderr += `${line}\n`;
    },
    show: undefined,
    input: async () => (typeof input === 'string' ? Buffer.from(input) : input),
    interactive: false,
    environment: {},
    folder: cwd,
  });
  return { status, stdout, stderr };
}

function runProcess(words: readonly string[], { cwd, input, env = {}, leaveEarly }: StartOptions): Promise<Ran> {
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
