/** Diagnostics for clients that do not ask: they are sent, with the version of the text that they are about. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { inShort, PLAIN, type RunningServer, startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';
const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\nsistems: []\n';

async function published(server: RunningServer, name: string, version: number | undefined, codes: readonly string[]) {
  return server.until(() => {
    const last = server.lastPublished(name);
    const found = last?.diagnostics.map(({ code }) => String(code));
    return last?.version === version && found?.join() === codes.join() ? last : undefined;
  });
}

describe('textDocument/publishDiagnostics', () => {
  it('follows the text', async () => {
    const server = await startServer({ capabilities: PLAIN });
    expect(server.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await server.open(NAME, MISTAKE);
    const first = await published(server, NAME, 1, ['reference/unresolved']);
    expect(first.diagnostics.map(inShort)).toEqual(['7:9-7:15 error reference/unresolved']);
    await server.change(NAME, { range: placeOf(MISTAKE, 'nobody'), text: 'ceo' });
    await published(server, NAME, 2, []);
  });

  it('reports only the last of many changes that come at once', async () => {
    const server = await startServer({ capabilities: PLAIN });
    await server.open(NAME, EXAMPLE_CHARTER);
    const changes = Array.from({ length: 200 }, (_, index) =>
      server.change(NAME, { text: index === 199 ? MISTAKE : `${EXAMPLE_CHARTER}# ${index}\n` }),
    );
    await Promise.all(changes);
    await published(server, NAME, 201, ['reference/unresolved']);
    expect(server.published.length).toBeLessThan(100);
    expect(server.published.map(({ version }) => version ?? 0)).toEqual(
      server.published.map(({ version }) => version ?? 0).toSorted((a, b) => a - b),
    );
  });

  it('covers stored charters and catalogs, also after they change', async () => {
    const charter = EXAMPLE_CHARTER.replace('organization:', 'uses: [group.charter-catalog.yaml]\norganization:');
    const server = await startServer({
      capabilities: PLAIN,
      files: { [NAME]: charter, 'group.charter-catalog.yaml': CATALOG },
    });
    await published(server, 'group.charter-catalog.yaml', undefined, ['schema/unknown-key']);
    await server.writeAndTell('group.charter-catalog.yaml', CATALOG.replace('sistems', 'systems'));
    await published(server, 'group.charter-catalog.yaml', undefined, []);
    server.folder.remove('group.charter-catalog.yaml');
    await server.tell('group.charter-catalog.yaml', 3);
    await published(server, NAME, undefined, ['reference/catalog-missing']);
  });

  it('says nothing twice', async () => {
    const server = await startServer({ capabilities: PLAIN });
    await server.open(NAME, MISTAKE);
    await published(server, NAME, 1, ['reference/unresolved']);
    // Everything is looked at again because of another file.
    await server.writeAndTell('group.charter-catalog.yaml', CATALOG, 1);
    await published(server, 'group.charter-catalog.yaml', undefined, ['schema/unknown-key']);
    expect(server.published.filter(({ uri }) => uri === server.folder.at(NAME))).toHaveLength(1);
  });

  it('is taken back when a file closes that nobody else reports', async () => {
    const initializationOptions = { diagnostics: { scope: 'openFiles' }, asOf: '2026-12-01' };
    const files = { 'group.charter-catalog.yaml': CATALOG };
    const server = await startServer({ capabilities: PLAIN, initializationOptions, files });
    const charter = MISTAKE.replace('organization:', 'uses: [group.charter-catalog.yaml]\norganization:');
    await server.open(NAME, charter);
    await published(server, NAME, 1, ['reference/unresolved']);
    await published(server, 'group.charter-catalog.yaml', undefined, ['schema/unknown-key']);
    await server.close(NAME);
    await published(server, NAME, undefined, []);
    await published(server, 'group.charter-catalog.yaml', undefined, []);
  });
});
