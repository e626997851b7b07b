/** Diagnostics for clients that ask for them, as editors of today do. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { inShort, MODERN, startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';
/** One mistake: a role that is not declared. */
const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');
const CATALOG = `apiVersion: charterline/v1
kind: CharterCatalog
systems:
  - { id: warehouse, title: Data warehouse, kind: data-warehouse, lifecycle: sold }
`;
const USES = 'uses: [group.charter-catalog.yaml]\norganization:';

describe('textDocument/diagnostic', () => {
  it('says exactly what is wrong, with everything that an editor shows', async () => {
    const server = await startServer();
    await server.open(NAME, MISTAKE);
    const report = await server.pull(NAME);
    expect(report).toMatchObject({ kind: 'full' });
    if (report.kind !== 'full') return;
    expect(report.items).toEqual([
      {
        range: placeOf(MISTAKE, 'nobody'),
        severity: 1,
        source: 'charterline',
        code: 'reference/unresolved',
        codeDescription: {
          href: 'https://github.com/charterline/charterline/blob/main/docs/rules/reference/unresolved.md',
        },
        message: expect.stringContaining('nobody'),
        relatedInformation: [
          {
            location: { uri: server.folder.at(NAME), range: placeOf(MISTAKE, 'roles') },
            message: 'Every role is declared here',
          },
        ],
      },
    ]);
  });

  it('finds nothing in a charter without mistakes', async () => {
    const server = await startServer();
    await server.open(NAME, EXAMPLE_CHARTER);
    expect(await server.findings(NAME)).toEqual([]);
  });

  it('calls equal results unchanged, and different ones not', async () => {
    const server = await startServer();
    await server.open(NAME, MISTAKE);
    const first = await server.pull(NAME);
    expect(await server.pull(NAME, first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
    await server.change(NAME, { range: placeOf(MISTAKE, 'nobody'), text: 'ceo' });
    const second = await server.pull(NAME, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    expect(second.resultId).not.toBe(first.resultId);
  });

  it('knows after a restart what it has said before', async () => {
    const before = await startServer();
    await before.open(NAME, MISTAKE);
    const { resultId } = await before.pull(NAME);
    const after = await startServer({ folder: before.folder });
    await after.open(NAME, MISTAKE);
    expect(await after.pull(NAME, resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('leads to the place that explains the finding', async () => {
    const server = await startServer();
    const text = MISTAKE.replace('owner: nobody', 'owner: ceo').replace(
      '  status: draft\n',
      '  status: draft\n  status: draft\n',
    );
    await server.open(NAME, text);
    const report = await server.pull(NAME);
    if (report.kind !== 'full') throw new Error('full');
    expect(report.items.map(inShort)).toEqual(['7:2-7:8 error syntax/duplicate-key']);
    expect(report.items[0]?.relatedInformation).toEqual([
      { location: { uri: server.folder.at(NAME), range: placeOf(text, 'status') }, message: expect.any(String) },
    ]);
  });

  it('marks what could simply go', async () => {
    const server = await startServer();
    const text = EXAMPLE_CHARTER.replace('touchpoints:\n', 'touchpoints:\n  - { id: fair, title: Fair, owner: cmo }\n');
    await server.open(NAME, text);
    const report = await server.pull(NAME);
    if (report.kind !== 'full') throw new Error('full');
    expect(report.items.map(({ code, tags }) => ({ code, tags }))).toEqual([{ code: 'reference/unused', tags: [1] }]);
  });

  it('reports what lies in a catalog with the charter that draws on it', async () => {
    const charter = EXAMPLE_CHARTER.replace('organization:', USES);
    const server = await startServer({ files: { 'group.charter-catalog.yaml': CATALOG } });
    await server.open(NAME, charter);
    const report = await server.pull(NAME);
    const related = report.relatedDocuments?.[server.folder.at('group.charter-catalog.yaml')];
    expect(related?.kind === 'full' && related.items.map(inShort)).toEqual(['3:77-3:81 error schema/enum']);
    expect(report.kind === 'full' && report.items.map(inShort)).toEqual([]);
  });

  it('leaves related documents out for a client that cannot take them', async () => {
    const capabilities = { ...MODERN, textDocument: { diagnostic: {} } };
    const server = await startServer({ capabilities, files: { 'group.charter-catalog.yaml': CATALOG } });
    await server.open(NAME, EXAMPLE_CHARTER.replace('organization:', USES));
    expect(await server.pull(NAME)).not.toHaveProperty('relatedDocuments');
  });

  it('takes the catalog from the editor rather than from the disk', async () => {
    const server = await startServer({ files: { 'group.charter-catalog.yaml': CATALOG } });
    await server.open(
      NAME,
      EXAMPLE_CHARTER.replace('organization:', USES).replace('systems: [crm]', 'systems: [crm, lake]'),
    );
    expect(await server.findings(NAME)).toHaveLength(1);
    const better = CATALOG.replace(', lifecycle: sold', '').replace('id: warehouse', 'id: lake');
    await server.open('group.charter-catalog.yaml', better);
    expect(await server.findings(NAME)).toEqual([]);
    expect(await server.findings('group.charter-catalog.yaml')).toEqual([]);
    await server.close('group.charter-catalog.yaml');
    expect(await server.findings(NAME)).toHaveLength(1);
  });

  it('says nothing of files that are not ours', async () => {
    const server = await startServer();
    await server.open('values.yaml', 'roles: [');
    await server.open('charter.yaml', 'name: somebody else\nroles: [');
    expect(await server.findings('values.yaml')).toEqual([]);
    expect(await server.findings('charter.yaml')).toEqual([]);
    await server.change('charter.yaml', { text: MISTAKE });
    expect(await server.findings('charter.yaml')).toEqual(['7:9-7:15 error reference/unresolved']);
  });

  it('shows at most 1,000 findings of a file and says how many more there are', async () => {
    const server = await startServer();
    const unknown = Array.from({ length: 1005 }, (_, index) => `k${index}: 1\n`).join('');
    await server.open(NAME, EXAMPLE_CHARTER + unknown);
    const report = await server.pull(NAME);
    if (report.kind !== 'full') throw new Error('full');
    expect(report.items).toHaveLength(1001);
    expect(report.items.filter(({ code }) => code === 'schema/unknown-key')).toHaveLength(1000);
    expect(report.items.at(-1)?.message).toMatch(/^5 more findings are not shown/);
  });
});
