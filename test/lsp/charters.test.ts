/** How all charters stand, in short. */

import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { Analyses } from '../../server/src/lsp/analyses.ts';
import { AsOf } from '../../server/src/lsp/as-of.ts';
import { Charters } from '../../server/src/lsp/charters.ts';
import { noFiles } from '../../server/src/lsp/files.ts';
import { OpenDocuments } from '../../server/src/lsp/open-documents.ts';
import type { CharterStanding, ChartersResult } from '../../server/src/lsp/protocol.ts';
import { Scope } from '../../server/src/lsp/scope.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { stoppedClock } from './support/stopped-clock.ts';

const TITLE = 'Marketing leadership for the market launch';
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\n';
const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');

function ask(server: RunningServer, name?: string): Promise<ChartersResult> {
  const params = name === undefined ? {} : { textDocument: { uri: server.folder.at(name) } };
  return server.connection.sendRequest('charterline/charters', params);
}

async function only(server: RunningServer, name: string): Promise<CharterStanding> {
  const { charters } = await ask(server, name);
  const [standing] = charters;
  if (!standing || charters.length > 1) throw new Error(`There are ${charters.length} answers for ${name}`);
  return standing;
}

/** A charter that takes a part of itself from a catalog. */
function drawingOn(catalog: string, part: RegExp): string {
  return EXAMPLE_CHARTER.replace('organization:', `uses: [${catalog}]\norganization:`).replace(part, '');
}

describe('charterline/charters', () => {
  it('says how a charter stands, with the places that say so', async () => {
    const server = await startServer({ files: { 'a.charter.yaml': EXAMPLE_CHARTER } });
    const uri = server.folder.at('a.charter.yaml');
    const at = (part: string) => ({ uri, range: placeOf(EXAMPLE_CHARTER, part) });
    const standing = await only(server, 'a.charter.yaml');
    const { term, nextEvent, readiness, approvals, ...rest } = standing;
    expect(rest).toEqual({
      uri,
      title: TITLE,
      organization: 'Northwind Outdoor',
      status: { value: 'draft', place: at('draft') },
      findings: { error: 0, warning: 0, info: 0 },
    });
    expect(term).toMatchObject({ start: '2026-10-01', end: '2027-09-30', place: { uri } });
    expect(term?.place.range.start).toEqual(at('role: cmo').range.start);
    expect(approvals.needed).toBe(3);
    expect(approvals.missing.map(({ role, state }) => `${role} ${state}`)).toEqual([
      'Chief Marketing Officer missing',
      'Chief Information Officer missing',
      'Chief Executive Officer missing',
    ]);
    expect(approvals.missing[0]?.place.range.start.line).toBe(at('{ id: cmo').range.start.line);
    expect(nextEvent).toMatchObject({ kind: 'meeting', day: '2026-12-10', place: { uri } });
    expect(readiness.applicable).toBeGreaterThan(30);
    expect(readiness.met).toBe(readiness.applicable);
  });

  it('counts the findings and leads to the most serious one', async () => {
    const text = MISTAKE.replace('statement: Nobody knows what leads to sales.', 'statement: 7');
    const server = await startServer({ files: { 'a.charter.yaml': text } });
    const { findings, readiness } = await only(server, 'a.charter.yaml');
    expect(findings).toMatchObject({ error: 2, first: { range: placeOf(text, 'nobody') } });
    expect(readiness.met).toBeLessThanOrEqual(readiness.applicable);
  });

  it('lists every charter of the folders and every open one, and nothing else', async () => {
    const server = await startServer({
      files: {
        'b/second.charter.yml': EXAMPLE_CHARTER,
        'a/first.charter.yaml': MISTAKE,
        'a/charter.yaml': EXAMPLE_CHARTER,
        'other/charter.yaml': 'name: a chart\n',
        'group.charter-catalog.yaml': CATALOG,
        'archive/old.charter.yaml': EXAMPLE_CHARTER,
        '.charterline.yaml': 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\nignore: ["archive/**"]\n',
      },
    });
    await server.open('unsaved.charter.yaml', EXAMPLE_CHARTER);
    const { version, asOf, charters } = await ask(server);
    expect({ version, asOf }).toEqual({ version: 1, asOf: '2026-12-01' });
    expect(charters.map(({ uri, findings }) => [uri, findings.error])).toEqual(
      [
        ['a/charter.yaml', 0],
        ['a/first.charter.yaml', 1],
        ['b/second.charter.yml', 0],
        ['unsaved.charter.yaml', 0],
      ].map(([name, errors]) => [server.folder.at(String(name)), errors]),
    );
  });

  it('follows the text that is shown, also while it is broken', async () => {
    const server = await startServer({ files: { 'a.charter.yaml': EXAMPLE_CHARTER } });
    await server.open('a.charter.yaml', EXAMPLE_CHARTER);
    expect((await only(server, 'a.charter.yaml')).title).toBe(TITLE);
    const broken = EXAMPLE_CHARTER.replace(TITLE, 'Another title').replace('breadth: full', 'breadth: "full');
    await server.change('a.charter.yaml', { text: broken });
    const standing = await only(server, 'a.charter.yaml');
    expect(standing).toMatchObject({ title: 'Another title', status: { value: 'draft' } });
    expect(standing.findings.error).toBeGreaterThan(0);
    await server.change('a.charter.yaml', { text: 'apiVersion: charterline/v1\nkind: EngagementCharter\n' });
    const empty = await only(server, 'a.charter.yaml');
    expect(empty).toMatchObject({ title: 'a.charter.yaml', approvals: { needed: 0, missing: [] } });
    expect(empty).not.toHaveProperty('status');
    expect(empty).not.toHaveProperty('term');
    expect(empty).not.toHaveProperty('nextEvent');
  });

  it('says nothing of what is no charter', async () => {
    const server = await startServer({ files: { 'values.yaml': 'a: 1\n', 'charter.yaml': 'a: 1\n' } });
    for (const name of ['values.yaml', 'charter.yaml', 'missing.charter.yaml', '.charterline.yaml']) {
      expect((await ask(server, name)).charters, name).toEqual([]);
    }
  });

  it('holds dates against the day that is set', async () => {
    const files = { 'a.charter.yaml': EXAMPLE_CHARTER };
    const server = await startServer({ files, initializationOptions: { asOf: '2027-09-15' } });
    const { asOf, charters } = await ask(server);
    expect(asOf).toBe('2027-09-15');
    expect((charters[0]?.nextEvent?.day ?? '') >= '2027-09-15').toBe(true);
    const after = await startServer({ files, initializationOptions: { asOf: '2030-01-01' } });
    expect((await only(after, 'a.charter.yaml')).nextEvent).toBeUndefined();
  });

  it('tells who has asked when files change, once until asked again', async () => {
    const server = await startServer({ files: { 'a.charter.yaml': EXAMPLE_CHARTER } });
    let told = 0;
    server.connection.onNotification('charterline/chartersChanged', () => {
      told += 1;
    });
    await server.writeAndTell('a.charter.yaml', MISTAKE);
    expect((await only(server, 'a.charter.yaml')).findings.error).toBe(1);
    expect(told).toBe(0);
    await server.writeAndTell('a.charter.yaml', EXAMPLE_CHARTER);
    await server.writeAndTell('b.charter.yaml', EXAMPLE_CHARTER, 1);
    await server.pull('a.charter.yaml');
    expect(told).toBe(1);
    expect((await ask(server)).charters.map(({ findings }) => findings.error)).toEqual([0, 0]);
    server.folder.remove('a.charter.yaml');
    await server.tell('a.charter.yaml', 3);
    expect((await ask(server)).charters).toHaveLength(1);
    expect(told).toBe(2);
  });

  it('names places in a catalog by its file', async () => {
    const boss = 'id: ceo, title: Managing director, function: ceo, team: business, party: client';
    const catalog = `${CATALOG}roles:\n  - { ${boss}, person: { name: Ines Halloran } }\n`;
    const text = drawingOn('shared/group.charter-catalog.yaml', /^ {2}- \{ id: ceo,.*\n/m);
    const server = await startServer({
      files: { 'a.charter.yaml': text, 'shared/group.charter-catalog.yaml': catalog },
    });
    const { approvals } = await only(server, 'a.charter.yaml');
    expect(approvals.missing.find(({ role }) => role === 'Managing director')?.place).toEqual({
      uri: server.folder.at('shared/group.charter-catalog.yaml'),
      range: placeOf(catalog, 'ceo'),
    });
  });

  it('lists charters that are not reported, and leaves their findings out all the same', async () => {
    const catalog = `${CATALOG}systems:\n  - { id: crm, title: Customers, kind: crm, lifecycle: live }\n`;
    const text = drawingOn('group.charter-catalog.yaml', /^ {2}- \{ id: crm,.*\n.*\n/m);
    const server = await startServer({
      files: { 'a.charter.yaml': text, 'group.charter-catalog.yaml': catalog },
      initializationOptions: { asOf: '2026-12-01', diagnostics: { scope: 'openFiles' } },
      settings: () => ({ asOf: '2026-12-01', diagnostics: { scope: 'openFiles' } }),
    });
    await server.open('group.charter-catalog.yaml', catalog);
    expect(await server.findings('group.charter-catalog.yaml')).toEqual([]);
    expect((await ask(server)).charters).toHaveLength(1);
    expect(await server.findings('group.charter-catalog.yaml')).toEqual([]);
    await server.open('a.charter.yaml', text);
    expect(await server.findings('group.charter-catalog.yaml')).toEqual(['3:10-3:13 warning systems/ownership']);
  });
});

describe('many charters', () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`${index}.charter.yaml`, `${EXAMPLE_CHARTER}# ${index}\n`]),
  );

  it('let others have their turn', async () => {
    const server = await startServer({ files });
    await server.open('open.charter.yaml', EXAMPLE_CHARTER);
    const done: string[] = [];
    const all = ask(server).then(({ charters }) => done.push(`all ${charters.length}`));
    const one = ask(server, 'open.charter.yaml').then(({ charters }) => done.push(`one ${charters.length}`));
    await Promise.all([all, one]);
    expect(done).toEqual(['one 1', 'all 61']);
  });

  it('let others have their turn also where nothing has to be waited for', async () => {
    const uris = Object.keys(files).map((name) => `file:///w/${name}`);
    const workspace = new MemoryWorkspace(Object.fromEntries(uris.map((uri) => [uri, EXAMPLE_CHARTER])));
    const asOf = new AsOf(stoppedClock('2026-12-01T12:00:00Z'), () => {});
    const documents = new OpenDocuments();
    const scope = new Scope(documents, workspace, { ...noFiles, find: async () => uris });
    const logError = (error: unknown) => expect.fail(String(error));
    const around = { analyses: new Analyses(workspace, asOf), asOf, documents, scope, logError };
    const done: string[] = [];
    setTimeout(() => done.push('another'), 0);
    await new Charters(around, async () => {}).answer({}, new CancellationTokenSource().token);
    done.push('all');
    expect(done).toEqual(['another', 'all']);
  });

  it('can be given up', async () => {
    const server = await startServer({ files });
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest('charterline/charters', {}, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow('The request was cancelled.');
    expect((await ask(server, '1.charter.yaml')).charters).toHaveLength(1);
  });
});
