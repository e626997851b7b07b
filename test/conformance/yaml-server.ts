/** An independent judge: a language server for YAML of other authors, which knows nothing of charters but the schemas. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  TelemetryEventNotification,
} from 'vscode-languageserver-protocol/node';

const PROJECT = new URL('../../', import.meta.url);
const SERVER = fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', PROJECT));

/** Which schema, by its file, is for files with which names. */
const SCHEMAS: Readonly<Record<string, readonly string[]>> = {
  'charter.schema.json': ['*.charter.yaml', '*.charter.yml'],
  'charter-catalog.schema.json': ['*.charter-catalog.yaml', '*.charter-catalog.yml'],
  'charterline-config.schema.json': ['.charterline.yaml'],
};

const SETTINGS = {
  validate: true,
  yamlVersion: '1.2',
  schemas: Object.fromEntries(
    Object.entries(SCHEMAS).map(([file, globs]) => [new URL(`schemas/${file}`, PROJECT).href, globs]),
  ),
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
  hover: false,
  completion: false,
};

/** How long one document may take before the server counts as stuck. */
const PATIENCE = 30_000;
/** Documents that are open at the same time. */
const BATCH = 40;

/** A text under a name by which the server finds the schema. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

/** A running server. Whoever starts it has to stop it. */
export class YamlServer {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  readonly #troubles: string[] = [];
  #opened = 0;

  private constructor(child: ChildProcess) {
    if (!child.stdout || !child.stdin) throw new Error('The server has no standard streams');
    this.#process = child;
    this.#connection = createProtocolConnection(child.stdout, child.stdin, console);
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === 'yaml' ? SETTINGS : {})),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#waiting.get(uri)?.(diagnostics);
      this.#waiting.delete(uri);
    });
    // An exception while validating would otherwise look like a valid document.
    this.#connection.onNotification(TelemetryEventNotification.type, (event) => {
      const text = JSON.stringify(event);
      if (/error/i.test(text)) this.#troubles.push(text);
    });
    this.#connection.listen();
  }

  static async start(): Promise<YamlServer> {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const server = new YamlServer(child);
    await server.#initialize();
    return server;
  }

  /** Everything that the server says of each document, in the order of the documents. */
  async diagnose(documents: readonly Document[]): Promise<readonly (readonly Diagnostic[])[]> {
    const results: (readonly Diagnostic[])[] = [];
    for (let from = 0; from < documents.length; from += BATCH) {
      const batch = documents.slice(from, from + BATCH);
      results.push(...(await Promise.all(batch.map((document) => this.#diagnoseOne(document)))));
    }
    if (this.#troubles.length > 0) throw new Error(`The server failed: ${this.#troubles.join('\n')}`);
    return results;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await ended;
    this.#connection.dispose();
  }

  async #initialize(): Promise<void> {
    await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true, didChangeConfiguration: {} } },
    });
    await this.#connection.sendNotification(InitializedNotification.type, {});
    await this.#connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { yaml: SETTINGS } });
    await this.#knowsSchemas();
  }

  /** The server takes the settings in its own time; until then it would call everything valid. */
  async #knowsSchemas(): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt++) {
      const [diagnostics = []] = await this.diagnose([{ name: 'empty.charter.yaml', text: 'kind: nothing\n' }]);
      if (diagnostics.length > 0) return;
    }
    throw new Error('The server does not use the schemas');
  }

  /** Each document gets a name of its own and is never changed, so that the first answer is the answer for this text. */
  async #diagnoseOne({ name, text }: Document): Promise<readonly Diagnostic[]> {
    const uri = `${pathToFileURL('/conformance')}/${++this.#opened}/${name}`;
    const answer = new Promise<readonly Diagnostic[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer about ${uri}:\n${text}`)), PATIENCE);
      this.#waiting.set(uri, (diagnostics) => {
        clearTimeout(timer);
        resolve(diagnostics);
      });
    });
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const diagnostics = await answer;
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    return diagnostics;
  }
}
