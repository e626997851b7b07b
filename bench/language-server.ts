import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { AS_OF, type BenchCharter, CHARTER_NAME, CONFIG } from './charters.ts';
import { productionBundle } from './production-bundles.ts';

type ServerProcess = ChildProcessByStdio<Writable, Readable, null>;

/** The published server in a process of its own, in which one charter is open and being typed into. */
export class LanguageServer {
  readonly #process: ServerProcess;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  readonly #uri: string;
  /** Where is typed: at the end of the last title. */
  readonly #line: number;
  readonly #character: number;
  #version = 1;
  #published = 0;
  #onPublished: () => void = () => {};

  constructor(process: ServerProcess, folder: string, { text }: BenchCharter) {
    this.#process = process;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.#folder = folder;
    this.#uri = pathToFileURL(join(folder, CHARTER_NAME)).href;
    const lines = text.split('\n');
    this.#line = lines.findLastIndex((line) => line.includes('title: '));
    this.#character = lines[this.#line]?.length ?? 0;
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ version }: PublishDiagnosticsParams) => {
      this.#published = version ?? 0;
      this.#onPublished();
    });
    this.#connection.listen();
  }

  /** Introduces the client and opens the charter. */
  async open({ text }: BenchCharter, capabilities: ClientCapabilities): Promise<void> {
    const uri = pathToFileURL(this.#folder).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities,
      initializationOptions: { asOf: AS_OF },
    });
    await this.#connection.sendNotification('initialized', {});
    const textDocument = { uri: this.#uri, languageId: 'engagement-charter', version: this.#version, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Types a letter, or takes back the one before; returns the version that the text has then. */
  async type(): Promise<number> {
    this.#version += 1;
    const [line, character] = [this.#line, this.#character];
    const isTyped = this.#version % 2 === 0;
    const range = { start: { line, character }, end: { line, character: isTyped ? character : character + 1 } };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range, text: isTyped ? 'x' : '' }],
    });
    return this.#version;
  }

  /** Waits for the diagnostics of a version of the text. */
  async published(version: number): Promise<void> {
    while (this.#published < version) {
      await new Promise<void>((resolve) => {
        this.#onPublished = resolve;
      });
    }
  }

  /** What the server answers to a request about the charter. */
  ask(method: string, more: object): Promise<unknown> {
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, ...more });
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    await new Promise((resolve) =>
      this.#process.exitCode === null ? this.#process.once('exit', resolve) : resolve(0),
    );
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Starts a server for a charter, which it has understood when this returns. */
export async function startServer(charter: BenchCharter, capabilities: ClientCapabilities): Promise<LanguageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'charterline-bench-'));
  writeFileSync(join(folder, '.charterline.yaml'), CONFIG);
  writeFileSync(join(folder, CHARTER_NAME), charter.text);
  const child = spawn(process.execPath, [productionBundle('server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const server = new LanguageServer(child, folder, charter);
  await server.open(charter, capabilities);
  await server.ask('textDocument/documentSymbol', {});
  return server;
}
