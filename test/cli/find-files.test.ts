import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../server/src/cli/find-files.ts';
import { useFolders } from './folders.ts';

const folders = useFolders();

/** What a path leads to, relative to the folder, sorted. */
async function found(folder: string, given: string): Promise<readonly string[]> {
  const { files } = await findFiles(given, folder);
  return files.map((file) => path.relative(folder, file).replaceAll(path.sep, '/')).toSorted();
}

const NAMES = [
  'a.charter.yaml',
  'b.charter.yml',
  'charter.yaml',
  'c.charter-catalog.yaml',
  'd.charter-catalog.yml',
  '.charterline.yaml',
];

describe('a search', () => {
  it('finds the names that are ours, and no others', async () => {
    const folder = await folders.with([
      ...NAMES,
      'charter.json',
      'mycharter.yaml',
      'a.charter.yaml.bak',
      'charterline.yaml',
      'x.catalog.yaml',
      'deep/er/e.charter.yaml',
    ]);
    expect(await found(folder, '.')).toEqual([...NAMES, 'deep/er/e.charter.yaml'].toSorted());
  });

  it('enters hidden folders, but not those of Git and of packages, unless it begins there', async () => {
    const folder = await folders.with([
      '.github/a.charter.yaml',
      'node_modules/p/a.charter.yaml',
      'x/node_modules/a.charter.yaml',
      '.git/a.charter.yaml',
    ]);
    expect(await found(folder, '.')).toEqual(['.github/a.charter.yaml']);
    expect(await found(folder, 'node_modules/p')).toEqual(['node_modules/p/a.charter.yaml']);
  });

  it('leaves out what Git ignores, the deepest file having the last word', async () => {
    const folder = await folders.with(
      ['a.charter.yaml', 'out/b.charter.yaml', 'x/c.charter.yaml', 'x/y/d.charter.yaml', 'x/y/out/e.charter.yaml'],
      {
        '.gitignore': 'out/\n/a.charter.yaml\nc.charter.yaml\n',
        'x/.gitignore': '!c.charter.yaml\n/y/d.*\n',
      },
    );
    expect(await found(folder, '.')).toEqual(['x/c.charter.yaml']);
    expect(await found(folder, '**/*')).toEqual(['x/c.charter.yaml']);
  });

  it('knows what applies above the folder in which it begins, up to the repository', async () => {
    const folder = await folders.with(
      ['repo/x/draft.charter.yaml', 'repo/x/local.charter.yaml', 'repo/x/a.charter.yaml', 'repo/.git/HEAD'],
      {
        '.gitignore': 'a.charter.yaml\n',
        'repo/.gitignore': 'draft.*\n',
        'repo/.git/info/exclude': 'local.*\n',
      },
    );
    expect(await found(folder, 'repo/x')).toEqual(['repo/x/a.charter.yaml']);
    expect(await found(path.join(folder, 'repo/x'), '.')).toEqual(['a.charter.yaml']);
    expect(await found(path.join(folder, 'repo'), '.')).toEqual(['x/a.charter.yaml']);
  });

  it('checks what is named although Git ignores it', async () => {
    const folder = await folders.with(['.git/HEAD', 'out/a.charter.yaml', 'out/sub/b.charter.yaml'], {
      '.gitignore': 'out/\n',
    });
    expect(await found(folder, '.')).toEqual([]);
    expect(await found(folder, 'out')).toEqual(['out/a.charter.yaml', 'out/sub/b.charter.yaml']);
    expect(await found(folder, 'out/a.charter.yaml')).toEqual(['out/a.charter.yaml']);
  });

  it('follows links to files, not to folders, so that circles end', async () => {
    const folder = await folders.with(['real/a.charter.yaml']);
    await symlink('..', path.join(folder, 'real/up'));
    await symlink('real', path.join(folder, 'linked'));
    await symlink('real', path.join(folder, 'folder.charter.yaml'));
    await symlink('real/a.charter.yaml', path.join(folder, 'link.charter.yaml'));
    await symlink('self.charter.yaml', path.join(folder, 'self.charter.yaml'));
    expect(await found(folder, '.')).toEqual(['link.charter.yaml', 'real/a.charter.yaml', 'self.charter.yaml']);
    expect(await found(folder, 'linked')).toEqual(['linked/a.charter.yaml']);
  });

  it('tells which folders it could not look into', async () => {
    const folder = await folders.with(['open/a.charter.yaml', 'shut/b.charter.yaml']);
    await chmod(folder, 0o755);
    await chmod(path.join(folder, 'shut'), 0);
    const { files, unreadable } = await asNobody(() => findFiles('.', folder));
    await chmod(path.join(folder, 'shut'), 0o700);
    expect(files).toEqual([path.join(folder, 'open/a.charter.yaml')]);
    expect(unreadable).toEqual([{ path: path.join(folder, 'shut'), reason: 'no permission' }]);
  });
});

/** The administrator may read everything, and so becomes somebody else for a while. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a glob', () => {
  const FILES = [
    'a.charter.yaml',
    'teams/b.charter.yaml',
    'teams/emea/c.charter.yaml',
    'teams/emea/notes.yaml',
    'teams/.charterline.yaml',
    'other/d.charter.yaml',
  ];

  it.each([
    ['*.charter.yaml', ['a.charter.yaml']],
    [
      '**/*.charter.yaml',
      ['a.charter.yaml', 'other/d.charter.yaml', 'teams/b.charter.yaml', 'teams/emea/c.charter.yaml'],
    ],
    ['teams/**', ['teams/.charterline.yaml', 'teams/b.charter.yaml', 'teams/emea/c.charter.yaml']],
    ['teams\\**\\*.charter.yaml', ['teams/b.charter.yaml', 'teams/emea/c.charter.yaml']],
    ['.\\teams\\*.charter.yaml', ['teams/b.charter.yaml']],
    ['{teams,other}/*.charter.yaml', ['other/d.charter.yaml', 'teams/b.charter.yaml']],
    ['t*', ['teams/.charterline.yaml', 'teams/b.charter.yaml', 'teams/emea/c.charter.yaml']],
    ['teams/../*/d.charter.yaml', ['other/d.charter.yaml']],
    ['!teams/**', []],
    ['nowhere/**', []],
  ])('%s', async (glob, expected) => {
    const folder = await folders.with(FILES);
    expect(await found(folder, glob)).toEqual(expected);
  });

  it('may lead out of the working directory', async () => {
    const folder = await folders.with(FILES);
    expect(await found(path.join(folder, 'teams'), '../*/d.charter.yaml')).toEqual(['../other/d.charter.yaml']);
  });

  it('gives way to a file or folder of that very name', async () => {
    const folder = await folders.with(['[draft]/a.charter.yaml', 'd/b.charter.yaml', 'x{1}.charter.yaml']);
    expect(await found(folder, '[draft]')).toEqual(['[draft]/a.charter.yaml']);
    expect(await found(folder, 'x{1}.charter.yaml')).toEqual(['x{1}.charter.yaml']);
  });
});

describe('a path', () => {
  it('may be written with backslashes', async () => {
    const folder = await folders.with(['teams/emea/c.charter.yaml']);
    expect(await found(folder, 'teams\\emea\\c.charter.yaml')).toEqual(['teams/emea/c.charter.yaml']);
    expect(await found(folder, 'teams\\emea')).toEqual(['teams/emea/c.charter.yaml']);
  });

  it('that leads to nothing is a file that is not there', async () => {
    const folder = await folders.with([]);
    await mkdir(path.join(folder, 'x'));
    await symlink('nowhere', path.join(folder, 'dangling.charter.yaml'));
    for (const name of ['gone.charter.yaml', 'dangling.charter.yaml']) {
      expect(await findFiles(name, folder)).toEqual({
        path: name,
        files: [path.join(folder, name)],
        kind: 'file',
        unreadable: [],
      });
    }
    expect(await findFiles('gone', folder)).toEqual({ path: 'gone', files: [], kind: 'nothing', unreadable: [] });
  });

  it('to a file that is not ours leads to nothing of ours', async () => {
    const folder = await folders.with(['notes.txt']);
    expect(await findFiles('notes.txt', folder)).toEqual({
      path: 'notes.txt',
      files: [],
      kind: 'file',
      unreadable: [],
    });
  });
});
