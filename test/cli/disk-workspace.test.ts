import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiskWorkspace, pathOf, uriOf } from '../../server/src/cli/disk-workspace.ts';
import { decodeText } from '../../server/src/disk/decode-text.ts';
import { LIMITS } from '../../server/src/syntax/limits.ts';
import { useFolders } from './folders.ts';

const folders = useFolders();

describe('the workspace on disk', () => {
  it('reads a file once in a run', async () => {
    const folder = await folders.with([], { 'a.yaml': 'one' });
    const workspace = new DiskWorkspace();
    const uri = uriOf(path.join(folder, 'a.yaml'));
    expect(await workspace.readText(uri)).toBe('one');
    await writeFile(path.join(folder, 'a.yaml'), 'two');
    expect(await workspace.readText(uri)).toBe('one');
    expect(await new DiskWorkspace().readText(uri)).toBe('two');
  });

  it('says nothing of files that are not there, and why it cannot read what is', async () => {
    const folder = await folders.with(['file']);
    await mkdir(path.join(folder, 'folder.charter.yaml'));
    await symlink('circle', path.join(folder, 'circle'));
    await symlink('nowhere', path.join(folder, 'dangling'));
    const workspace = new DiskWorkspace();
    const failureOf = async (name: string): Promise<string | undefined> => {
      const uri = uriOf(path.join(folder, name));
      expect(await workspace.readText(uri)).toBeUndefined();
      return workspace.failureOf(uri);
    };
    expect(await failureOf('gone')).toBeUndefined();
    expect(await failureOf('file/below')).toBeUndefined();
    expect(await failureOf('dangling')).toBeUndefined();
    expect(await failureOf('folder.charter.yaml')).toBe('it is not a file');
    expect(await failureOf('circle')).toBe('its links lead in a circle');
    expect([...workspace.failures.values()]).toEqual(['it is not a file', 'its links lead in a circle']);
  });

  it('knows files and folders', async () => {
    const folder = await folders.with(['x/a']);
    const workspace = new DiskWorkspace(new Map([[uriOf(path.join(folder, 'given')), 'text']]));
    const exists = (name: string): Promise<boolean> => workspace.exists(uriOf(path.join(folder, name)));
    expect(await Promise.all(['x', 'x/a', 'given', 'x/b', 'x/a/c'].map(exists))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(await workspace.readText(uriOf(path.join(folder, 'given')))).toBe('text');
  });

  it('follows links, also of a path that leads to nothing', async () => {
    const folder = await folders.with(['real/a']);
    await symlink('real', path.join(folder, 'link'));
    const workspace = new DiskWorkspace();
    const real = async (name: string): Promise<string> =>
      path.relative(folder, pathOf(await workspace.realUri(uriOf(path.join(folder, name)))));
    expect(await Promise.all(['link/a', 'link/gone/deeper', 'link', 'gone'].map(real))).toEqual([
      path.join('real', 'a'),
      path.join('real', 'gone', 'deeper'),
      'real',
      'gone',
    ]);
  });

  it('takes any name there and back', () => {
    for (const name of ['/a b/c#d?e%20.yaml', '/Büro/日本.yaml', "/it's [x] {y}.yaml"])
      expect(pathOf(uriOf(name))).toBe(name);
  });

  it('reads of a file that is far too long only so much that it shows', async () => {
    const folder = await folders.with([], { 'long.yaml': 'ä'.repeat(LIMITS.fileSize * 3) });
    const text = await new DiskWorkspace().readText(uriOf(path.join(folder, 'long.yaml')));
    expect(text?.length).toBeGreaterThan(LIMITS.fileSize);
    expect(text?.length).toBeLessThan(LIMITS.fileSize * 2);
  });
});

describe('decoding', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  it.each([
    ['UTF-8', Buffer.from('ä😀'), 'ä😀'],
    ['UTF-8 with a mark', Buffer.from('\ufeffä'), 'ä'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0xe4, 0x00), 'ä'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0xe4), 'ä'],
    ['bytes that are no text', bytes(0x61, 0xff, 0x62, 0xc3), 'a\ufffdb\ufffd'],
    ['nothing', bytes(), ''],
  ])('%s', (_what, input, expected) => {
    expect(decodeText(input)).toBe(expected);
  });
});
