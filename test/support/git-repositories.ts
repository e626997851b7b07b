/** Repositories of real Git in temporary folders, removed after the tests, untouched by the settings of whoever runs them. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

/** Files by their path; `undefined` takes a file away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A repository with a working tree. */
export interface TestRepository {
  /** The absolute path of the working tree. */
  readonly folder: string;
  /** Runs Git there and returns what it prints, without white space around it. */
  git(...words: string[]): Promise<string>;
  /** Changes files of the working tree and nothing else. */
  write(files: Files): Promise<void>;
  /** Changes files and commits everything; returns the id of the commit. */
  commit(subject: string, files?: Files): Promise<string>;
}

export interface TestRepositories {
  /** A new repository on branch `main`; with files, they make up its first commit. */
  make(files?: Files, ...options: string[]): Promise<TestRepository>;
  /** The repository in a folder that Git itself has made: a clone, a worktree, a submodule. */
  at(folder: string): TestRepository;
  /** A new folder outside any repository. */
  emptyFolder(): Promise<string>;
}

/** What Git is not to take from the machine. The program under test inherits it. */
const NEUTRAL = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** Begins in 2026; each commit is a minute later than the one before. */
const FIRST_COMMIT = Date.UTC(2026, 0, 1) / 1000;

export function useGit(): TestRepositories {
  Object.assign(process.env, NEUTRAL);
  let home: Promise<string> | undefined;
  let commits = 0;
  afterAll(async () => {
    if (home) await rm(await home, { recursive: true, force: true });
  });
  const emptyFolder = async (): Promise<string> => {
    home ??= mkdtemp(path.join(tmpdir(), 'charterline-git-')).then((made) => realpath(made));
    return mkdtemp(path.join(await home, 'folder-'));
  };
  const at = (folder: string): TestRepository => {
    const git = (...words: string[]): Promise<string> => {
      const date = `${FIRST_COMMIT + commits * 60} +0000`;
      return runPlainGit(folder, words, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
    };
    const write = (files: Files): Promise<void> => change(folder, files);
    return {
      folder,
      git,
      write,
      async commit(subject, files = {}) {
        commits += 1;
        await write(files);
        await git('add', '--all');
        await git('commit', '--quiet', '--allow-empty', '--message', subject);
        return git('rev-parse', 'HEAD');
      },
    };
  };
  return {
    emptyFolder,
    at,
    async make(files, ...options) {
      const made = at(await emptyFolder());
      await made.git('init', '--quiet', '--initial-branch=main', ...options);
      if (files) await made.commit('Begin', files);
      return made;
    },
  };
}

async function runPlainGit(folder: string, words: readonly string[], dates: NodeJS.ProcessEnv): Promise<string> {
  // Cloning from a folder is refused for submodules unless it is allowed.
  const { stdout } = await promisify(execFile)('git', ['-c', 'protocol.file.allow=always', ...words], {
    cwd: folder,
    env: { ...process.env, ...NEUTRAL, ...dates },
  });
  return stdout.trim();
}

async function change(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (content === undefined) await rm(file);
    else {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
}
