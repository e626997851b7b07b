/** The outline of a file: by section, with titles, on exact places. */

import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol/node';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { type RunningServer, startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';

function symbols(server: RunningServer, name = NAME): Promise<DocumentSymbol[] | null> {
  return server.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri: server.folder.at(name) },
  });
}

/** Names and details, indented by depth. */
function drawn(items: readonly DocumentSymbol[] | null, depth = 0): readonly string[] {
  return (items ?? []).flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
    ...drawn(children ?? [], depth + 1),
  ]);
}

const SMALL = `apiVersion: charterline/v1
kind: EngagementCharter
metadata: { id: small, title: Small }
roles:
  - id: cmo
    title: Marketing 🚀 lead
  - { id: cio, title: Technology lead }
scope:
  included:
    - id: site
      title: Renew the site
      deliverables:
        - { id: pages, title: New pages }
    - title: Without an id
raci:
  - work: site
    accountable: cio
  - { id: care, activity: Care for the site }
x-own: { roles: [1] }
`;

describe('textDocument/documentSymbol', () => {
  it('lists sections with titles, entries by what they call themselves', async () => {
    const server = await startServer();
    await server.open(NAME, SMALL);
    expect(drawn(await symbols(server))).toEqual([
      'Metadata',
      'Roles (2)',
      '  Marketing 🚀 lead (cmo)',
      '  Technology lead (cio)',
      'Scope',
      '  Included (2)',
      '    Renew the site (site)',
      '      Deliverables (1)',
      '        New pages (pages)',
      '    Without an id',
      'RACI (2)',
      '  Renew the site (site)',
      '  Care for the site (care)',
    ]);
  });

  it('covers exactly the text of each part and points at its name', async () => {
    const server = await startServer();
    await server.open(NAME, SMALL);
    const [, roles] = (await symbols(server)) ?? [];
    const entry = '- id: cmo\n    title: Marketing 🚀 lead\n  - { id: cio, title: Technology lead }';
    expect(roles).toMatchObject({
      range: placeOf(SMALL, `roles:\n  ${entry}`),
      selectionRange: placeOf(SMALL, 'roles'),
      children: [
        {
          range: placeOf(SMALL, 'id: cmo\n    title: Marketing 🚀 lead'),
          selectionRange: placeOf(SMALL, 'Marketing 🚀 lead'),
        },
        {
          range: placeOf(SMALL, '{ id: cio, title: Technology lead }'),
          selectionRange: placeOf(SMALL, 'Technology lead'),
        },
      ],
    });
  });

  it('holds for every part that names lie in extents and children in parents', async () => {
    const server = await startServer();
    const aliases = SMALL.replace(
      '- { id: cio, title: Technology lead }',
      '- &cio { id: cio, title: Technology lead }\n  - *cio\n  - <<: *cio\n    id: cdo',
    );
    for (const text of [EXAMPLE_CHARTER, SMALL, aliases, EXAMPLE_CHARTER.replaceAll('\n', '\r\n')]) {
      await server.open(NAME, text);
      const outside = (await symbols(server))?.flatMap((symbol) => misplaced(symbol)) ?? ['nothing at all'];
      expect(outside).toEqual([]);
      await server.close(NAME);
    }
  });

  it('works on a file that is broken', async () => {
    const server = await startServer();
    await server.open(NAME, SMALL.replace('title: Technology lead }', 'title: "Technology lead'));
    const parts = drawn(await symbols(server));
    expect(parts).toEqual(expect.arrayContaining(['Metadata', 'Scope', '    Renew the site (site)', 'RACI (2)']));
  });

  it('knows catalogs and configs, and nothing of other files', async () => {
    const server = await startServer();
    await server.open(
      'x.charter-catalog.yaml',
      'apiVersion: charterline/v1\nkind: CharterCatalog\nsystems: [{ id: crm, title: CRM }]\n',
    );
    expect(drawn(await symbols(server, 'x.charter-catalog.yaml'))).toEqual(['Systems (1)', '  CRM (crm)']);
    await server.open(
      '.charterline.yaml',
      'apiVersion: charterline/v1\nkind: CharterConfig\nrules:\n  reference/unused: off\noverrides:\n  - files: ["x/**"]\n',
    );
    expect(drawn(await symbols(server, '.charterline.yaml'))).toEqual([
      'Rules',
      '  reference/unused (off)',
      'Overrides (1)',
      '  Override 1',
    ]);
    await server.open('values.yaml', SMALL);
    expect(drawn(await symbols(server, 'values.yaml'))).toEqual([]);
    await server.open('other.charter.yaml', 'apiVersion: v1\nkind: Deployment\nroles: [{ id: a }]\n');
    expect(drawn(await symbols(server, 'other.charter.yaml'))).toEqual([]);
  });
});

/** The parts whose name, or one of whose children, lies outside. */
function misplaced(symbol: DocumentSymbol): readonly string[] {
  const parts = [symbol.selectionRange, ...(symbol.children ?? []).map(({ range }) => range)];
  const bad = parts.some(({ start, end }) => isBefore(start, symbol.range.start) || isBefore(symbol.range.end, end));
  return [...(bad ? [symbol.name] : []), ...(symbol.children ?? []).flatMap(misplaced)];
}

function isBefore(a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
