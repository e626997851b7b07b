/** A text takes the place of another only where that one still stands, and in its encoding. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { storeText } from '../../server/src/cli/store-text.ts';
import { useFolders } from './folders.ts';

const folders = useFolders();

async function stored(content: string | Uint8Array, before: string, after: string) {
  const folder = await folders.with([], { 'a.charter.yaml': content });
  const reason = await storeText(path.join(folder, 'a.charter.yaml'), before, after);
  return { reason, bytes: await readFile(path.join(folder, 'a.charter.yaml')), files: await readdir(folder) };
}

it.each([
  ['UTF-8', 'é: 1\r\n', Buffer.from('é: 2\r\n')],
  ['UTF-8 with a mark', '\uFEFFé: 1\r\n', Buffer.from('\uFEFFé: 2\r\n')],
  ['UTF-16', Buffer.from('\uFEFFé: 1\r\n', 'utf16le'), Buffer.from('\uFEFFé: 2\r\n', 'utf16le')],
  ['UTF-16, the other way round', swapped('\uFEFFé: 1\r\n'), swapped('\uFEFFé: 2\r\n')],
])('keeps %s', async (_encoding, content, expected) => {
  expect(await stored(content, 'é: 1\r\n', 'é: 2\r\n')).toEqual({
    reason: undefined,
    bytes: expected,
    files: ['a.charter.yaml'],
  });
});

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

it('leaves a file alone that has changed meanwhile', async () => {
  expect(await stored('a: 3\n', 'a: 1\n', 'a: 2\n')).toEqual({
    reason: 'it has changed meanwhile; try again',
    bytes: Buffer.from('a: 3\n'),
    files: ['a.charter.yaml'],
  });
});

it('leaves a file alone in which bytes would get lost', async () => {
  const bytes = Buffer.from([0x61, 0xff, 0x0a]);
  expect(await stored(bytes, 'a\uFFFD\n', 'b\n')).toEqual({
    reason: 'it holds bytes that are no text',
    bytes,
    files: ['a.charter.yaml'],
  });
});

it('says when the file is gone, or is none', async () => {
  const folder = await folders.with([]);
  expect(await storeText(path.join(folder, 'a.charter.yaml'), '', 'a')).toBe('it is no longer there');
  await mkdir(path.join(folder, 'b.charter.yaml'));
  expect(await storeText(path.join(folder, 'b.charter.yaml'), '', 'a')).toBe('it is a folder');
});
