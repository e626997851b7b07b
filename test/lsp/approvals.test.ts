/** What the server tells of approvals, and how it writes one. */
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ApproveParams, ApproveResult, ApproversResult } from '../../server/src/lsp/protocol.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';
import { MODERN, PLAIN, type RunningServer, startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';
const EDITING: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true } },
};
const DIGEST = (await analyseFiles({ [NAME]: EXAMPLE_CHARTER })).charter?.digest ?? '';
const APPROVED = `${EXAMPLE_CHARTER}approvals:
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
`;

function approvers(server: RunningServer, name = NAME): Promise<ApproversResult | null> {
  return server.connection.sendRequest('charterline/approvers', { textDocument: { uri: server.folder.at(name) } });
}

function approve(server: RunningServer, said: object = { role: 'cio' }, name = NAME): Promise<ApproveResult> {
  const params = { textDocument: { uri: server.folder.at(name) }, ...said };
  return server.connection.sendRequest('charterline/approve', params satisfies Pick<ApproveParams, 'textDocument'>);
}

/** The text after an edit, in whichever form the client gets it. */
function applied(server: RunningServer, text: string, { edit }: ApproveResult): string {
  const edits =
    edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ??
    edit.changes?.[server.folder.at(NAME)];
  const plain = (edits ?? []).filter((each): each is TextEdit => 'newText' in each);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), plain);
}

describe('charterline/approvers', () => {
  it('names those whose approval is needed first, with its state', async () => {
    const server = await startServer();
    const text = APPROVED.replace('approvals:\n', 'approvals:\n  - { role: ceo, on: 2026-11-20 }\n').concat(
      '  - { role: cmo, on: 2026-11-20, version: 0.2.0 }\n',
    );
    await server.open(NAME, text);
    const result = await approvers(server);
    expect(result?.version).toBe(1);
    expect(result?.approvers.slice(0, 4)).toEqual([
      { id: 'cmo', title: 'Chief Marketing Officer', person: 'Tomas Wren', required: true, state: 'stale' },
      { id: 'cio', title: 'Chief Information Officer', person: 'Ana Ferreira', required: true, state: 'valid' },
      { id: 'ceo', title: 'Chief Executive Officer', person: 'Ines Halloran', required: true, state: 'missing' },
      { id: 'cfo', title: 'Chief Financial Officer', person: 'Piet Okafor', required: false, state: 'missing' },
    ]);
    expect(result?.approvers.map(({ id }) => id).slice(4)).toEqual(['sales', 'marketing', 'web-lead']);
  });

  it('follows the configuration', async () => {
    const rule = 'rules: { approvals/required: { roles: [cfo, sales, dpo] } }\n';
    const config = `apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n${rule}`;
    const server = await startServer({ files: { '.charterline.yaml': config } });
    await server.open(NAME, EXAMPLE_CHARTER);
    const needed = (await approvers(server))?.approvers.filter(({ required }) => required);
    expect(needed?.map(({ id }) => id)).toEqual(['cfo', 'sales', 'cio']);
  });

  it('knows nobody for what is not a charter', async () => {
    const server = await startServer();
    await server.open('x.charter-catalog.yaml', 'apiVersion: charterline/v1\nkind: CharterCatalog\n');
    expect(await approvers(server, 'x.charter-catalog.yaml')).toBeNull();
    expect(await approvers(server, 'missing.charter.yaml')).toBeNull();
  });
});

describe('charterline/approve', () => {
  it.each([
    ['an editor of today', EDITING],
    ['a plain one', PLAIN],
  ])('gives %s the edit that the command line makes', async (_editor, capabilities) => {
    const server = await startServer({ capabilities });
    await server.open(NAME, EXAMPLE_CHARTER);
    const result = await approve(server);
    expect(result.version).toBe(1);
    expect(applied(server, EXAMPLE_CHARTER, result)).toBe(APPROVED);
  });

  it('is about the text that is shown, and its version', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, 'kind: nothing\n');
    await server.change(NAME, { text: EXAMPLE_CHARTER });
    expect((await approve(server)).edit.documentChanges).toMatchObject([
      { textDocument: { uri: server.folder.at(NAME), version: 2 }, edits: [{}] },
    ]);
  });

  it('takes a name and a remark', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, EXAMPLE_CHARTER);
    const text = applied(server, EXAMPLE_CHARTER, await approve(server, { role: 'ceo', name: 'Jo', note: 'Yes 📈' }));
    expect(text).toMatch(/\n {2}- role: ceo\n {4}name: Jo\n(.*\n){3} {4}note: Yes 📈\n$/);
  });

  it('changes nothing where the approval stands already', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, APPROVED);
    expect((await approve(server)).edit.documentChanges).toMatchObject([{ edits: [] }]);
  });

  it.each<readonly [string, string, object, RegExp]>([
    [
      'errors',
      EXAMPLE_CHARTER.replace('owner: ceo', 'owner: coe'),
      { role: 'cio' },
      /^There is 1 error in the charter/,
    ],
    ['no such role', EXAMPLE_CHARTER, { role: 'coi' }, /^The charter has no role "coi"\. Did you mean cio\?$/],
    ['no role at all', EXAMPLE_CHARTER, {}, /^Say which role approves\.$/],
    ['nothing that is text', EXAMPLE_CHARTER, { role: { id: 'cio' } }, /are texts\.$/],
    ['a name that is no text', EXAMPLE_CHARTER, { role: 'cio', name: ['Jo'] }, /are texts\.$/],
    ['no version', EXAMPLE_CHARTER.replace('  version: "0.3.0"\n', ''), { role: 'cio' }, /^The charter has no version/],
  ])('refuses: %s', async (_case, text, said, message) => {
    const server = await startServer();
    await server.open(NAME, text);
    await expect(approve(server, said)).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(message),
    });
  });

  it('refuses what is not a charter', async () => {
    const server = await startServer();
    await expect(approve(server, { role: 'cio' }, 'missing.charter.yaml')).rejects.toMatchObject({
      code: -32602,
      message: 'The file is not a charter that is checked, so it cannot be approved.',
    });
  });
});
