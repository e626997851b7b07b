import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../server/src/disk/replace-file.ts';
import { useFolders } from '../cli/folders.ts';

const folders = useFolders();

describe('a file is replaced', () => {
  it('as a whole, with its permissions, and nothing is left over', async () => {
    const folder = await folders.with([]);
    const file = path.join(folder, 'a.txt');
    await writeFile(file, 'old and longer');
    await chmod(file, 0o640);
    const { ino } = await stat(file);
    await replaceFile(file, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    const after = await stat(file);
    expect(after.mode & 0o777).toBe(0o640);
    // Who has the old one open goes on reading the old one.
    expect(after.ino).not.toBe(ino);
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('where a link leads to', async () => {
    const folder = await folders.with([], { 'sub/a.txt': 'old' });
    await symlink('sub/a.txt', path.join(folder, 'link'));
    await replaceFile(path.join(folder, 'link'), new Uint8Array([0x6e, 0x65, 0x77]));
    expect(await readFile(path.join(folder, 'sub/a.txt'), 'utf8')).toBe('new');
    expect(await readlink(path.join(folder, 'link'))).toBe('sub/a.txt');
  });

  it('in place of a link that leads nowhere, and never somewhere else', async () => {
    const [folder, outside] = [await folders.with([]), await folders.with([])];
    await symlink(path.join(outside, 'a.txt'), path.join(folder, 'link'));
    await replaceFile(path.join(folder, 'link'), 'new');
    expect(await readdir(outside)).toEqual([]);
    expect(await readFile(path.join(folder, 'link'), 'utf8')).toBe('new');
  });
});

describe('nothing changes', () => {
  it('where there is a folder', async () => {
    const folder = await folders.with([]);
    await mkdir(path.join(folder, 'a.txt'));
    await expect(replaceFile(path.join(folder, 'a.txt'), 'new')).rejects.toThrow('it is not a file');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('below a file', async () => {
    const folder = await folders.with([], { 'a.txt': 'old' });
    await expect(replaceFile(path.join(folder, 'a.txt/b.txt'), 'new')).rejects.toThrow();
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  it('where it is write-protected, for whom that counts', async () => {
    const folder = await folders.with([], { 'a.txt': 'old' });
    await chmod(path.join(folder, 'a.txt'), 0o444);
    const reason = await replaceFile(path.join(folder, 'a.txt'), 'new').catch((error: unknown) => String(error));
    const isSuperuser = process.getuid?.() === 0;
    expect(reason ?? '').toMatch(isSuperuser ? /^$/ : /EACCES/);
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe(isSuperuser ? 'new' : 'old');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('when the content cannot be written', async () => {
    const folder = await folders.with([], { 'a.txt': 'old' });
    const broken: string = JSON.parse('{}').missing;
    await expect(replaceFile(path.join(folder, 'a.txt'), broken)).rejects.toThrow();
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});
