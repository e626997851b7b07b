/** Completion and hover as an editor gets them. */
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CompletionItem, Hover } from 'vscode-languageserver-protocol/node';
import { ruleById } from '../../server/src/rules/registry.ts';
import { atCursor } from '../features/marked.ts';
import { MODERN, type RunningServer, type ServerOptions, startServer } from './support/server.ts';

const CONFIG = '.charterline.yaml';
const HEAD = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
const CHARTER_HEAD = 'apiVersion: charterline/v1\nkind: EngagementCharter\n';

/** An editor that fills in snippets and shows Markdown. */
const RICH: ClientCapabilities = {
  ...MODERN,
  textDocument: {
    ...MODERN.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

interface Asked {
  readonly server: RunningServer;
  readonly params: object;
}

async function openAt(name: string, marked: string, options: ServerOptions = {}): Promise<Asked> {
  const { text, offset } = atCursor(marked);
  const server = await startServer({ capabilities: RICH, ...options });
  await server.open(name, text);
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { server, params: { textDocument: { uri: server.folder.at(name) }, position } };
}

async function complete(name: string, marked: string, options?: ServerOptions): Promise<readonly CompletionItem[]> {
  const { server, params } = await openAt(name, marked, options);
  return (await server.connection.sendRequest<CompletionItem[] | null>('textDocument/completion', params)) ?? [];
}

async function hover(name: string, marked: string, options?: ServerOptions): Promise<Hover | null> {
  const { server, params } = await openAt(name, marked, options);
  return server.connection.sendRequest<Hover | null>('textDocument/hover', params);
}

describe('textDocument/completion', () => {
  it('is offered, with the characters that ask for it', async () => {
    const { initialized } = await startServer();
    expect(initialized.capabilities).toMatchObject({
      completionProvider: { triggerCharacters: [' ', '/', '[', '{', ','] },
      hoverProvider: true,
    });
  });

  it('gives edits of the whole word, in the order of the language', async () => {
    const items = await complete(CONFIG, `${HEAD}rules:\n  raci/s|i\n`);
    const silo = items.find(({ label }) => label === 'raci/silo');
    expect(silo).toMatchObject({
      kind: 10,
      detail: ruleById('raci/silo')?.title,
      filterText: 'raci/silo',
      insertTextFormat: 2,
      insertTextMode: 1,
      textEdit: {
        range: { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } },
        newText: `raci/silo: \${1}`,
      },
    });
    expect(items.map(({ sortText }) => sortText)).toEqual(items.map((_, index) => String(index).padStart(4, '0')));
  });

  it('explains each item as the client can show it', async () => {
    const marked = `${HEAD}rules: { raci/too-many-consulted: { | } }\n`;
    const [, rich] = await complete(CONFIG, marked);
    expect(rich?.documentation).toEqual({
      kind: 'markdown',
      value: '**max**\n\nHow many roles may be consulted in one row.\n\nDefault: 4. At least 1.',
    });
    const [, plain] = await complete(CONFIG, marked, { capabilities: MODERN });
    expect(plain?.documentation).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^max\n\nHow many/) });
  });

  it('writes plain text for a client without snippets, and for one that would indent them again', async () => {
    const plain = { newText: 'overrides:' };
    const find = (items: readonly CompletionItem[]) => items.find(({ label }) => label === 'overrides');
    expect(find(await complete(CONFIG, `${HEAD}|`, { capabilities: MODERN }))?.textEdit).toMatchObject(plain);
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    const item = find(await complete(CONFIG, `${HEAD}|`, { capabilities }));
    expect(item?.textEdit).toMatchObject(plain);
    expect(item?.insertTextFormat).toBeUndefined();
  });

  it('works in charters, also in those that do not parse', async () => {
    const items = await complete('a.charter.yaml', `${CHARTER_HEAD}metadata: { status: |\nroles:\n  - [\n`);
    expect(items.map(({ label }) => label)).toEqual(['draft', 'in-review', 'approved', 'active', 'closed']);
  });

  it('completes the rules of a suppression', async () => {
    const items = await complete('a.charter.yaml', `${CHARTER_HEAD}# charterline-disable-next-line raci/|\nraci: []\n`);
    expect(items.find(({ label }) => label === 'raci/silo')?.textEdit).toMatchObject({ newText: 'raci/silo' });
  });

  it('has nothing to say in files of others', async () => {
    expect(await complete('values.yaml', '|')).toEqual([]);
    expect(await complete('a.charter.yaml', 'apiVersion: v1\nkind: Deployment\n|')).toEqual([]);
  });

  it('follows the text as it is typed', async () => {
    const { server, params } = await openAt(CONFIG, `${HEAD}|`);
    const labels = async () =>
      (await server.connection.sendRequest<CompletionItem[]>('textDocument/completion', params)).map(
        ({ label }) => label,
      );
    expect(await labels()).toContain('extends');
    await server.change(CONFIG, { text: `${HEAD}\nextends: strict\n` });
    expect(await labels()).not.toContain('extends');
  });
});

describe('textDocument/hover', () => {
  it('explains a rule and where it is set', async () => {
    const found = await hover(CONFIG, `${HEAD}rules:\n  raci/si|lo: error\n`);
    expect(found?.range).toEqual({ start: { line: 3, character: 2 }, end: { line: 3, character: 11 } });
    expect(found?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('Here: error (line 4).'),
    });
    expect(found?.contents).toMatchObject({
      value: expect.stringMatching(/\[Page of the rule\]\(https:\/\/\S+\/docs\/rules\/raci\/silo\.md\)$/),
    });
  });

  it('follows a config that another one extends', async () => {
    const files = { 'base/.charterline.yaml': `${HEAD}rules: { raci/silo: info }\n` };
    const marked = `${HEAD}root: true\nextends: base/.charterline.yaml\nrules: { raci/si|lo: {} }\n`;
    const { server, params } = await openAt(CONFIG, marked, { files });
    const text = async () => JSON.stringify(await server.connection.sendRequest('textDocument/hover', params));
    expect(await text()).toContain('Here: info (base/.charterline.yaml, line 3).');
    await server.open('base/.charterline.yaml', `${HEAD}rules: { raci/silo: off }\n`);
    expect(await text()).toContain('Here: off (base/.charterline.yaml, line 3).');
  });

  it('shows plain text where Markdown is not understood, and no markup by accident', async () => {
    const marked = `${CHARTER_HEAD}metadata: { stat|us: draft }\n`;
    expect((await hover('a.charter.yaml', marked, { capabilities: MODERN }))?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^Status\n\n[^*]+- draft: Still being written/),
    });
    const rich = await hover(CONFIG, `${HEAD}rules: { data/precise-pur|pose: {} }\n`);
    expect(JSON.stringify(rich?.contents)).toContain('- `minWords`: How many words a purpose has at least.');
  });

  it('is null where there is nothing to explain', async () => {
    expect(await hover('a.charter.yaml', `${CHARTER_HEAD}# no|thing\n`)).toBeNull();
    expect(await hover('values.yaml', 'a|: 1\n')).toBeNull();
  });
});
