import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

/** What an editor of today can do, as far as it matters here. */
export const MODERN: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceFolders: true,
  },
};

/** What an editor can do that knows nothing but the beginnings of the protocol. */
export const PLAIN: ClientCapabilities = {};

/** The day that every test takes for today. */
export const AS_OF = '2026-12-01';

export interface ServerOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** The folder of another server, to be served as well; a new one with `files` when left out. */
  readonly folder?: TemporaryFolder;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers when asked for settings. */
  readonly settings?: () => unknown;
  /** Process id of the client as it states it; this process when left out. */
  readonly processId?: number;
}

/** The server in a process of its own, with a client that has introduced itself. */
export class RunningServer {
  readonly folder: TemporaryFolder;
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly log: string[];
  readonly published: PublishDiagnosticsParams[] = [];
  /** How often the server has asked the client to ask for diagnostics again. */
  refreshes = 0;
  /** The methods that the server has registered, with what it said. */
  readonly registered: { readonly method: string; readonly registerOptions?: unknown }[];
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  constructor(parts: Pick<RunningServer, 'folder' | 'process' | 'connection' | 'initialized' | 'log' | 'registered'>) {
    this.folder = parts.folder;
    this.process = parts.process;
    this.connection = parts.connection;
    this.initialized = parts.initialized;
    this.log = parts.log;
    this.registered = parts.registered;
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#happened();
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      this.#happened();
      return null;
    });
  }

  /** Opens a document, with the text on disk unless another is given. */
  open(name: string, text: string): Promise<void> {
    this.#versions.set(name, 1);
    const textDocument = { uri: this.folder.at(name), languageId: 'engagement-charter', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces stretches of an open document, one after the other; without a range, all of it. */
  change(name: string, ...contentChanges: readonly object[]): Promise<void> {
    const version = (this.#versions.get(name) ?? 0) + 1;
    this.#versions.set(name, version);
    const textDocument = { uri: this.folder.at(name), version };
    return this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  close(name: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.folder.at(name) } });
  }

  /** Writes a file and tells the server as a file watcher would. */
  async writeAndTell(name: string, text: string, type: 1 | 2 = 2): Promise<void> {
    this.folder.write(name, text);
    await this.tell(name, type);
  }

  tell(name: string, type: 1 | 2 | 3): Promise<void> {
    const changes = [{ uri: this.folder.at(name), type }];
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri: this.folder.at(name) }, ...(previousResultId ? { previousResultId } : {}) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  /** The diagnostics of a file in short: `line:character-line:character severity code`. */
  async findings(name: string): Promise<readonly string[]> {
    const report = await this.pull(name);
    if (report.kind !== 'full') throw new Error('The server knows nothing that it could call unchanged');
    return report.items.map(inShort);
  }

  /** Waits until something holds, looking again whenever the server says something. */
  async until<T>(what: () => T | undefined): Promise<T> {
    for (;;) {
      const result = what();
      if (result !== undefined) return result;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** The diagnostics that were last published of a file. */
  lastPublished(name: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast(({ uri }) => uri === this.folder.at(name));
  }

  async shutdown(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return exitCodeOf(this.process);
  }

  #happened(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

export function inShort({ range: { start, end }, severity, code }: Diagnostic): string {
  const levels = ['', 'error', 'warning', 'info'];
  return `${start.line}:${start.character}-${end.line}:${end.character} ${levels[severity ?? 0]} ${code}`;
}

export function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

/** What was started in a test, to be ended after it. */
const started: { readonly process: ChildProcess; readonly folder: TemporaryFolder }[] = [];

/** The process alone, before anything was said to it. */
export function spawnServer(): ChildProcess {
  return spawn(process.execPath, [join(inject('published'), 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Starts the server on a folder with files and introduces a client. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.folder ?? temporaryFolder({ '.charterline.yaml': ROOT_CONFIG, ...options.files });
  const child = spawnServer();
  started.push({ process: child, folder });
  if (!child.stdout || !child.stdin) throw new Error('The server has no pipes');
  const log: string[] = [];
  child.stderr?.on('data', (data: Buffer) => log.push(String(data)));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  const registered: RunningServer['registered'] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: typeof registered }) => {
    registered.push(...registrations);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => options.settings?.() ?? null),
  );
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', parametersOf(options, folder));
  const server = new RunningServer({ folder, process: child, connection, initialized, log, registered });
  await connection.sendNotification('initialized', {});
  return server;
}

/** Makes the folder a workspace root: a config above it plays no part. */
const ROOT_CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n';

function parametersOf(options: ServerOptions, folder: TemporaryFolder): InitializeParams {
  return {
    processId: options.processId ?? process.pid,
    rootUri: folder.uri,
    workspaceFolders: [{ uri: folder.uri, name: 'work' }],
    capabilities: options.capabilities ?? MODERN,
    initializationOptions: options.initializationOptions ?? { asOf: AS_OF },
  };
}

afterEach(() => {
  for (const { process: child, folder } of started.splice(0)) {
    child.kill('SIGKILL');
    folder.dispose();
  }
});
