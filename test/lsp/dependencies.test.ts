/** What findings depend on besides the text: configs, catalogs, settings. A change takes effect without a restart. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';
const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n';
/** A touchpoint that nobody refers to, which a config can tune. */
const UNUSED = EXAMPLE_CHARTER.replace('touchpoints:\n', 'touchpoints:\n  - { id: fair, title: Fair, owner: cmo }\n');
const LEVEL = (level: string) => `${CONFIG}rules: { reference/unused: ${level} }\n`;

async function severities(server: Awaited<ReturnType<typeof startServer>>): Promise<readonly string[]> {
  return (await server.findings(NAME)).map((finding) => finding.replace(/^\S+ /, ''));
}

describe('a config', () => {
  it('takes effect when it is stored', async () => {
    const server = await startServer({ files: { [NAME]: UNUSED } });
    await server.open(NAME, UNUSED);
    expect(await severities(server)).toEqual(['info reference/unused']);
    await server.writeAndTell('.charterline.yaml', LEVEL('error'));
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    expect(await severities(server)).toEqual(['error reference/unused']);
  });

  it('takes effect while it is edited, and its own mistakes are shown', async () => {
    const server = await startServer();
    await server.open(NAME, UNUSED);
    await server.open('.charterline.yaml', LEVEL('off'));
    expect(await severities(server)).toEqual([]);
    await server.change('.charterline.yaml', { text: LEVEL('loud') });
    expect(await server.findings('.charterline.yaml')).toEqual(['3:27-3:31 error schema/enum']);
    await server.close('.charterline.yaml');
    expect(await severities(server)).toEqual(['info reference/unused']);
  });

  it('takes effect through another one that extends it, while it is edited and when it is stored', async () => {
    const base = 'base/.charterline.yaml';
    const server = await startServer({
      files: { '.charterline.yaml': `${CONFIG}extends: ${base}\n`, [base]: LEVEL('warning') },
    });
    await server.open(NAME, UNUSED);
    expect(await severities(server)).toEqual(['warning reference/unused']);
    await server.writeAndTell(base, LEVEL('error'));
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    expect(await severities(server)).toEqual(['error reference/unused']);
    await server.open(base, LEVEL('off'));
    expect(await severities(server)).toEqual([]);
    await server.change(base, { text: LEVEL('loud') });
    expect(await server.findings(base)).toEqual(['3:27-3:31 error schema/enum']);
    await server.change(base, { text: LEVEL('info') });
    expect(await severities(server)).toEqual(['info reference/unused']);
  });

  it('is watched together with charters, catalogs and the mark of a repository', async () => {
    const server = await startServer();
    await server.pull(NAME);
    const watched = server.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    expect(watched?.registerOptions).toEqual({
      watchers: [
        { globPattern: '**/*.charter.{yaml,yml}' },
        { globPattern: '**/*.charter-catalog.{yaml,yml}' },
        { globPattern: '**/charter.{yaml,yml}' },
        { globPattern: '**/.charterline.yaml' },
        { globPattern: '**/.git' },
        { globPattern: '**/*.json' },
      ],
    });
  });
});

describe('a baseline', () => {
  const NAMING = `${CONFIG}baseline: ci/known.json\n`;
  /** What it lists: the one remark on the charter. */
  const known = async (server: Awaited<ReturnType<typeof startServer>>): Promise<string> => {
    const params = { textDocument: { uri: server.folder.at(NAME) } };
    const { report } = await server.connection.sendRequest<{ report: { findings: Record<string, unknown>[] } }>(
      'charterline/findings',
      params,
    );
    const findings = report.findings.map(({ ruleId, path, fingerprint }) => ({
      file: `../${NAME}`,
      ruleId,
      path,
      fingerprint,
    }));
    return JSON.stringify({ version: 1, findings });
  };

  it('takes effect when it is made, changed and removed', async () => {
    const server = await startServer({ files: { [NAME]: UNUSED } });
    await server.open(NAME, UNUSED);
    const listing = await known(server);
    await server.writeAndTell('.charterline.yaml', NAMING);
    expect(await server.findings('.charterline.yaml')).toEqual(['3:10-3:23 error config/invalid']);
    expect(await severities(server)).toEqual(['info reference/unused']);

    const refreshes = server.refreshes;
    await server.writeAndTell('ci/known.json', listing, 1);
    await server.until(() => (server.refreshes > refreshes ? true : undefined));
    expect(await severities(server)).toEqual([]);
    expect(await server.findings('.charterline.yaml')).toEqual([]);

    await server.writeAndTell('ci/known.json', '{ "version": 1, "findings": [] }');
    expect(await severities(server)).toEqual(['info reference/unused']);
    await server.writeAndTell('ci/known.json', listing);
    expect(await severities(server)).toEqual([]);

    server.folder.remove('ci/known.json');
    await server.tell('ci/known.json', 3);
    expect(await severities(server)).toEqual(['info reference/unused']);
  });

  it('is told from other JSON files, which change nothing', async () => {
    const server = await startServer({ files: { [NAME]: UNUSED } });
    await server.open(NAME, UNUSED);
    await server.writeAndTell('.charterline.yaml', NAMING);
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    expect(await severities(server)).toEqual(['info reference/unused']);
    const refreshes = server.refreshes;
    await server.writeAndTell('ci/other.json', '{}', 1);
    await server.writeAndTell('ci/known.json', '{}', 1);
    await server.until(() => (server.refreshes > refreshes ? true : undefined));
    expect(await server.findings('.charterline.yaml')).toEqual(['3:10-3:23 error config/invalid']);
    expect(server.refreshes).toBe(refreshes + 1);
  });
});

describe('the workspace root', () => {
  it('is found by the folder .git, so that paths cannot leave it', async () => {
    const server = await startServer({ files: { 'sub/.git/HEAD': 'ref: x', 'shared.charter-catalog.yaml': '' } });
    server.folder.remove('.charterline.yaml');
    const name = 'sub/launch.charter.yaml';
    await server.open(
      name,
      EXAMPLE_CHARTER.replace('organization:', 'uses: [../shared.charter-catalog.yaml]\norganization:'),
    );
    expect(await server.findings(name)).toEqual(['9:7-9:37 error reference/catalog-outside']);
    server.folder.remove('sub/.git');
    await server.tell('sub/.git', 3);
    const after = await server.findings(name);
    expect(after.map((finding) => finding.split(' ').at(-1))).not.toContain('reference/catalog-outside');
  });
});

describe('a catalog', () => {
  it('is read again when it changes on disk', async () => {
    const catalog = (id: string) =>
      `apiVersion: charterline/v1\nkind: CharterCatalog\nroles:\n  - { id: ${id}, title: The board, function: ceo }\n`;
    const text = EXAMPLE_CHARTER.replace('organization:', 'uses: [roles.charter-catalog.yaml]\norganization:').replace(
      'reportedTo: cfo',
      'reportedTo: board',
    );
    const server = await startServer({ files: { [NAME]: text, 'roles.charter-catalog.yaml': catalog('board') } });
    await server.open(NAME, text);
    const unresolved = async () => (await severities(server)).filter((finding) => finding.endsWith('unresolved'));
    expect(await unresolved()).toEqual([]);
    await server.writeAndTell('roles.charter-catalog.yaml', catalog('bored'));
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    expect(await unresolved()).toEqual(['error reference/unresolved']);
  });
});

describe('the settings', () => {
  it('are asked for at the start and when they change', async () => {
    let settings: unknown = { asOf: '2026-12-01' };
    const server = await startServer({ settings: () => settings });
    const ask = () =>
      server.connection.sendRequest('charterline/plan', {
        textDocument: { uri: server.folder.at(NAME) },
        format: 'json',
      });
    await server.open(NAME, EXAMPLE_CHARTER);
    expect(await ask()).toMatchObject({ plan: { asOf: '2026-12-01' } });
    settings = { asOf: '2027-03-01' };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    expect(await ask()).toMatchObject({ plan: { asOf: '2027-03-01' } });
    settings = { asOf: '2027-02-30', diagnostics: 'nonsense' };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.until(() => (server.refreshes > 1 ? true : undefined));
    expect(await ask()).toMatchObject({ plan: { asOf: new Date().toISOString().slice(0, 10) } });
  });

  it('may be sent by a client that cannot be asked', async () => {
    const server = await startServer({ capabilities: {} });
    await server.open(NAME, EXAMPLE_CHARTER);
    const settings = { charterline: { asOf: '2027-05-05' } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const params = { textDocument: { uri: server.folder.at(NAME) }, format: 'json' };
    expect(await server.connection.sendRequest('charterline/plan', params)).toMatchObject({
      plan: { asOf: '2027-05-05' },
    });
  });
});
