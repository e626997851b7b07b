/** Beginning, end and everything that goes wrong in between. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { exitCodeOf, PLAIN, spawnServer, startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';
const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');

describe('the end', () => {
  it('is a success after a shutdown', async () => {
    const server = await startServer();
    expect(await server.shutdown()).toBe(0);
  });

  it('is a failure without a shutdown', async () => {
    const server = await startServer();
    await server.connection.sendNotification('exit');
    expect(await exitCodeOf(server.process)).toBe(1);
  });

  it('comes when the connection breaks', async () => {
    const server = await startServer();
    server.connection.dispose();
    server.process.stdin?.end();
    expect(await exitCodeOf(server.process)).toBe(1);
  });

  it('comes when the client dies, although the connection stays open', async () => {
    const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const server = await startServer({ processId: client.pid ?? 0 });
    client.kill('SIGKILL');
    expect(await exitCodeOf(server.process)).toBe(1);
  }, 15_000);

  it('does not wait for the next day', async () => {
    const server = await startServer({ capabilities: PLAIN });
    await server.connection.sendRequest('shutdown');
    server.process.stdin?.end();
    expect(await exitCodeOf(server.process)).toBe(0);
  });
});

describe('the beginning', () => {
  it('tells what the server can do', async () => {
    const server = await startServer();
    expect(server.initialized).toEqual({
      serverInfo: { name: 'charterline' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        diagnosticProvider: { identifier: 'charterline', interFileDependencies: true, workspaceDiagnostics: true },
        documentSymbolProvider: { label: 'Charterline' },
        completionProvider: { triggerCharacters: [' ', '/', '[', '{', ','] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.charterline'] },
        executeCommandProvider: { commands: ['charterline.openRulePage'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
  });

  it('happens once', async () => {
    const server = await startServer();
    const again = server.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await expect(again).rejects.toThrow(/already/);
    await server.open(NAME, MISTAKE);
    expect(await server.findings(NAME)).toHaveLength(1);
  });

  it.each([null, 'nonsense', 42, [], { asOf: 7, diagnostics: { scope: 'everything' }, files: 'yes' }])(
    'does not stumble over the options %j',
    async (initializationOptions) => {
      const server = await startServer({ initializationOptions });
      await server.open(NAME, 'apiVersion: charterline/v1\nkind: Something\n');
      expect(await server.findings(NAME)).toEqual(['1:6-1:15 error schema/envelope']);
    },
  );
});

describe('messages that make no sense', () => {
  it('are answered with an error and nothing else stops', async () => {
    const server = await startServer();
    await server.open(NAME, MISTAKE);
    const { connection } = server;
    for (const [method, params] of [
      ['textDocument/diagnostic', {}],
      ['textDocument/documentSymbol', null],
      ['charterline/plan', { textDocument: null }],
      ['charterline/findings', 'no'],
      ['workspace/diagnostic', { previousResultIds: 7 }],
      ['no/such/method', {}],
    ] as const) {
      await expect(connection.sendRequest(method, params), `${method} ${JSON.stringify(params)}`).rejects.toThrow();
    }
    for (const [method, params] of [
      ['textDocument/didOpen', {}],
      ['textDocument/didChange', { textDocument: { uri: server.folder.at(NAME), version: 2 } }],
      ['textDocument/didChange', { textDocument: { uri: server.folder.at(NAME) }, contentChanges: [{ range: {} }] }],
      ['textDocument/didClose', null],
      ['workspace/didChangeWatchedFiles', { changes: [{ uri: '//::bad::', type: 9 }] }],
      ['workspace/didChangeConfiguration', null],
      ['$/cancelRequest', { id: 'unknown' }],
      ['no/such/notification', {}],
    ] as const) {
      await connection.sendNotification(method, params);
    }
    await server.change(NAME, { text: MISTAKE });
    expect(await server.findings(NAME)).toHaveLength(1);
  });

  it('end neither with broken JSON nor with a very long line', async () => {
    const server = await startServer();
    const raw = (body: string): void => {
      server.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    raw('{"jsonrpc": "2.0", ');
    raw('[1, 2');
    raw('"text"');
    raw(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":"${'x'.repeat(1_000_000)}"}`);
    await server.open(NAME, MISTAKE);
    expect(await server.findings(NAME)).toHaveLength(1);
  });

  it('may come before the beginning', async () => {
    const child = spawnServer();
    const said: string[] = [];
    child.stdout?.on('data', (data: Buffer) => said.push(String(data)));
    const body = '{"jsonrpc":"2.0","id":1,"method":"textDocument/diagnostic","params":{}}';
    child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    while (child.stdout && !said.join('').includes('}')) await once(child.stdout, 'data');
    expect(said.join('')).toContain('"error"');
    child.kill('SIGKILL');
  });
});

describe('requests', () => {
  it('that were cancelled are not answered with a result', async () => {
    const server = await startServer();
    await server.open(NAME, MISTAKE);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: server.folder.at(NAME) } };
    const answer = server.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  it('that were overtaken by a change ask to be repeated, and later ones see the change', async () => {
    // The way to the root takes so long that the change comes before the answer.
    const deep = `${'folder/'.repeat(40)}${NAME}`;
    const server = await startServer();
    await server.open(deep, MISTAKE);
    const overtaken = server.pull(deep);
    const change = server.change(deep, { text: EXAMPLE_CHARTER });
    const later = server.pull(deep);
    await expect(overtaken).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    await change;
    expect(await later).toMatchObject({ kind: 'full', items: [] });
  });
});
