/**
 * Runs Git: with an argument vector, never through a shell, and so that it neither uses the network nor runs anything that a
 * repository brings along.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { GitProblem, problemOf } from './git-problem.ts';
import { findGit } from './git-program.ts';

/** Where and how Git is run. */
export interface GitPlace {
  /** The absolute path of a folder that exists. */
  readonly folder: string;
  /** Settings that win over those of the repository, as `key=value`. */
  readonly settings?: readonly string[];
  /** The index to use instead of that of the repository. */
  readonly index?: string;
}

export interface GitRunOptions {
  readonly input?: string | Uint8Array;
  /** Exit statuses besides 0 that are an answer instead of a failure. */
  readonly accept?: readonly number[];
}

/** What Git has answered. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  /** Warnings, in English. */
  readonly stderr: string;
}

/** Runs Git to its end. Rejects with a `GitProblem` when it fails. */
export async function runGit(
  place: GitPlace,
  words: readonly string[],
  { input, accept = [] }: GitRunOptions = {},
): Promise<GitAnswer> {
  const child = await startGit(place, words);
  const answer = finished(child);
  // Git may have answered without reading all of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const { status, stdout, stderr } = await answer;
  if (status !== 0 && !accept.includes(status)) throw problemOf(stderr, place.folder);
  return { status, stdout, stderr };
}

/** Starts Git; the caller talks to it and ends it. Rejects with a `GitProblem` when it is not installed. */
export async function startGit(
  { folder, settings = [], index }: GitPlace,
  words: readonly string[],
): Promise<ChildProcessWithoutNullStreams> {
  const program = await findGit(process.env);
  if (program === undefined) {
    throw new GitProblem(
      'not-installed',
      'Git is needed for this, and there is none in PATH. See https://git-scm.com.',
    );
  }
  const config = [...HARMLESS, ...settings].flatMap((setting) => ['-c', setting]);
  const environment = environmentFor(process.env);
  return spawn(program, ['--no-pager', '--literal-pathspecs', ...config, ...words], {
    cwd: folder,
    env: index === undefined ? environment : { ...environment, GIT_INDEX_FILE: index },
    windowsHide: true,
  });
}

function finished(child: ChildProcessWithoutNullStreams): Promise<GitAnswer> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new GitProblem('failed', `Git could not be started: ${error.message}.`)));
    child.on('close', (status) =>
      resolve({ status: status ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Takes the power from settings of a repository that name programs to run, and from those that change what Git prints. */
const HARMLESS = [
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'core.splitIndex=false',
  'core.untrackedCache=false',
  'core.warnAmbiguousRefs=true',
  'diff.external=',
  'diff.relative=false',
  'log.showSignature=false',
  'protocol.allow=never',
  'submodule.recurse=false',
];

/** What tells Git of a repository other than the one that a folder is in, as it does within hooks; and what changes the meaning of paths. */
const MISLEADING: ReadonlySet<string> = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_ATTR_SOURCE',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_DIR',
  'GIT_GLOB_PATHSPECS',
  'GIT_GRAFT_FILE',
  'GIT_ICASE_PATHSPECS',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

function environmentFor(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(inherited).filter(([name]) => !MISLEADING.has(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept),
    // Objects that a partial clone lacks are not fetched; older versions would, but find no way to do it.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
