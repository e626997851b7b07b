import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Baseline, emptyBaseline, readBaseline } from '../../server/src/analysis/baseline.ts';
import { uriOf } from '../../server/src/cli/disk-workspace.ts';
import { storeBaseline } from '../../server/src/cli/store-baseline.ts';
import { useFolders } from './folders.ts';

const folders = useFolders();
const BEFORE = '{ "version": 1, "findings": [] }';
const ADDED = [{ file: 'a.charter.yaml', ruleId: 'raci/silo', path: 'raci[x]', fingerprint: '0123456789abcdef' }];

function read(file: string): Baseline {
  const baseline = readBaseline(uriOf(file), BEFORE);
  if ('message' in baseline) throw new Error(baseline.message);
  return baseline;
}

async function store(file: string, isThere: boolean): Promise<string | undefined> {
  const baseline = isThere ? read(file) : emptyBaseline(uriOf(file));
  return storeBaseline({ baseline, isThere, added: ADDED, removed: new Set() });
}

describe('a baseline is stored', () => {
  it('where it was read', async () => {
    const folder = await folders.with([], { 'known.json': BEFORE });
    expect(await store(path.join(folder, 'known.json'), true)).toBeUndefined();
    expect(JSON.parse(await readFile(path.join(folder, 'known.json'), 'utf8'))).toEqual({
      version: 1,
      findings: ADDED,
    });
  });

  it('in folders that do not exist yet', async () => {
    const folder = await folders.with([]);
    expect(await store(path.join(folder, 'a/b/known.json'), false)).toBeUndefined();
    expect(await readdir(path.join(folder, 'a/b'))).toEqual(['known.json']);
  });
});

describe('a baseline is left alone', () => {
  it.each([
    ['was changed', (file: string) => writeFile(file, `${BEFORE}\n`)],
    ['was removed', (file: string) => rm(file)],
  ])('when it %s since it was read', async (_, happen) => {
    const folder = await folders.with([], { 'known.json': BEFORE });
    await happen(path.join(folder, 'known.json'));
    const after = await readdir(folder);
    expect(await store(path.join(folder, 'known.json'), true)).toBe('it has changed meanwhile; try again');
    expect(await readdir(folder)).toEqual(after);
  });

  it('when somebody else has made it meanwhile', async () => {
    const folder = await folders.with([], { 'known.json': 'theirs' });
    expect(await store(path.join(folder, 'known.json'), false)).toBe('it has changed meanwhile; try again');
    expect(await readFile(path.join(folder, 'known.json'), 'utf8')).toBe('theirs');
  });

  it('when it is a folder', async () => {
    const folder = await folders.with([]);
    await mkdir(path.join(folder, 'known.json'));
    expect(await store(path.join(folder, 'known.json'), true)).toBe('it is not a file');
  });

  it('when it would list more than anybody reads', async () => {
    const folder = await folders.with([]);
    const baseline = emptyBaseline(uriOf(path.join(folder, 'known.json')));
    const added = ADDED.map((entry) => ({ ...entry, path: 'x'.repeat(5 * 1024 * 1024) }));
    const reason = await storeBaseline({ baseline, isThere: false, added, removed: new Set() });
    expect(reason).toBe('there are more findings than a baseline can list');
    expect(await readdir(folder)).toEqual([]);
  });
});
