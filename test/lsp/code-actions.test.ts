/** What the server offers to do about findings. */
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, Range, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { MODERN, type RunningServer, startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';
const EDITING: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true } },
  window: { showDocument: { support: true } },
};
const UNKNOWN_ROLE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: coe');
const NO_CONSULTED = withSections(
  EXAMPLE_CHARTER,
  `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo }
`,
);

async function actionsAt(
  server: RunningServer,
  range: Range,
  { only, name = NAME }: { readonly only?: readonly string[]; readonly name?: string } = {},
): Promise<readonly CodeAction[]> {
  const report = await server.pull(name);
  const diagnostics = report.kind === 'full' ? report.items : [];
  const params = {
    textDocument: { uri: server.folder.at(name) },
    range,
    context: { diagnostics, ...(only ? { only } : {}) },
  };
  return server.connection.sendRequest('textDocument/codeAction', params);
}

/** The text after an action, as a client that was told of document versions applies it. */
function applied(server: RunningServer, text: string, { edit }: CodeAction, name = NAME): string {
  const edits =
    edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ??
    edit?.changes?.[server.folder.at(name)];
  const plain = (edits ?? []).filter((each): each is TextEdit => 'newText' in each);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), plain);
}

describe('textDocument/codeAction', () => {
  it('offers the fixes of a finding, the suppression where that is allowed, and the page of the rule', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, UNKNOWN_ROLE);
    const actions = await actionsAt(server, placeOf(UNKNOWN_ROLE, 'coe'));
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Change it to "ceo"', 'quickfix', true],
      ['Open the page of the rule reference/unresolved', 'quickfix', undefined],
    ]);
    const [fix] = actions;
    expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(['reference/unresolved']);
    expect(fix?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: server.folder.at(NAME), version: 1 }, edits: [{ newText: 'ceo' }] },
    ]);
    expect(fix && applied(server, UNKNOWN_ROLE, fix)).toBe(EXAMPLE_CHARTER);
  });

  it('offers nothing where nothing was found', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, UNKNOWN_ROLE);
    expect(await actionsAt(server, placeOf(UNKNOWN_ROLE, 'apiVersion'))).toEqual([]);
    expect(await actionsAt(server, placeOf(UNKNOWN_ROLE, 'coe'), { only: ['refactor'] })).toEqual([]);
    expect(await actionsAt(server, placeOf(UNKNOWN_ROLE, 'coe'), { name: 'missing.charter.yaml' })).toEqual([]);
  });

  describe('about approvals', () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const entry = `{ role: ceo, name: Ines Halloran, on: 2026-11-20, version: "0.3.0", digest: "${digest}" }`;
    const STALE = `${EXAMPLE_CHARTER}approvals: [${entry}]\n`;
    const APPROVED = EXAMPLE_CHARTER.replace('status: draft', 'status: approved');
    const commandsAt = async (server: RunningServer, range: Range) =>
      (await actionsAt(server, range, { only: ['quickfix'] })).flatMap(({ command }) => (command ? [command] : []));

    it('offers to compare and to approve where the client can do it', async () => {
      const commands = ['charterline.compareCharter', 'charterline.approveAs'];
      const server = await startServer({ initializationOptions: { asOf: '2026-12-01', commands } });
      await server.open(NAME, STALE);
      const uri = server.folder.at(NAME);
      expect(await commandsAt(server, placeOf(STALE, digest))).toEqual([
        {
          title: 'Show what has changed since the last approval',
          command: 'charterline.compareCharter',
          arguments: [{ uri, base: 'lastApproved' }],
        },
        { title: 'Approve the charter as …', command: 'charterline.approveAs', arguments: [{ uri }] },
      ]);
      await server.change(NAME, { text: APPROVED });
      const report = await server.pull(NAME);
      const required =
        report.kind === 'full' ? report.items.find(({ code }) => code === 'approvals/required') : undefined;
      expect(required && (await commandsAt(server, required.range))).toEqual([
        { title: 'Approve the charter as …', command: 'charterline.approveAs', arguments: [{ uri }] },
      ]);
    });

    it('offers nothing that the client does not know', async () => {
      const server = await startServer();
      await server.open(NAME, STALE);
      expect(await commandsAt(server, placeOf(STALE, digest))).toEqual([]);
    });
  });

  it('puts a suppression with room for a reason above the line', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, NO_CONSULTED);
    const actions = await actionsAt(server, placeOf(NO_CONSULTED, 'sharpen-messages, responsible'));
    const suppress = actions.find(({ title }) => title === 'Suppress raci/silo here, with a reason');
    expect(suppress && applied(server, NO_CONSULTED, suppress)).toBe(
      NO_CONSULTED.replace(
        '  - { work: sharpen-messages, responsible',
        '  # charterline-disable-next-line raci/silo -- TODO: say why\n  - { work: sharpen-messages, responsible',
      ),
    );
    const whole = actions.find(({ title }) => title === 'Suppress raci/silo in this file, with a reason');
    expect(whole && applied(server, NO_CONSULTED, whole)).toBe(
      `# charterline-disable-file raci/silo -- TODO: say why\n${NO_CONSULTED}`,
    );
  });

  it('takes a rule into the comment that stands above the line already', async () => {
    const server = await startServer({ capabilities: EDITING });
    const text = NO_CONSULTED.replace(
      '  - { work: sharpen-messages, responsible',
      '  # charterline-disable-next-line raci/overload -- one room\n  - { work: sharpen-messages, responsible',
    );
    await server.open(NAME, text);
    const actions = await actionsAt(server, placeOf(text, 'sharpen-messages, responsible'));
    const suppress = actions.find(({ title }) => title === 'Suppress raci/silo here, with a reason');
    expect(suppress && applied(server, text, suppress)).toBe(
      text.replace('raci/overload --', 'raci/overload, raci/silo --'),
    );
  });

  it('lets clients that can do so select the reason', async () => {
    const capabilities = {
      ...EDITING,
      workspace: { ...EDITING.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    };
    const server = await startServer({ capabilities });
    await server.open(NAME, NO_CONSULTED);
    const actions = await actionsAt(server, placeOf(NO_CONSULTED, 'sharpen-messages, responsible'));
    const suppress = actions.find(({ title }) => title.startsWith('Suppress raci/silo here'));
    expect(suppress?.edit?.documentChanges).toMatchObject([
      {
        edits: [
          {
            snippet: {
              kind: 'snippet',
              value: `  # charterline-disable-next-line raci/silo -- ${'$'}{1:TODO: say why}\n`,
            },
          },
        ],
      },
    ]);
  });

  it('gives plain edits to clients that know nothing else, and no page', async () => {
    const server = await startServer({ capabilities: { textDocument: MODERN.textDocument ?? {} } });
    await server.open(NAME, UNKNOWN_ROLE);
    const actions = await actionsAt(server, placeOf(UNKNOWN_ROLE, 'coe'));
    expect(actions.map(({ title }) => title)).toEqual(['Change it to "ceo"']);
    expect(Object.keys(actions[0]?.edit ?? {})).toEqual(['changes']);
    expect(actions[0] && applied(server, UNKNOWN_ROLE, actions[0])).toBe(EXAMPLE_CHARTER);
  });

  it('mends in a config what is wrong there', async () => {
    const text = 'apiVersion: charterline/v1\nkind: CharterConfig\nrules:\n  raci/sillo: off\n';
    const server = await startServer({ capabilities: EDITING, files: { '.charterline.yaml': text } });
    await server.open('.charterline.yaml', text);
    const [fix] = await actionsAt(server, placeOf(text, 'raci/sillo'), { name: '.charterline.yaml' });
    expect(fix && applied(server, text, fix)).toBe(text.replace('sillo', 'silo'));
  });
});

describe('source.fixAll.charterline', () => {
  const MESSY = EXAMPLE_CHARTER.replace('  status: draft', '  status: drafft\n  sumary: Two markets').replace(
    'mentees: [marketing]',
    'mentees: [marketing, marketing]',
  );

  it.each(['source.fixAll.charterline', 'source.fixAll', 'source'])('is made when %s is asked for', async (kind) => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, MESSY);
    const actions = await actionsAt(server, placeOf(MESSY, 'apiVersion'), { only: [kind] });
    expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.charterline']);
    expect(actions[0] && applied(server, MESSY, actions[0])).toBe(
      EXAMPLE_CHARTER.replace('  status: draft', '  status: draft\n  summary: Two markets'),
    );
  });

  it('leaves alone what only people can decide', async () => {
    const server = await startServer({ capabilities: EDITING });
    await server.open(NAME, UNKNOWN_ROLE);
    expect(await actionsAt(server, placeOf(UNKNOWN_ROLE, 'coe'), { only: ['source.fixAll'] })).toEqual([]);
  });
});

describe('the page of a rule', () => {
  it('is opened by the client', async () => {
    const server = await startServer({ capabilities: EDITING });
    const shown: unknown[] = [];
    server.connection.onRequest('window/showDocument', (params) => {
      shown.push(params);
      return { success: true };
    });
    await server.open(NAME, UNKNOWN_ROLE);
    const [, page] = await actionsAt(server, placeOf(UNKNOWN_ROLE, 'coe'));
    await server.connection.sendRequest('workspace/executeCommand', page?.command);
    expect(shown).toEqual([
      {
        uri: 'https://github.com/charterline/charterline/blob/main/docs/rules/reference/unresolved.md',
        external: true,
      },
    ]);
  });

  it('is refused for a rule that does not exist', async () => {
    const server = await startServer({ capabilities: EDITING });
    const params = { command: 'charterline.openRulePage', arguments: ['raci/imaginary'] };
    await expect(server.connection.sendRequest('workspace/executeCommand', params)).rejects.toThrow('raci/imaginary');
  });
});
