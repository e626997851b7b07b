import { mkdir, rename, rm, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileChange } from '../../server/src/git/changes.ts';
import type { HistoryEntry } from '../../server/src/git/history.ts';
import { openRepository, type Repository } from '../../server/src/git/repository.ts';
import { type TestRepository, useGit } from '../support/git-repositories.ts';

const repositories = useGit();
// Each test starts many processes, which takes its time on a busy computer.
vi.setConfig({ testTimeout: 60_000 });
const opened: Repository[] = [];
afterEach(async () => {
  for (const repository of opened.splice(0)) await repository.dispose();
});

async function open(folder: string): Promise<Repository> {
  const repository = await openRepository(folder);
  opened.push(repository);
  return repository;
}

/** What went wrong: the kind of problem and its sentence. */
async function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no problem',
    (error) => `${error.kind}: ${error.message}`,
  );
}

/** Changes in short: `modified a`, `renamed a → b`. */
function inShort(changes: readonly FileChange[]): readonly string[] {
  return changes
    .map(({ kind, path: to, oldPath: from }) => (kind === 'renamed' ? `${kind} ${from} → ${to}` : `${kind} ${to}`))
    .sort();
}

async function changesSince(made: TestRepository, revision = 'HEAD'): Promise<readonly string[]> {
  const repository = await open(made.folder);
  return inShort(await repository.changedFiles(await repository.resolveRevision(revision)));
}

async function textAt(repository: Repository, revision: string, name: string): Promise<string | undefined> {
  const content = await repository.readFileAt(await repository.resolveRevision(revision), name);
  return content && Buffer.from(content).toString();
}

/** Long enough for two versions to be recognised as the same file. */
const LINES = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n';

describe('opening a repository', () => {
  it('finds the top from any folder below it', async () => {
    const made = await repositories.make({ 'teams/web/a': '' });
    const repository = await open(path.join(made.folder, 'teams/web'));
    expect(repository.root).toBe(made.folder);
    expect(await repository.pathOf(path.join(made.folder, 'teams/web/a'))).toBe('teams/web/a');
    expect(await repository.pathOf(path.join(made.folder, 'gone/b'))).toBe('gone/b');
    expect(await repository.pathOf(made.folder)).toBe('');
    expect(await repository.pathOf(path.dirname(made.folder))).toBeUndefined();
    expect(await repository.pathOf(`${made.folder}-other/a`)).toBeUndefined();
    expect(repository.fileOf('teams/web/a')).toBe(path.join(made.folder, 'teams/web/a'));
  });

  it('keeps the spelling of a folder that was reached by a link', async () => {
    const made = await repositories.make({ 'teams/a': '' });
    const link = path.join(await repositories.emptyFolder(), 'link');
    await symlink(made.folder, link);
    const repository = await open(path.join(link, 'teams'));
    expect(repository.root).toBe(link);
    expect(await repository.pathOf(path.join(link, 'teams/a'))).toBe('teams/a');
    expect(await repository.pathOf(path.join(made.folder, 'teams/a'))).toBe('teams/a');
    const deep = path.join(await repositories.emptyFolder(), 'deep');
    await symlink(path.join(made.folder, 'teams'), deep);
    expect((await open(deep)).root).toBe(made.folder);
  });

  it('takes a worktree and a submodule for repositories of their own', async () => {
    const made = await repositories.make({ a: 'main' });
    const inner = await repositories.make({ b: 'inner' });
    const worktree = path.join(await repositories.emptyFolder(), 'tree');
    await made.git('worktree', 'add', '--quiet', '-b', 'side', worktree);
    await repositories.at(worktree).commit('Change', { a: 'side' });
    expect((await open(worktree)).root).toBe(worktree);
    expect(await textAt(await open(worktree), 'HEAD', 'a')).toBe('side');
    expect(await changesSince(repositories.at(worktree), 'main')).toEqual(['modified a']);

    await made.git('submodule', '--quiet', 'add', inner.folder, 'module');
    await made.commit('Add a module');
    const module = await open(path.join(made.folder, 'module'));
    expect(module.root).toBe(path.join(made.folder, 'module'));
    expect(await textAt(module, 'HEAD', 'b')).toBe('inner');
  });

  it('says what is wrong with a place', async () => {
    const folder = await repositories.emptyFolder();
    expect(await problemOf(openRepository(folder))).toBe(`no-repository: "${folder}" is not in a Git repository.`);
    expect(await problemOf(openRepository(path.join(folder, 'gone')))).toBe(
      `no-repository: There is no folder "${folder}/gone".`,
    );
    const made = await repositories.make({ a: '' });
    expect(await problemOf(openRepository(path.join(made.folder, '.git')))).toBe(
      `no-working-tree: "${made.folder}/.git" is in a Git repository, but not in its working tree.`,
    );
    const bare = await repositories.make(undefined, '--bare');
    expect(await problemOf(openRepository(bare.folder))).toMatch(/^no-working-tree: /);
  });

  it('does not take another folder for the working tree that a hostile configuration names', async () => {
    const made = await repositories.make({ a: '' });
    await made.git('config', 'core.worktree', '/etc');
    expect(await problemOf(openRepository(made.folder))).toMatch(/^no-working-tree: /);
  });

  it.runIf(process.getuid?.() === 0)('says what to do about a repository of somebody else', async () => {
    const made = await repositories.make({ a: '' });
    const { chown } = await import('node:fs/promises');
    for (const name of ['', '.git']) await chown(path.join(made.folder, name), 12345, 12345);
    expect(await problemOf(openRepository(made.folder))).toBe(
      `not-owned: Git does not trust the repository "${made.folder}", because it belongs to another user. If you trust it, run: ` +
        `git config --global --add safe.directory "${made.folder}"`,
    );
  });

  it('is not misled by what hooks find in their environment', async () => {
    const made = await repositories.make({ a: 'right' });
    const other = await repositories.make({ a: 'wrong' });
    const hook = {
      GIT_DIR: path.join(other.folder, '.git'),
      GIT_WORK_TREE: other.folder,
      GIT_INDEX_FILE: path.join(other.folder, '.git/index'),
      GIT_PREFIX: 'deep/',
      GIT_GLOB_PATHSPECS: '1',
    };
    Object.assign(process.env, hook);
    try {
      const repository = await open(made.folder);
      expect(repository.root).toBe(made.folder);
      expect(await textAt(repository, 'HEAD', 'a')).toBe('right');
      expect(await changesSince(made)).toEqual([]);
    } finally {
      for (const name of Object.keys(hook)) delete process.env[name];
    }
  });
});

describe('revisions', () => {
  it('finds commits by branch, tag, part of an id and date', async () => {
    const made = await repositories.make({ a: '1' });
    const first = await made.git('rev-parse', 'HEAD');
    const second = await made.commit('Change', { a: '2' });
    await made.git('tag', '-a', 'v1', '-m', 'first', first);
    await made.git('checkout', '--quiet', '--detach');
    const repository = await open(made.folder);
    const ids = ['main', 'HEAD', 'v1', 'HEAD~1', first.slice(0, 10), 'main@{0}', 'main^{/Begin}'];
    expect(await Promise.all(ids.map((id) => repository.resolveRevision(id)))).toEqual([
      second,
      second,
      first,
      first,
      first,
      second,
      first,
    ]);
  });

  it.each([
    ['--output=x', '"--output=x" looks like an option and is no Git revision.'],
    ['-c', '"-c" looks like an option and is no Git revision.'],
    ['', 'There is no Git revision "".'],
    ['nothing', 'There is no Git revision "nothing".'],
    ['main; touch x', 'There is no Git revision "main; touch x".'],
    ['main\nHEAD', 'There is no Git revision "main\nHEAD".'],
    ['main\0HEAD', 'There is no Git revision "main\0HEAD".'],
    ['main..side', 'There is no Git revision "main..side".'],
    ['^main', 'There is no Git revision "^main".'],
    ['HEAD:a', 'There is no Git revision "HEAD:a".'],
    ['release', 'There is no Git revision "release". Did you mean "origin/release"?'],
  ])('refuses %j', async (revision, message) => {
    const made = await repositories.make({ a: '1' });
    await made.git('branch', 'side');
    await made.git('update-ref', 'refs/remotes/origin/release', 'HEAD');
    const repository = await open(made.folder);
    expect(await problemOf(repository.resolveRevision(revision))).toBe(`unknown-revision: ${message}`);
    expect(await changesSince(made)).toEqual([]);
  });

  it('refuses a name that a branch and a tag have', async () => {
    const made = await repositories.make({ a: '1' });
    await made.git('tag', 'twice');
    await made.commit('Change', { a: '2' });
    await made.git('branch', 'twice');
    await made.git('config', 'core.warnAmbiguousRefs', 'false');
    const repository = await open(made.folder);
    expect(await problemOf(repository.resolveRevision('twice'))).toBe(
      'ambiguous-revision: "twice" may mean several Git revisions. Say more of it: a whole id, refs/heads/... or refs/tags/...',
    );
    expect(await repository.resolveRevision('refs/heads/twice')).toBe(await made.git('rev-parse', 'HEAD'));
  });

  it('says when there are no commits yet', async () => {
    const made = await repositories.make();
    await made.write({ a: '' });
    const repository = await open(made.folder);
    const sentence = 'no-commits: The Git repository has no commits yet, so that there is nothing to compare with.';
    expect(await problemOf(repository.resolveRevision('HEAD'))).toBe(sentence);
    expect(await problemOf(repository.mergeBase('main'))).toBe(sentence);
    expect(await problemOf(repository.historyOf('a').next())).toBe(sentence);
  });

  it('finds where a branch began', async () => {
    const made = await repositories.make({ a: '1' });
    const base = await made.git('rev-parse', 'HEAD');
    await made.git('checkout', '--quiet', '-b', 'side');
    await made.commit('On the side', { b: '1' });
    await made.git('checkout', '--quiet', 'main');
    const main = await made.commit('On the main branch', { a: '2' });
    await made.git('checkout', '--quiet', 'side');
    const repository = await open(made.folder);
    expect(await repository.mergeBase('main')).toBe(base);
    expect(await repository.mergeBase('side', 'main')).toBe(base);
    expect(await repository.mergeBase(main, main)).toBe(main);
    expect(inShort(await repository.changedFiles(base))).toEqual(['added b']);
  });

  it('says when histories have nothing in common', async () => {
    const made = await repositories.make({ a: '1' });
    await made.git('checkout', '--quiet', '--orphan', 'other');
    await made.commit('Begin again');
    expect(await problemOf((await open(made.folder)).mergeBase('main'))).toBe(
      'no-common-ancestor: "main" and "HEAD" have no common ancestor in Git.',
    );
  });

  it('says what a shallow clone lacks and how to get it', async () => {
    const made = await repositories.make({ a: '1' });
    await made.git('checkout', '--quiet', '-b', 'side');
    await made.commit('On the side', { b: '1' });
    await made.git('checkout', '--quiet', 'main');
    await made.commit('On the main branch', { a: '2' });
    const folder = await repositories.emptyFolder();
    const clone = ['clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${made.folder}`, folder];
    await made.git(...clone);
    const repository = await open(folder);
    const advice =
      'This is a shallow clone, which lacks a part of the history: run "git fetch --unshallow", or set "fetch-depth: 0" for actions/checkout.';
    expect(repository.isShallow).toBe(true);
    expect(await problemOf(repository.mergeBase('origin/side'))).toBe(
      `shallow: "origin/side" and "HEAD" have no common ancestor in Git that is known here. ${advice}`,
    );
    expect(await problemOf(repository.mergeBase('HEAD~1'))).toBe(
      `unknown-revision: There is no Git revision "HEAD~1". ${advice}`,
    );
    expect(await repository.mergeBase('origin/main')).toBe(await made.git('rev-parse', 'main'));
    expect((await open(made.folder)).isShallow).toBe(false);
  });
});

describe('changed files', () => {
  it('are staged, unstaged or untracked, but not ignored', async () => {
    const made = await repositories.make({
      '.gitignore': 'ignored\n',
      same: '1',
      touched: '1',
      staged: '1',
      unstaged: '1',
      both: '1',
      deleted: '1',
      removed: '1',
      restored: '1',
    });
    await made.write({ staged: '2', both: '2', restored: '2', new: 'n', removed: undefined });
    await made.git('add', '--all');
    await made.write({
      unstaged: '2',
      both: '3',
      restored: '1',
      deleted: undefined,
      'deep/untracked': 'u',
      ignored: 'i',
    });
    await utimes(path.join(made.folder, 'touched'), new Date(0), new Date(0));
    expect(await changesSince(made)).toEqual([
      'added deep/untracked',
      'added new',
      'deleted deleted',
      'deleted removed',
      'modified both',
      'modified staged',
      'modified unstaged',
    ]);
  });

  it('leaves the index and the files alone', async () => {
    const made = await repositories.make({ a: LINES, b: '1' });
    await made.write({ new: '1', b: '2' });
    await rename(path.join(made.folder, 'a'), path.join(made.folder, 'c'));
    const before = [await made.git('ls-files', '--stage', '--debug'), await made.git('count-objects')];
    await changesSince(made);
    expect([await made.git('ls-files', '--stage', '--debug'), await made.git('count-objects')]).toEqual(before);
  });

  it('recognises renamed files, also those that were not staged', async () => {
    const made = await repositories.make({ a: LINES, b: LINES.toUpperCase(), c: '1' });
    await made.git('mv', 'a', 'moved');
    await made.write({ b: undefined, 'deep/b': LINES.toUpperCase().replace('TWO', 'ZWEI') });
    expect(await changesSince(made)).toEqual(['renamed a → moved', 'renamed b → deep/b']);
    await made.commit('Rename');
    const repository = await open(made.folder);
    const [base, head] = await Promise.all(['HEAD~1', 'HEAD'].map((each) => repository.resolveRevision(each)));
    expect(inShort(await repository.changedFilesBetween(base ?? '', head ?? ''))).toEqual([
      'renamed a → moved',
      'renamed b → deep/b',
    ]);
    expect(inShort(await repository.changedFilesBetween(head ?? '', base ?? ''))).toEqual([
      'renamed deep/b → b',
      'renamed moved → a',
    ]);
  });

  it('may have any name', async () => {
    const names = ['Büro/日本.yaml', 'with space', 'line\nbreak', 'tab\t"quoted"', ':colon', '*', '-option', '😀'];
    const made = await repositories.make(Object.fromEntries(names.map((name) => [name, 'old'])));
    await made.write(Object.fromEntries(names.map((name) => [name, 'new'])));
    await made.write(Object.fromEntries(names.map((name) => [`${name}2`, 'untracked'])));
    expect(await changesSince(made)).toEqual(
      [...names.map((name) => `modified ${name}`), ...names.map((name) => `added ${name}2`)].sort(),
    );
    const repository = await open(made.folder);
    for (const name of names) expect(await textAt(repository, 'HEAD', name)).toBe('old');
    expect(await repository.listFilesAt(await repository.resolveRevision('HEAD'))).toHaveLength(names.length);
  });

  it('does not list what happened in submodules and other repositories', async () => {
    const inner = await repositories.make({ b: '1' });
    const made = await repositories.make({ a: '1', file: '1' });
    await made.git('submodule', '--quiet', 'add', inner.folder, 'module');
    await made.commit('Add a module');
    await repositories.at(path.join(made.folder, 'module')).commit('Within', { b: '2' });
    await made.git('init', '--quiet', 'nested');
    await repositories.at(path.join(made.folder, 'nested')).commit('Within', { c: '1' });
    const repository = await open(made.folder);
    const base = await repository.resolveRevision('HEAD');
    expect(await repository.changesSince(base)).toEqual({ files: [], submodules: ['module', 'nested'] });
    expect(await repository.listFilesAt(base)).toEqual(['.gitmodules', 'a', 'file']);
    expect(await changesSince(made, 'HEAD~1')).toEqual(['added .gitmodules']);
  });

  it('tells a file that became a submodule or a link', async () => {
    const inner = await repositories.make({ b: '1' });
    const made = await repositories.make({ module: '1', link: '1' });
    await made.write({ module: undefined, link: undefined });
    await symlink('module', path.join(made.folder, 'link'));
    await made.git('rm', '--quiet', '--cached', 'module');
    await made.git('submodule', '--quiet', 'add', inner.folder, 'module');
    expect(await changesSince(made)).toEqual(['added .gitmodules', 'deleted module', 'modified link']);
    await made.commit('Change kinds');
    const repository = await open(made.folder);
    const [base, head] = await Promise.all(['HEAD~1', 'HEAD'].map((each) => repository.resolveRevision(each)));
    expect(inShort(await repository.changedFilesBetween(head ?? '', base ?? ''))).toEqual([
      'added module',
      'deleted .gitmodules',
      'modified link',
    ]);
  });

  it('is told of files in the middle of a merge', async () => {
    const made = await repositories.make({ a: '1', b: '1' });
    await made.git('checkout', '--quiet', '-b', 'side');
    await made.commit('On the side', { a: 'side' });
    await made.git('checkout', '--quiet', 'main');
    await made.commit('On the main branch', { a: 'main' });
    await made.git('merge', 'side').catch(() => undefined);
    expect(await changesSince(made)).toEqual(['modified a']);
  });

  it('are noticed when they change in the moment in which they are added', async () => {
    const made = await repositories.make({ a: '1' });
    await made.git('config', 'core.trustCtime', 'false');
    const moment = new Date(1_700_000_000_000);
    await utimes(path.join(made.folder, 'a'), moment, moment);
    await made.git('update-index', '--refresh');
    await utimes(path.join(made.folder, '.git/index'), moment, moment);
    await made.write({ a: '2' });
    await utimes(path.join(made.folder, 'a'), moment, moment);
    expect(await changesSince(made)).toEqual(['modified a']);
  });

  it('works with a split index and without any index', async () => {
    const made = await repositories.make({ a: '1', b: '1' });
    await made.git('update-index', '--split-index');
    await made.write({ a: '2', c: '1' });
    expect(await changesSince(made)).toEqual(['added c', 'modified a']);
    await rm(path.join(made.folder, '.git/index'));
    expect(await changesSince(made)).toEqual(['added c', 'modified a']);
  });

  it.each(['sha1', 'sha256'])('works with objects of %s', async (format) => {
    const made = await repositories.make({ a: '1', d: LINES }, `--object-format=${format}`);
    await made.commit('Change', { a: '2' });
    await made.write({ b: '1', d: undefined, e: LINES });
    expect(await changesSince(made, 'HEAD~1')).toEqual(['added b', 'modified a', 'renamed d → e']);
    const repository = await open(made.folder);
    expect(await textAt(repository, 'HEAD~1', 'a')).toBe('1');
  });
});

describe('files at a commit', () => {
  it('are read in any number and size, whole or not at all', async () => {
    const large = 'ä😀'.repeat(300_000);
    const made = await repositories.make({ a: 'text\n', empty: '', large, bytes: Uint8Array.of(0, 255, 10, 13) });
    await made.commit('Change', { a: 'other', large: undefined });
    const repository = await open(made.folder);
    const names = ['a', 'large', 'gone', 'empty', 'large', 'a'];
    const texts = await Promise.all(names.map((name) => textAt(repository, 'HEAD~1', name)));
    expect(texts.map((text) => (text === large ? 'large' : text))).toEqual([
      'text\n',
      'large',
      undefined,
      '',
      'large',
      'text\n',
    ]);
    expect(await textAt(repository, 'HEAD', 'a')).toBe('other');
    expect(await textAt(repository, 'HEAD', 'large')).toBeUndefined();
    const bytes = await repository.readFileAt(await repository.resolveRevision('HEAD'), 'bytes');
    expect([...(bytes ?? [])]).toEqual([0, 255, 10, 13]);
  });

  it('are found behind links within the commit only', async () => {
    const made = await repositories.make({ 'real/a': 'text', '../outside': 'secret' });
    const links: Readonly<Record<string, string>> = {
      link: 'real/a',
      folder: 'real',
      'real/up': '../link',
      out: '../outside',
      'real/out': '../../outside',
      absolute: '/etc/passwd',
      circle: 'circle',
      dangling: 'nothing',
    };
    for (const [name, target] of Object.entries(links)) await symlink(target, path.join(made.folder, name));
    await made.commit('Add links');
    const repository = await open(made.folder);
    const names = [
      ...Object.keys(links),
      'folder/a',
      'folder/../link',
      'real',
      '.',
      '../outside',
      'real/a/b',
      '.git/config',
    ];
    const texts = await Promise.all(names.map(async (name) => [name, await textAt(repository, 'HEAD', name)]));
    expect(texts.filter(([, text]) => text !== undefined)).toEqual([
      ['link', 'text'],
      ['real/up', 'text'],
      ['folder/a', 'text'],
      ['folder/../link', 'text'],
    ]);
    await rm(path.join(made.folder, '../outside'));
  });

  it('can be read again after the process that reads has been ended', async () => {
    const made = await repositories.make({ a: 'text' });
    const repository = await open(made.folder);
    expect(await textAt(repository, 'HEAD', 'a')).toBe('text');
    await repository.dispose();
    await repository.dispose();
    expect(await textAt(repository, 'HEAD', 'a')).toBe('text');
  });

  it('are not fetched where a partial clone lacks them', async () => {
    const made = await repositories.make({ a: 'text' });
    await made.commit('Change', { a: 'other' });
    await made.git('config', 'uploadpack.allowFilter', 'true');
    const folder = await repositories.emptyFolder();
    await made.git('clone', '--quiet', '--filter=blob:none', `file://${made.folder}`, folder);
    const repository = await open(folder);
    expect(await textAt(repository, 'HEAD', 'a')).toBe('other');
    expect(await problemOf(textAt(repository, 'HEAD~1', 'a'))).toMatch(
      /^failed: The Git repository lacks the content of a file: it is a partial clone or damaged\./,
    );
    expect(await textAt(repository, 'HEAD', 'a')).toBe('other');
  });
});

describe('the history of a file', () => {
  it('goes from the newest commit to the oldest, across renames and merges', async () => {
    const made = await repositories.make({ 'old name': LINES, other: '1' });
    await made.commit('Something else', { other: '2' });
    await made.commit('Change', { 'old name': `${LINES}nine\n` });
    await made.git('mv', 'old name', 'neu/ü').catch(() => mkdir(path.join(made.folder, 'neu')));
    await made.git('mv', 'old name', 'neu/ü');
    await made.commit('Rename: to "ü"');
    await made.git('checkout', '--quiet', '-b', 'side');
    await made.commit('On the side', { 'neu/ü': `zero\n${LINES}nine\n` });
    await made.git('checkout', '--quiet', 'main');
    await made.commit('On the main branch', { 'neu/ü': `${LINES}nine\nten\n` });
    await made.git('merge', '--quiet', '-m', 'Merge', 'side');
    await made.commit('Remove', { 'neu/ü': undefined });
    const repository = await open(made.folder);
    const seen: string[] = [];
    for await (const { commit, path: name, date, subject } of repository.historyOf('neu/ü')) {
      seen.push(`${date} ${name}: ${subject}`);
      const text = await repository.readFileAt(commit, name);
      expect(text === undefined).toBe(subject === 'Remove');
    }
    expect(seen.map((line) => line.replace(/^2026-01-01T\d\d:\d\d:00(\+00:00|Z) /, ''))).toEqual([
      'neu/ü: Remove',
      'neu/ü: Merge',
      'neu/ü: On the main branch',
      'neu/ü: On the side',
      'neu/ü: Rename: to "ü"',
      'old name: Change',
      'old name: Begin',
    ]);
  });

  it('can be left early, is empty for a file without one, and begins at any revision', async () => {
    const made = await repositories.make({ a: '0' });
    for (let index = 1; index <= 5; index++) await made.commit(`Change ${index}`, { a: `${index}` });
    const repository = await open(made.folder);
    for await (const { subject } of repository.historyOf('a')) {
      expect(subject).toBe('Change 5');
      break;
    }
    expect(await subjectsIn(repository.historyOf('gone'))).toEqual([]);
    expect(await subjectsIn(repository.historyOf('a', 'HEAD~3'))).toEqual(['Change 2', 'Change 1', 'Begin']);
  });
});

async function subjectsIn(history: AsyncIterable<HistoryEntry>): Promise<readonly string[]> {
  const subjects: string[] = [];
  for await (const { subject } of history) subjects.push(subject);
  return subjects;
}
