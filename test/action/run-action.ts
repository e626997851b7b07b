/** Runs the Action as a runner does: the bundle as a process of its own, in a repository with a history, beside a GitHub. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { writeFiles } from '../cli/charterline.ts';
import { GitHubStandIn, type PullRequestState, TOKEN } from './github-stand-in.ts';

const execute = promisify(execFile);

export type Files = Readonly<Record<string, string>>;

/** A pull request as it is checked out: the merge that GitHub tries. */
export interface Repository {
  readonly folder: string;
  /** The branch that the pull request is for, its newest commit, and the merge of both. */
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  /** Runs Git there; returns what it prints. */
  readonly git: (...words: readonly string[]) => Promise<string>;
}

/** What differs from an everyday run on a pull request by `dana` in `acme/charters`. */
export interface Run {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  /** In place of the payload of the pull request. */
  readonly payload?: unknown;
  /** Added to the payload of the pull request. */
  readonly pull?: Readonly<Record<string, unknown>>;
  readonly github?: PullRequestState;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The commands that annotate, in their order. */
  readonly annotations: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly github: GitHubStandIn;
}

export interface Action {
  /** Makes a repository in which a pull request turns some files into others; `undefined` deletes one. */
  pullRequest(before: Files, after: Readonly<Record<string, string | undefined>>): Promise<Repository>;
  run(repository: Pick<Repository, 'folder'> & Partial<Repository>, run?: Run): Promise<Ran>;
}

/** The day as of which the charters of these tests are clean. */
export const DAY = '2026-11-21';

/** Gives the tests of a file the Action as it is published, and repositories that are removed after them. */
export function useAction(): Action {
  // A test makes a repository and runs whole processes.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let home = '';
  beforeAll(async () => {
    home = await realpath(await mkdtemp(path.join(tmpdir(), 'charterline-action-')));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  return {
    pullRequest: async (before, after) => makeRepository(await mkdtemp(path.join(home, 'work-')), before, after),
    run: async (repository, run = {}) => runBundle(await mkdtemp(path.join(home, 'runner-')), repository, run),
  };
}

async function makeRepository(
  folder: string,
  before: Files,
  after: Readonly<Record<string, string | undefined>>,
): Promise<Repository> {
  const git = async (...words: readonly string[]): Promise<string> => {
    const { stdout } = await execute('git', ['-C', folder, ...words], { env: { ...process.env, ...IDENTITY } });
    return stdout.trim();
  };
  await git('init', '--quiet', '--initial-branch=main');
  await writeFiles(folder, { 'README.md': 'Charters of Acme\n', ...before });
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Begin');
  const base = await git('rev-parse', 'HEAD');
  await git('checkout', '--quiet', '-b', 'change');
  for (const [name, content] of Object.entries(after)) {
    if (content === undefined) await rm(path.join(folder, name));
    else await writeFiles(folder, { [name]: content });
  }
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message=Change');
  const head = await git('rev-parse', 'HEAD');
  await git('checkout', '--quiet', '--detach', base);
  await git('merge', '--quiet', '--no-ff', '--message=Merge', head);
  return { folder, base, head, merge: await git('rev-parse', 'HEAD'), git };
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Dana',
  GIT_AUTHOR_EMAIL: 'dana@example.org',
  GIT_COMMITTER_NAME: 'Dana',
  GIT_COMMITTER_EMAIL: 'dana@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** Runs the Action on a repository; `files` is a folder for what a runner exchanges with it. */
async function runBundle(
  files: string,
  repository: Pick<Repository, 'folder'> & Partial<Repository>,
  run: Run,
): Promise<Ran> {
  const github = new GitHubStandIn(run.github ?? {});
  const api = await github.start();
  const [payload, output, summary] = ['event.json', 'output', 'summary.md'].map((name) => path.join(files, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(payload, JSON.stringify(run.payload ?? pullRequestPayload(repository, run.pull)));
  await Promise.all([writeFile(output, ''), writeFile(summary, '')]);
  await mkdir(repository.folder, { recursive: true });
  const child = spawn(process.execPath, [path.join(inject('published'), 'action.cjs')], {
    cwd: repository.folder,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      HOME: files,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: api,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'acme/charters',
      GITHUB_RUN_ID: '12345',
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_EVENT_NAME: run.event ?? 'pull_request',
      GITHUB_EVENT_PATH: payload,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SHA: repository.merge ?? '',
      GITHUB_REF: 'refs/pull/7/merge',
      ...inputVariables({ token: TOKEN, 'as-of': DAY, ...run.inputs }),
      ...run.environment,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  await github.stop();
  expect(github.mistakes).toEqual([]);
  return {
    status,
    stdout,
    stderr,
    annotations: stdout.split('\n').filter((line) => /^::(error|warning|notice)[ :]/.test(line)),
    outputs: readOutputs(await readFile(output, 'utf8')),
    summary: await readFile(summary, 'utf8'),
    github,
  };
}

function pullRequestPayload(
  { base, head }: Partial<Repository>,
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      title: 'Change the charter',
      user: { login: 'dana' },
      labels: [],
      head: { ref: 'change', sha: head, repo: { full_name: 'acme/charters' } },
      base: { ref: 'main', sha: base, repo: { full_name: 'acme/charters' } },
      ...more,
    },
  };
}

function inputVariables(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** Reads the file as the runner does: a name, a word that ends the value, and the value. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n');
  const outputs: Record<string, string> = {};
  while (lines.length > 1) {
    const [, name = '', end = ''] = /^(.+?)<<(.+)$/.exec(lines.shift() ?? '') ?? [];
    expect(name).not.toBe('');
    const value = lines.splice(0, lines.indexOf(end));
    lines.shift();
    outputs[name] = value.join('\n');
  }
  return outputs;
}
