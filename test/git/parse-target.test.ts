import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTarget, pathOfTarget, type Target } from '../../server/src/git/parse-target.ts';
import { openRepository } from '../../server/src/git/repository.ts';
import { useGit } from '../support/git-repositories.ts';

const repositories = useGit();

describe('a word that names a file', () => {
  it.each<[string, Target]>([
    ['main:a.yaml', { kind: 'revision', revision: 'main', path: 'a.yaml' }],
    ['origin/main~2:teams/a.yaml', { kind: 'revision', revision: 'origin/main~2', path: 'teams/a.yaml' }],
    ['HEAD:./a.yaml', { kind: 'revision', revision: 'HEAD', path: './a.yaml' }],
    ['HEAD@{12:30}:a.yaml', { kind: 'revision', revision: 'HEAD@{12:30}', path: 'a.yaml' }],
    ['HEAD^{/fix: it}:a:b.yaml', { kind: 'revision', revision: 'HEAD^{/fix: it}', path: 'a:b.yaml' }],
    ['c:a.yaml', { kind: 'revision', revision: 'c', path: 'a.yaml' }],
    ['a.yaml', { kind: 'file', file: 'a.yaml' }],
    ['teams/there:is.yaml', { kind: 'file', file: 'teams/there:is.yaml' }],
    ['C:\\a.yaml', { kind: 'file', file: 'C:\\a.yaml' }],
    ['c:/a.yaml', { kind: 'file', file: 'c:/a.yaml' }],
    [':a.yaml', { kind: 'file', file: ':a.yaml' }],
    ['main:', { kind: 'file', file: 'main:' }],
  ])('%s', async (word, expected) => {
    const made = await repositories.make({ 'teams/there:is.yaml': '' });
    const target = await parseTarget(word, made.folder);
    expect(target).toEqual(
      expected.kind === 'file' ? { kind: 'file', file: path.join(made.folder, expected.file) } : expected,
    );
  });

  it.each([
    ['a.yaml', 'a.yaml'],
    ['./a.yaml', 'teams/a.yaml'],
    ['../a.yaml', 'a.yaml'],
    ['x/../a.yaml', 'a.yaml'],
    ['../../a.yaml', undefined],
    ['x/../../a.yaml', undefined],
    ['/etc/passwd', undefined],
  ])('means the path %s from the top, or from the present folder', async (written, expected) => {
    const made = await repositories.make({ 'a.yaml': '' });
    await mkdir(path.join(made.folder, 'teams'));
    const cwd = path.join(made.folder, 'teams');
    const repository = await openRepository(cwd);
    const target = { kind: 'revision', revision: 'HEAD', path: written } as const;
    expect(await pathOfTarget(target, repository, cwd)).toBe(expected);
  });
});
