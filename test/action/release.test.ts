import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { expect, it, onTestFinished } from 'vitest';
import { kindByName } from '../../server/src/analysis/file-kind.ts';
import { ROOT, writeFiles } from '../cli/charterline.ts';

const execute = promisify(execFile);

it('a release tag holds the bundles and needs nothing else; the branch stays as it is', {
  timeout: 60_000,
}, async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'charterline-release-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const env = { ...process.env, GIT_CONFIG_GLOBAL: path.join(folder, '.gitconfig') };
  const git = async (...words: readonly string[]) => (await execute('git', words, { cwd: folder, env })).stdout.trim();
  const release = (version: string) =>
    execute(process.execPath, [path.join(ROOT, 'scripts/release-tag.mjs'), version], { cwd: folder, env });
  await git('config', '--global', 'user.name', 'Dana');
  await git('config', '--global', 'user.email', 'dana@example.org');
  await git('init', '--quiet', '--initial-branch=main');
  await writeFiles(folder, {
    '.gitignore': 'dist/\n.gitconfig\n',
    'package.json': await readFile(path.join(ROOT, 'package.json'), 'utf8'),
    'package-lock.json': '{}\n',
    'action.yml': 'name: x\n',
    'dist/action.cjs': '// the action\n',
    'dist/cli.cjs': '// the command line\n',
    'dist/server.cjs': '// not needed\n',
  });
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Begin');
  const main = await git('rev-parse', 'main');

  await release('1.2.0');
  await release('1.3.0-beta.1');
  expect(await git('rev-parse', 'main', 'HEAD', 'v1.2.0^{commit}^', 'v1.3.0-beta.1^{commit}^')).toBe(
    [main, main, main, main].join('\n'),
  );
  expect(await git('rev-parse', 'v1^{commit}')).toBe(await git('rev-parse', 'v1.2.0^{commit}'));
  expect(await git('status', '--porcelain')).toBe('');
  const files = await git('ls-tree', '-r', '--name-only', 'v1.2.0');
  expect(files.split('\n')).toEqual(['.gitignore', 'action.yml', 'dist/action.cjs', 'dist/cli.cjs', 'package.json']);
  const manifest = JSON.parse(await git('show', 'v1.2.0:package.json'));
  expect(manifest).toMatchObject({ name: 'charterline', version: '1.2.0', bin: { charterline: 'dist/cli.cjs' } });
  expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);

  await release('1.2.1');
  expect(await git('rev-parse', 'v1^{commit}')).toBe(await git('rev-parse', 'v1.2.1^{commit}'));
  await expect(release('1.2.1')).rejects.toThrow(/already exists/);
  await expect(release('--help')).rejects.toThrow(/Give a version such as 1\.2\.0/);
});

it('the hook for pre-commit sees the files that are ours, and no others', async () => {
  const hooks = load(await readFile(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    readonly files: string;
  }[];
  const [pattern] = hooks.map(({ files }) => new RegExp(files));
  const names =
    'a.charter.yaml a.charter.yml .charter.yaml charter.yaml charter.yml x.charter-catalog.yaml .charterline.yaml .charterline.yml xcharter.yaml charter.yaml.bak a.yaml';
  for (const name of names.split(' '))
    for (const file of [name, `teams/web/${name}`])
      expect(pattern?.test(file), file).toBe(kindByName(name) !== undefined);
});
