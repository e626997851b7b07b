import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/analysis/engine.ts';
import { DiskWorkspace, pathOf, uriOf } from '../../server/src/cli/disk-workspace.ts';
import { openRepository, type Repository } from '../../server/src/git/repository.ts';
import { RevisionWorkspace } from '../../server/src/git/revision-workspace.ts';
import { LIMITS } from '../../server/src/syntax/limits.ts';
import { CLEAN, config, using, WITH_INFO } from '../cli/files.ts';
import { type TestRepository, useGit } from '../support/git-repositories.ts';

const repositories = useGit();
const opened: Repository[] = [];
afterEach(async () => {
  for (const repository of opened.splice(0)) await repository.dispose();
});

/** The files of a repository as they were at a revision. */
async function workspaceAt({ folder }: TestRepository, revision: string): Promise<RevisionWorkspace> {
  const repository = await openRepository(folder);
  opened.push(repository);
  return new RevisionWorkspace(repository, await repository.resolveRevision(revision));
}

const CATALOG = `apiVersion: charterline/v1
kind: CharterCatalog
metadata: { id: shared, title: Shared }
systems:
  - { id: fax, title: Fax, kind: other }
`;

/** A charter that cites a document as evidence. */
const WITH_EVIDENCE = CLEAN.replace(
  'compliance: {}',
  `compliance:
  frameworks: [{ id: gdpr, title: General Data Protection Regulation }]
  controls:
    - { id: listed, framework: gdpr, requirement: Every source is listed., appliesTo: [agree-measures], owner: cio,
        status: in-place, review: quarter, evidence: [{ kind: document, reference: records/list.pdf }] }`,
);

describe('the workspace of a revision', () => {
  it('gives the analysis that the files gave when they were on disk', async () => {
    const made = await repositories.make({
      '.charterline.yaml': config('root: true\nextends: rules/.charterline.yaml\n'),
      'rules/.charterline.yaml': config('rules: { reference/unused: error }\n'),
      'teams/a.charter.yaml': using(
        '../shared/our.charter-catalog.yaml',
        WITH_INFO.replace('fax, title: Fax', 'telex, title: Telex'),
      ),
      'shared/our.charter-catalog.yaml': CATALOG,
    });
    const uri = uriOf(path.join(made.folder, 'teams/a.charter.yaml'));
    const before = await new Engine(new DiskWorkspace()).analyse(uri, '2026-11-21');
    await made.commit('Change everything', {
      '.charterline.yaml': undefined,
      'rules/.charterline.yaml': undefined,
      'shared/our.charter-catalog.yaml': undefined,
      'teams/a.charter.yaml': CLEAN,
    });
    const then = await new Engine(await workspaceAt(made, 'HEAD~1')).analyse(uri, '2026-11-21');
    expect(then?.findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual(['error reference/unused']);
    expect(then?.findings).toEqual(before?.findings);
    expect(then?.root).toBe(before?.root);
    expect(then?.catalogs.map((catalog) => catalog.uri)).toEqual([
      uriOf(path.join(made.folder, 'shared/our.charter-catalog.yaml')),
    ]);
    const now = await new Engine(await workspaceAt(made, 'HEAD')).analyse(uri, '2026-11-21');
    expect(now?.findings).toEqual([]);
  });

  it('has the top of the repository as root, and the documents that were there', async () => {
    const made = await repositories.make({
      'a.charter.yaml': WITH_EVIDENCE,
      'records/list.pdf': Uint8Array.of(1, 255),
    });
    await made.commit('Lose it', { 'records/list.pdf': undefined });
    await made.write({ 'records/list.pdf': 'again' });
    const uri = uriOf(path.join(made.folder, 'a.charter.yaml'));
    const rulesAt = async (revision: string): Promise<readonly string[]> => {
      const analysis = await new Engine(await workspaceAt(made, revision)).analyse(uri, '2026-11-21');
      expect(analysis?.root).toBe(uriOf(made.folder));
      return analysis?.findings.map(({ ruleId }) => ruleId) ?? [];
    };
    expect(await rulesAt('HEAD~1')).toEqual([]);
    expect(await rulesAt('HEAD')).toEqual(['compliance/evidence']);
  });

  it('knows what was there, and nothing outside', async () => {
    const inner = await repositories.make({ b: '' });
    const made = await repositories.make({ 'deep/a b#c?.yaml': 'text', bom: '\ufeffä' });
    await made.git('submodule', '--quiet', 'add', inner.folder, 'module');
    await made.commit('Add a module');
    await made.write({ untracked: '' });
    const workspace = await workspaceAt(made, 'HEAD');
    const names = [
      '',
      'deep',
      'deep/a b#c?.yaml',
      '.git',
      'module',
      'module/.git',
      'module/b',
      'deep/.git',
      'untracked',
      '..',
    ];
    const there = [];
    for (const name of names) {
      if (await workspace.exists(uriOf(path.join(made.folder, name)))) there.push(name);
    }
    expect(there).toEqual(['', 'deep', 'deep/a b#c?.yaml', '.git', 'module', 'module/.git']);
    const read = (name: string): Promise<string | undefined> => workspace.readText(uriOf(path.join(made.folder, name)));
    expect(await Promise.all(['deep/a b#c?.yaml', 'bom', 'deep', 'untracked', 'module/b', '../x'].map(read))).toEqual([
      'text',
      'ä',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(await workspace.readText('file:///etc/passwd')).toBeUndefined();
    expect(await workspace.readText('untitled:a')).toBeUndefined();
  });

  it('answers under the URIs of a folder that was reached by a link', async () => {
    const made = await repositories.make({ a: 'text' });
    const link = path.join(await repositories.emptyFolder(), 'link');
    await symlink(made.folder, link);
    const workspace = await workspaceAt(repositories.at(link), 'HEAD');
    expect(await workspace.readText(uriOf(path.join(link, 'a')))).toBe('text');
    expect(await workspace.readText(uriOf(path.join(made.folder, 'a')))).toBe('text');
    expect(await workspace.realUri(uriOf(path.join(link, 'a')))).toBe(uriOf(path.join(link, 'a')));
  });

  it('follows links within the commit and tells where others lead', async () => {
    const made = await repositories.make({ 'real/a': 'text' });
    const links = {
      link: 'real/a',
      folder: 'real',
      out: '../../secret',
      absolute: '/etc/passwd',
      'real/up': '../gone/b',
    };
    for (const [name, target] of Object.entries(links)) await symlink(target, path.join(made.folder, name));
    await made.commit('Add links');
    const workspace = await workspaceAt(made, 'HEAD');
    const real = async (name: string): Promise<string> =>
      path.relative(made.folder, pathOf(await workspace.realUri(uriOf(path.join(made.folder, name)))));
    expect(await real('link')).toBe('real/a');
    expect(await real('folder/a')).toBe('real/a');
    expect(await real('folder/new/deep')).toBe('real/new/deep');
    expect(await real('folder/up')).toBe('gone/b');
    expect(await real('out')).toBe('../../secret');
    expect(path.resolve(made.folder, await real('absolute'))).toBe('/etc/passwd');
    const exists = (name: string): Promise<boolean> => workspace.exists(uriOf(path.join(made.folder, name)));
    expect(await Promise.all(['link', 'folder', 'folder/a', 'out', 'absolute', 'real/up'].map(exists))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('tells names apart by case unless the repository does not', async () => {
    const made = await repositories.make({ 'Shared/A': 'text' });
    const read = async (name: string): Promise<string | undefined> =>
      (await workspaceAt(made, 'HEAD')).readText(uriOf(path.join(made.folder, name)));
    expect(await read('shared/a')).toBeUndefined();
    await made.git('config', 'core.ignoreCase', 'true');
    expect(await read('shared/a')).toBe('text');
    expect(await (await workspaceAt(made, 'HEAD')).realUri(uriOf(path.join(made.folder, 'shared/a')))).toBe(
      uriOf(path.join(made.folder, 'Shared/A')),
    );
  });

  it('reads of a file that is far too long only so much that it shows', async () => {
    const made = await repositories.make({ long: 'ä'.repeat(LIMITS.fileSize * 3), short: 'text' });
    const workspace = await workspaceAt(made, 'HEAD');
    const text = await workspace.readText(uriOf(path.join(made.folder, 'long')));
    expect(text?.length).toBeGreaterThan(LIMITS.fileSize);
    expect(text?.length).toBeLessThan(LIMITS.fileSize * 2);
    expect(await workspace.readText(uriOf(path.join(made.folder, 'short')))).toBe('text');
  });
});
