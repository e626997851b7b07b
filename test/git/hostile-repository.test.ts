import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openRepository } from '../../server/src/git/repository.ts';
import { type TestRepository, useGit } from '../support/git-repositories.ts';

const repositories = useGit();
// Each test starts many processes, which takes its time on a busy computer.
vi.setConfig({ testTimeout: 60_000 });
let trap = '';
let trace = '';

beforeAll(async () => {
  const folder = await repositories.emptyFolder();
  trap = path.join(folder, 'trap');
  trace = path.join(folder, 'trace');
  await writeFile(trap, `#!/bin/sh\necho "$0 $*" >> '${trace}'\ncat\n`);
  await chmod(trap, 0o755);
});

/** A repository with history, a changed file and an untracked one, so that every question has something to look at. */
async function victim(): Promise<TestRepository> {
  const made = await repositories.make({
    a: '1\n',
    b: 'one\ntwo\nthree\nfour\n',
    '.gitattributes': '* filter=f diff=d\n',
  });
  await made.commit('Change', { a: '2\n' });
  return made;
}

/** Asks everything that can be asked. */
async function askEverything(folder: string): Promise<void> {
  const repository = await openRepository(folder);
  try {
    const head = await repository.resolveRevision('HEAD');
    const base = await repository.mergeBase('HEAD~1');
    await repository.changedFiles(base);
    await repository.changedFilesBetween(base, head);
    await repository.readFileAt(base, 'a');
    await repository.listFilesAt(base);
    for await (const { commit } of repository.historyOf('a')) expect(commit).toHaveLength(40);
  } finally {
    await repository.dispose();
  }
}

/** Changes the working tree so that Git would have to look into files. */
async function disturb({ folder, write }: TestRepository): Promise<void> {
  await write({ a: '3\n', b: undefined, c: 'one\ntwo\nthree\nfour\n' });
  await rm(path.join(folder, '.git/gc.log'), { force: true });
}

/** Makes Git itself do much the same with these settings, which shows that the trap works. */
function askPlainly(folder: string): void {
  const plain = [
    ['status', '--porcelain'],
    ['diff', 'HEAD~1'],
    ['diff', '--raw', '-M', 'HEAD~1'],
    ['log', '-p', '--show-signature'],
    ['update-index', '--refresh', '--again'],
    // The others write an index, which has a hook, only where they find that it is out of date.
    ['update-ref', 'refs/asked', 'HEAD'],
  ];
  for (const words of plain) {
    try {
      execFileSync('git', words, { cwd: folder, stdio: 'ignore' });
    } catch {
      // A trap need not be a good program.
    }
  }
}

describe('what a hostile repository brings along is not run:', () => {
  it.each<[string, (made: TestRepository) => Promise<unknown>]>([
    ['core.fsmonitor', ({ git }) => git('config', 'core.fsmonitor', trap)],
    ['diff.external', ({ git }) => git('config', 'diff.external', trap)],
    ['a diff driver', ({ git }) => git('config', 'diff.d.command', trap)],
    ['textconv', ({ git }) => git('config', 'diff.d.textconv', trap)],
    ['a clean filter', ({ git }) => git('config', 'filter.f.clean', trap)],
    ['a filter process', ({ git }) => git('config', 'filter.f.process', trap)],
    [
      'a filter that must not fail, in an included file',
      async ({ folder, git }) => {
        await writeFile(path.join(folder, '.git/more'), `[filter "f"]\nclean = ${trap}\nrequired = true\n`);
        await git('config', 'include.path', 'more');
      },
    ],
    [
      'a hook',
      async ({ folder, git }) => {
        await mkdir(path.join(folder, 'hooks'));
        for (const name of ['post-index-change', 'reference-transaction', 'post-checkout']) {
          await writeFile(path.join(folder, 'hooks', name), `#!/bin/sh\nexec '${trap}' ${name} </dev/null\n`);
          await chmod(path.join(folder, 'hooks', name), 0o755);
        }
        await git('config', 'core.hooksPath', 'hooks');
      },
    ],
    [
      'the program that checks signatures',
      async ({ folder, git }) => {
        await git('config', 'gpg.program', trap);
        await git('config', 'log.showSignature', 'true');
        const signature = '-----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----';
        const lines = (await git('cat-file', 'commit', 'HEAD')).split('\n');
        const signed = [...lines.slice(0, 4), `gpgsig ${signature}`, '', 'Signed', ''].join('\n');
        await writeFile(path.join(folder, '.git/signed'), signed);
        const id = await git('hash-object', '-t', 'commit', '-w', '.git/signed');
        await git('update-ref', 'refs/heads/main', id);
      },
    ],
  ])('%s', async (_what, arm) => {
    const made = await victim();
    await arm(made);
    await disturb(made);
    await rm(trace, { force: true });
    await askEverything(made.folder);
    expect(existsSync(trace)).toBe(false);
    askPlainly(made.folder);
    expect(existsSync(trace)).toBe(true);
  });

  it('the transport of a partial clone that lacks objects', async () => {
    const made = await victim();
    await made.git('config', 'uploadpack.allowFilter', 'true');
    const folder = await repositories.emptyFolder();
    await made.git('clone', '--quiet', '--filter=blob:none', `file://${made.folder}`, folder);
    const clone = repositories.at(folder);
    await clone.git('config', 'remote.origin.uploadpack', `'${trap}' </dev/null`);
    await rm(trace, { force: true });
    await expect(askEverything(folder)).rejects.toThrow('The Git repository lacks the content of a file');
    expect(existsSync(trace)).toBe(false);
    await clone.git('show', 'HEAD~1:a').catch(() => undefined);
    expect(existsSync(trace)).toBe(true);
  });

  it('a filter with a name that cannot be switched off', async () => {
    const made = await victim();
    await appendFile(path.join(made.folder, '.git/config'), `[filter "f=g"]\nclean = ${trap}\n`);
    await expect(openRepository(made.folder)).rejects.toThrow(
      'The configuration of the Git repository has a filter named "f=g", which cannot be switched off.',
    );
  });
});
