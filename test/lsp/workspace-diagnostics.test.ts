/** Diagnostics of the whole workspace for clients that ask for them. */

import { describe, expect, it } from 'vitest';
import type {
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { ProgressType } from 'vscode-languageserver-protocol/node';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { inShort, type RunningServer, startServer } from './support/server.ts';

const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\nsistems: []\n';
const FILES = {
  'a.charter.yaml': MISTAKE,
  'deep/er/b.charter.yml': EXAMPLE_CHARTER.replace(
    'organization:',
    'uses: [../group.charter-catalog.yaml]\norganization:',
  ),
  'deep/group.charter-catalog.yaml': CATALOG,
  'deep/values.yaml': 'roles: [',
  'deep/charter.yaml': 'name: somebody else\nroles: [',
  'node_modules/c.charter.yaml': MISTAKE,
};

const progress = new ProgressType<WorkspaceDiagnosticReportPartialResult>();

/** What the server has said so far, by file name. */
function listen(server: RunningServer) {
  const heard = new Map<string, WorkspaceDocumentDiagnosticReport>();
  const names: string[] = [];
  const times = (name: string): number => names.filter((each) => each === name).length;
  let wake = (): void => {};
  server.connection.onProgress(progress, 'token', ({ items }) => {
    for (const item of items) {
      const name = item.uri.slice(server.folder.uri.length + 1);
      names.push(name);
      heard.set(name, item);
    }
    wake();
  });
  const answer: Promise<WorkspaceDiagnosticReport> = server.connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'token',
  });
  const until = async (name: string, findings: readonly string[], count = 1): Promise<void> => {
    while (short(heard.get(name)).join() !== findings.join() || times(name) < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { heard, answer, until, times };
}

function short(report: WorkspaceDocumentDiagnosticReport | undefined): readonly string[] {
  return report?.kind === 'full' ? report.items.map(inShort) : [];
}

describe('workspace/diagnostic', () => {
  it('answers at once when the client takes no partial results', async () => {
    const server = await startServer({ files: FILES });
    const { items }: WorkspaceDiagnosticReport = await server.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: [],
    });
    const found = items.map((item) => [item.uri.slice(server.folder.uri.length + 1), ...short(item)]);
    expect(found).toEqual([
      ['a.charter.yaml', '7:9-7:15 error reference/unresolved'],
      ['deep/group.charter-catalog.yaml', '2:0-2:7 error schema/unknown-key'],
    ]);
    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    expect(await server.connection.sendRequest('workspace/diagnostic', { previousResultIds })).toEqual({ items: [] });
  });

  it('keeps on reporting changes, of open and of stored files', async () => {
    const server = await startServer({ files: FILES });
    const { until, heard, answer } = listen(server);
    await until('a.charter.yaml', ['7:9-7:15 error reference/unresolved']);
    await until('deep/group.charter-catalog.yaml', ['2:0-2:7 error schema/unknown-key']);
    expect([...heard.keys()].toSorted()).toEqual(['a.charter.yaml', 'deep/group.charter-catalog.yaml']);

    await server.open('a.charter.yaml', EXAMPLE_CHARTER);
    await until('a.charter.yaml', []);
    expect(heard.get('a.charter.yaml')).toMatchObject({ version: 1 });
    await server.close('a.charter.yaml');
    await until('a.charter.yaml', ['7:9-7:15 error reference/unresolved']);
    expect(heard.get('a.charter.yaml')).toMatchObject({ version: null });

    await server.writeAndTell('new.charter.yaml', MISTAKE, 1);
    await until('new.charter.yaml', ['7:9-7:15 error reference/unresolved']);
    server.folder.remove('new.charter.yaml');
    await server.tell('new.charter.yaml', 3);
    await until('new.charter.yaml', []);

    await server.connection.sendRequest('shutdown');
    expect(await answer).toEqual({ items: [] });
  });

  it('answers other requests while it works', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`c${index}.charter.yaml`, MISTAKE]));
    const server = await startServer({ files: many });
    const { until, heard } = listen(server);
    await server.open('mine.charter.yaml', MISTAKE);
    expect(await server.findings('mine.charter.yaml')).toHaveLength(1);
    expect(heard.size).toBeLessThan(60);
    await until('c59.charter.yaml', ['7:9-7:15 error reference/unresolved']);
  });

  it('covers only open files, and what they draw on, when the settings say so', async () => {
    const settings = () => ({ diagnostics: { scope: 'openFiles' }, asOf: '2026-12-01' });
    const server = await startServer({ files: FILES, settings });
    await server.open('deep/er/b.charter.yml', FILES['deep/er/b.charter.yml']);
    await server.pull('deep/er/b.charter.yml');
    const { until, heard } = listen(server);
    await until('deep/group.charter-catalog.yaml', ['2:0-2:7 error schema/unknown-key']);
    expect([...heard.keys()]).toEqual(['deep/group.charter-catalog.yaml']);
    await server.close('deep/er/b.charter.yml');
    await until('deep/group.charter-catalog.yaml', []);
  });

  it('reports a closed file anew, because the editor may have lost what it knew', async () => {
    const server = await startServer({ files: FILES });
    const { until, times } = listen(server);
    await until('a.charter.yaml', ['7:9-7:15 error reference/unresolved']);
    await server.open('a.charter.yaml', MISTAKE);
    await server.findings('a.charter.yaml');
    expect(times('a.charter.yaml')).toBe(1);
    await server.close('a.charter.yaml');
    await until('a.charter.yaml', ['7:9-7:15 error reference/unresolved'], 2);
  });

  it('has an open catalog asked for again when a stored charter says more about it', async () => {
    const strict = 'apiVersion: charterline/v1\nkind: CharterConfig\nextends: strict\n';
    const shared = 'apiVersion: charterline/v1\nkind: CharterCatalog\n# charterline-disable-file reference/unused\n';
    const charter = EXAMPLE_CHARTER.replace('organization:', 'uses: [../shared.charter-catalog.yaml]\norganization:');
    const files = { 'strict/.charterline.yaml': strict, 'strict/a.charter.yaml': charter };
    const server = await startServer({ files });
    await server.open('shared.charter-catalog.yaml', shared);
    const alone = await server.findings('shared.charter-catalog.yaml');
    expect(alone.map((finding) => finding.split(' ').at(-1))).toEqual(['suppression/unused']);
    const { heard } = listen(server);
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    const together = await server.findings('shared.charter-catalog.yaml');
    expect(together.map((finding) => finding.split(' ').at(-1))).toEqual(['suppression/reason', 'suppression/unused']);
    expect(short(heard.get('shared.charter-catalog.yaml'))).toEqual(together);
  });

  it('ends when the client no longer wants it', async () => {
    const server = await startServer({ files: FILES });
    const { sendRequest } = server.connection;
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: 'other' };
    const answer = sendRequest('workspace/diagnostic', params, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow();
    await server.open('mine.charter.yaml', MISTAKE);
    expect(await server.findings('mine.charter.yaml')).toHaveLength(1);
  });
});
