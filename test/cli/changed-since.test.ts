import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type TestRepository, useGit } from '../support/git-repositories.ts';
import { useCli } from './charterline.ts';
import { CLEAN, config, DAY, using, WITH_ERROR, WITH_WARNING } from './files.ts';

const cli = useCli();
const repositories = useGit();
// Each test starts many processes, which takes its time on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: shared, title: Shared }\n';
const CITING = CLEAN.replace(
  'compliance: {}',
  `compliance:
  frameworks: [{ id: gdpr, title: General Data Protection Regulation }]
  controls:
    - { id: listed, framework: gdpr, requirement: Every source is listed., appliesTo: [agree-measures], owner: cio,
        status: in-place, review: quarter, evidence: [{ kind: document, reference: records/list.pdf }] }`,
);

/** A workspace in which files draw on each other in every way there is. */
const FILES = {
  'alone.charter.yaml': CLEAN,
  'using.charter.yaml': using('shared/direct.charter-catalog.yaml'),
  'shared/direct.charter-catalog.yaml': CATALOG.replace('metadata', 'uses: [base.charter-catalog.yaml]\nmetadata'),
  'shared/base.charter-catalog.yaml': CATALOG,
  'team/.charterline.yaml': config('extends: ../rules/.charterline.yaml\nbaseline: accepted.json\n'),
  'team/accepted.json': '{ "version": 1, "findings": [] }',
  'team/a.charter.yaml': CLEAN,
  'rules/.charterline.yaml': config('rules: { raci/silo: off }\n'),
  'citing.charter.yaml': CITING,
  'records/list.pdf': 'bytes',
} as const;

const TEAM = ['team/.charterline.yaml', 'team/a.charter.yaml'];
const USING = ['shared/direct.charter-catalog.yaml', 'using.charter.yaml'];

/** Runs `validate --changed-since`, `main` unless said otherwise. */
function validate({ folder }: Pick<TestRepository, 'folder'>, words: readonly string[] = [], since = 'main') {
  return cli.run(['validate', ...DAY, '--changed-since', since, ...words], { cwd: folder });
}

/** The files that were checked, as the details tell them. */
async function checkedIn(
  made: Pick<TestRepository, 'folder'>,
  words: readonly string[] = [],
  since?: string,
): Promise<readonly string[]> {
  const { stderr, status } = await validate(made, ['--verbose', '--fail-on', 'never', ...words], since);
  expect(status).toBe(0);
  const names = [...stderr.matchAll(/^charterline: (.*) was checked\.$/gm)].map(([, file = '']) => file);
  return names.map((file) => path.relative(made.folder, file)).sort();
}

/** The same workspace on a branch of its own. */
async function branched(files: Readonly<Record<string, string>> = FILES): Promise<TestRepository> {
  const made = await repositories.make(files);
  await made.git('checkout', '--quiet', '-b', 'work');
  return made;
}

describe('validate --changed-since', () => {
  it.each<[string, (made: TestRepository) => Promise<unknown>, readonly string[]]>([
    ['a charter', (made) => made.write({ 'alone.charter.yaml': WITH_WARNING }), ['alone.charter.yaml']],
    ['a new charter', (made) => made.write({ 'new/b.charter.yaml': CLEAN }), ['new/b.charter.yaml']],
    [
      'a charter that moves',
      (made) => made.git('mv', 'alone.charter.yaml', 'team/b.charter.yaml'),
      ['team/b.charter.yaml'],
    ],
    ['a charter that goes', (made) => made.git('rm', '--quiet', 'alone.charter.yaml'), []],
    ['a catalog', (made) => made.write({ 'shared/direct.charter-catalog.yaml': CATALOG }), USING],
    [
      'a catalog that a catalog uses',
      (made) => made.write({ 'shared/base.charter-catalog.yaml': `${CATALOG}systems: []\n` }),
      ['shared/base.charter-catalog.yaml', ...USING],
    ],
    ['a catalog that goes', (made) => made.write({ 'shared/base.charter-catalog.yaml': undefined }), USING],
    [
      'a catalog that moves',
      (made) => made.git('mv', 'shared/direct.charter-catalog.yaml', 'x.charter-catalog.yaml'),
      ['using.charter.yaml', 'x.charter-catalog.yaml'],
    ],
    [
      'a configuration',
      (made) => made.write({ 'team/.charterline.yaml': config('rules: { raci/silo: off }\n') }),
      TEAM,
    ],
    [
      'a configuration that goes',
      (made) => made.write({ 'team/.charterline.yaml': undefined }),
      ['team/a.charter.yaml'],
    ],
    [
      'a configuration that others extend',
      (made) => made.write({ 'rules/.charterline.yaml': config('rules: { raci/silo: error }\n') }),
      ['rules/.charterline.yaml', ...TEAM],
    ],
    [
      'a configuration at the top',
      (made) => made.write({ '.charterline.yaml': config('root: true\n') }),
      ['.charterline.yaml', ...Object.keys(FILES).filter((name) => name.endsWith('.yaml'))].sort(),
    ],
    ['a baseline', (made) => made.write({ 'team/accepted.json': '{ "version": 1,  "findings": [] }' }), TEAM],
    ['a document that goes', (made) => made.write({ 'records/list.pdf': undefined }), ['citing.charter.yaml']],
    ['a document that is written anew', (made) => made.write({ 'records/list.pdf': 'other bytes' }), []],
    ['something else', (made) => made.write({ 'README.md': 'text' }), []],
  ])('checks what is concerned by %s', async (_what, change, expected) => {
    const made = await branched();
    await change(made);
    expect(await checkedIn(made)).toEqual(expected);
  });

  it('makes no difference between changes that are committed and those that are not', async () => {
    const made = await branched();
    await made.write({ 'new/b.charter.yaml': CLEAN, 'shared/base.charter-catalog.yaml': undefined });
    await made.git('mv', 'alone.charter.yaml', 'team/b.charter.yaml');
    const concerned = ['new/b.charter.yaml', ...USING, 'team/b.charter.yaml'].sort();
    expect(await checkedIn(made)).toEqual(concerned);
    await made.git('add', '--all');
    expect(await checkedIn(made)).toEqual(concerned);
    await made.commit('Change');
    expect(await checkedIn(made)).toEqual(concerned);
  });

  it('counts from where the branch began', async () => {
    const made = await branched();
    await made.commit('On the branch', { 'team/a.charter.yaml': WITH_WARNING });
    await made.git('checkout', '--quiet', 'main');
    await made.commit('On the main branch', { 'alone.charter.yaml': WITH_WARNING });
    await made.git('checkout', '--quiet', 'work');
    expect(await checkedIn(made)).toEqual(['team/a.charter.yaml']);
    expect(await checkedIn(made, [], 'HEAD')).toEqual([]);
    await made.git('checkout', '--quiet', '--detach');
    expect(await checkedIn(made)).toEqual(['team/a.charter.yaml']);
  });

  it('finds what is wrong there, and nothing else', async () => {
    const made = await branched({ 'old.charter.yaml': WITH_ERROR, 'new.charter.yaml': CLEAN });
    await made.write({ 'new.charter.yaml': WITH_ERROR });
    expect(await validate(made, ['-f', 'gcc'])).toEqual({
      status: 1,
      stdout: expect.stringMatching(/^new\.charter\.yaml:5:3: error: .*\n$/),
      stderr: '',
    });
  });

  it('says that nothing has changed', async () => {
    const made = await branched();
    const base = await made.git('rev-parse', 'main');
    const nothing = `charterline: Nothing that concerns these files has changed since "main" (common ancestor ${base.slice(0, 12)}).\n`;
    const report = 'No file was checked\n';
    expect(await validate(made)).toEqual({ status: 0, stdout: report, stderr: nothing });
    expect(await validate(made, ['alone.charter.yaml', 'team'])).toEqual({
      status: 0,
      stdout: report,
      stderr: nothing,
    });
    expect(await validate(made, ['--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('looks only at the paths that are given, from any folder', async () => {
    const made = await branched();
    await made.write({ 'alone.charter.yaml': WITH_WARNING, 'team/a.charter.yaml': WITH_WARNING });
    expect(await checkedIn(made, ['team'])).toEqual(['team/a.charter.yaml']);
    expect(await checkedIn(made, ['*.charter.yaml'])).toEqual(['alone.charter.yaml']);
    expect(await checkedIn({ folder: path.join(made.folder, 'team') })).toEqual(['a.charter.yaml']);
    expect(await checkedIn({ folder: path.join(made.folder, 'rules') })).toEqual([]);
    expect(await checkedIn(made, ['--cwd', 'team', '../alone.charter.yaml'])).toEqual(['alone.charter.yaml']);
  });

  it('takes paths that have been deleted, but none that never were', async () => {
    const made = await branched();
    await made.git('rm', '--quiet', '-r', 'alone.charter.yaml', 'team', 'shared/base.charter-catalog.yaml');
    expect(await checkedIn(made, ['alone.charter.yaml', 'team', 'team/a.charter.yaml'])).toEqual([]);
    await mkdir(path.join(made.folder, 'team'));
    expect(await checkedIn(made, ['team'])).toEqual([]);
    const { status, stderr } = await validate(made, ['teem', 'alona.charter.yaml', 'records']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no file or folder "teem".');
    expect(stderr).toContain('"alona.charter.yaml" cannot be read: there is no such file.');
    expect(stderr).toContain('There is nothing to check in "records"');
  });

  it('mends only what is concerned', async () => {
    const slip = CLEAN.replace(/^(metadata:.*)$/m, '$1\n  sumary: Two markets');
    const made = await branched({ 'old.charter.yaml': slip, 'new.charter.yaml': CLEAN });
    await made.write({ 'new.charter.yaml': slip });
    expect(await validate(made, ['--fix'])).toMatchObject({
      stderr: 'charterline: Made 1 safe fix in 1 file.\n',
      status: 0,
    });
    expect(await made.git('diff', '--name-only', 'main')).toBe('new.charter.yaml');
  });

  it('checks a file that Git ignores, since it may have changed', async () => {
    const made = await branched({ ...FILES, '.gitignore': 'mine\n' });
    await made.write({ 'mine/a.charter.yaml': CLEAN, 'mine/own.charter-catalog.yaml': CATALOG });
    expect(await checkedIn(made)).toEqual([]);
    expect(await checkedIn(made, ['mine/a.charter.yaml'])).toEqual(['mine/a.charter.yaml']);
  });

  it('follows links', async () => {
    const made = await repositories.make({ 'real/x.charter.yaml': CLEAN, 'other/x.charter.yaml': CLEAN });
    await symlink('real/x.charter.yaml', path.join(made.folder, 'link.charter.yaml'));
    await made.commit('Add a link');
    await made.git('checkout', '--quiet', '-b', 'work');
    await made.write({ 'real/x.charter.yaml': WITH_WARNING });
    expect(await checkedIn(made)).toEqual(['link.charter.yaml', 'real/x.charter.yaml']);
  });

  it('works where the folder was reached by a link, in a worktree, and with any names', async () => {
    const made = await branched({ 'Büro 1/日本 #1.charter.yaml': CLEAN, 'b.charter.yaml': CLEAN });
    const worktree = path.join(await repositories.emptyFolder(), 'tree');
    await made.git('worktree', 'add', '--quiet', '-b', 'side', worktree);
    const link = path.join(await repositories.emptyFolder(), 'link');
    await symlink(worktree, link);
    await repositories.at(worktree).write({ 'Büro 1/日本 #1.charter.yaml': WITH_WARNING });
    expect(await checkedIn({ folder: worktree })).toEqual(['Büro 1/日本 #1.charter.yaml']);
    expect(await checkedIn({ folder: await repositories.emptyFolder() }, ['--cwd', link])).toHaveLength(1);
    expect(await checkedIn(made)).toEqual([]);
  });

  it('looks into submodules', async () => {
    const inner = await repositories.make({ 'our.charter-catalog.yaml': CATALOG, 'x.charter.yaml': CLEAN });
    const made = await repositories.make({ 'a.charter.yaml': using('module/our.charter-catalog.yaml') });
    await made.git('submodule', '--quiet', 'add', inner.folder, 'module');
    await made.commit('Add a module');
    await made.git('checkout', '--quiet', '-b', 'work');
    const module = repositories.at(path.join(made.folder, 'module'));
    const all = ['a.charter.yaml', 'module/our.charter-catalog.yaml', 'module/x.charter.yaml'];
    expect(await checkedIn(made)).toEqual([]);
    await module.write({ 'our.charter-catalog.yaml': `${CATALOG}systems: []\n` });
    expect(await checkedIn(made)).toEqual(all);
    await module.commit('Within');
    expect(await checkedIn(made)).toEqual(all);
    await made.commit('Take it over');
    expect(await checkedIn(made)).toEqual(all);
    expect(await checkedIn(module, [], 'HEAD~1')).toEqual(['our.charter-catalog.yaml']);
  });

  it('leaves entries of a baseline alone that it did not look for', async () => {
    const entry = {
      file: 'shared/our.charter-catalog.yaml',
      ruleId: 'raci/silo',
      path: '',
      fingerprint: '0123456789abcdef',
    };
    const made = await branched({
      '.charterline.yaml': config('baseline: accepted.json\n'),
      'accepted.json': JSON.stringify({ version: 1, findings: [entry] }),
      'a.charter.yaml': using('shared/our.charter-catalog.yaml'),
      'shared/our.charter-catalog.yaml': CATALOG,
      'shared/.charterline.yaml': config('extends: ../.charterline.yaml\n'),
    });
    await made.write({
      'shared/.charterline.yaml': config('extends: ../.charterline.yaml\nrules: { raci/silo: off }\n'),
    });
    expect(await checkedIn(made)).toEqual(['shared/.charterline.yaml', 'shared/our.charter-catalog.yaml']);
    expect((await validate(made)).stderr).toBe('');
    expect((await cli.run(['validate', ...DAY], { cwd: made.folder })).stderr).toContain('1 entry is out of date');
  });
});

describe('validate --changed-since says why it cannot', () => {
  it.each<[string, readonly string[], string]>([
    ['with standard input', ['--stdin'], '--changed-since chooses among files; with --stdin there is but one text.'],
    [
      'for what looks like an option',
      ['--changed-since=--output=x'],
      '"--output=x" looks like an option and is no Git revision.',
    ],
    ['for what is no revision', ['--changed-since', 'mian'], 'There is no Git revision "mian".'],
    ['for terminal codes', ['--changed-since', 'a\u001b[31m'], 'There is no Git revision "a\\x1b[31m".'],
    [
      'for paths outside',
      ['../x.charter.yaml'],
      '"../x.charter.yaml" leads out of the Git repository, so that it is unknown what has changed there.',
    ],
  ])('%s', async (_what, words, sentence) => {
    const made = await branched();
    expect(await validate(made, words)).toEqual({ status: 2, stdout: '', stderr: `charterline: ${sentence}\n` });
  });

  it('outside of Git and without commits', async () => {
    const folder = await repositories.emptyFolder();
    expect(await validate({ folder })).toEqual({
      status: 2,
      stdout: '',
      stderr: `charterline: "${folder}" is not in a Git repository.\n`,
    });
    const empty = await repositories.make();
    await empty.write(FILES);
    expect((await validate(empty)).stderr).toBe(
      'charterline: The Git repository has no commits yet, so that there is nothing to compare with.\n',
    );
  });

  it('without Git, and runs none that lies in the folder', async () => {
    const made = await branched();
    await made.write({ git: '#!/bin/sh\ntouch trapped\necho true\n' });
    await chmod(path.join(made.folder, 'git'), 0o755);
    for (const searched of ['', '.', '.:/nowhere', '/nowhere']) {
      const words = ['validate', '--changed-since', 'main'];
      expect(await cli.start(words, { cwd: made.folder, env: { PATH: searched } })).toEqual({
        status: 2,
        stdout: '',
        stderr: 'charterline: Git is needed for this, and there is none in PATH. See https://git-scm.com.\n',
      });
    }
    expect(await made.git('ls-files', '--others')).toBe('git');
  });

  it('in a shallow clone', async () => {
    const made = await branched();
    await made.commit('On the branch', { 'team/a.charter.yaml': WITH_WARNING });
    const folder = await repositories.emptyFolder();
    await made.git('clone', '--quiet', '--depth', '1', `file://${made.folder}`, folder);
    const { status, stderr } = await validate({ folder }, [], 'origin/main');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'charterline: There is no Git revision "origin/main". This is a shallow clone, which lacks a part of the history: ' +
        'run "git fetch --unshallow", or set "fetch-depth: 0" for actions/checkout.\n',
    );
  });
});
