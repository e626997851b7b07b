import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeServerVersion, fetchEditor } from './fetch-editor.ts';

let cacheFolder = '';
let installed: string[] = [];

beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'fetch-test-'));
  installed = [];
});

afterEach(() => rmSync(cacheFolder, { recursive: true }));

async function install(folder: string, npmArguments: readonly string[]): Promise<void> {
  installed.push(npmArguments.join(' '));
  const entry = join(folder, 'node_modules/code-server/out/node/entry.js');
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, '');
}

const fetch = (): Promise<string> => fetchEditor({ cacheFolder, report: () => {}, install });

it('installs the pinned editor, then the packages of its workbench, once', async () => {
  const entry = await fetch();
  expect(existsSync(entry)).toBe(true);
  expect(installed).toEqual([`code-server@${codeServerVersion}`, '--omit=dev']);
  expect(await fetch()).toBe(entry);
  expect(installed).toHaveLength(2);
});

it('does not take an interrupted installation for a finished one', async () => {
  const interrupted = fetchEditor({
    cacheFolder,
    report: () => {},
    install: async (folder, npmArguments) => {
      if (npmArguments.includes('--omit=dev')) throw new Error('interrupted');
      await install(folder, npmArguments);
    },
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  installed = [];
  await fetch();
  expect(installed).toHaveLength(2);
});

it('installs again when the editor has no stamp, and removes what processes that ended have left', async () => {
  const entry = await fetch();
  const folder = join(cacheFolder, `code-server-${codeServerVersion}`);
  rmSync(join(folder, 'complete.json'));
  mkdirSync(`${folder}.partial-99999999`);
  mkdirSync(`${folder}.partial-${process.ppid}`);
  expect(await fetch()).toBe(entry);
  expect(installed).toHaveLength(4);
  const names = readdirSync(cacheFolder).sort();
  expect(names).toEqual([
    `code-server-${codeServerVersion}`,
    `code-server-${codeServerVersion}.partial-${process.ppid}`,
  ]);
});
