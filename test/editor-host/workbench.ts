import { mkdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { format } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium.ts';
import { type CleanUps, createCleanUps, temporaryFolder } from './clean-ups.ts';
import { type CodeServer, type CodeServerOptions, installVsix, startCodeServer } from './code-server.ts';
import { type DevelopmentOptions, developInPage, type WorkbenchUri } from './development-options.ts';
import { fetchEditor } from './fetch-editor.ts';
import { serveFiles } from './static-files.ts';
import { tellingLines } from './workbench-chatter.ts';
import { writeUserSettings } from './workbench-settings.ts';

const paintMs = 60_000;
/** How long the window is waited for, unless something else is said: a machine with other work takes its time. */
const patienceMs = 60_000;
const keptMessages = 20;

export interface WorkbenchOptions {
  /** Folder of the extension under development, or a packaged extension (`.vsix`), which is installed. None when left out. */
  readonly extension?: string;
  /** The folder that the window opens; an empty window when left out. */
  readonly folder?: string;
  /** User settings on top of those that keep welcome and chat panels closed. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Name of a theme as `workbench.colorTheme` wants it, for instance `Default Light Modern`. */
  readonly colorTheme?: string;
  /** Size in CSS pixels; 1400 × 900 when left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Picture pixels per CSS pixel; 1 when left out, 2 for sharp screenshots. */
  readonly deviceScaleFactor?: number;
  /** `asked` opens the folder without trust until somebody grants it. `given` when left out. */
  readonly trust?: 'given' | 'asked';
  /** Where the extension runs: in Node, or in a web worker as on vscode.dev (needs `browser` in its manifest). `node` when left out. */
  readonly extensionHost?: 'node' | 'browser';
  /** A module with `run()` that the extension host runs; it has to be a file inside `extension` when that runs in the browser. */
  readonly testSuite?: string;
  /** Receives what code in the extension host prints while a test suite runs. */
  readonly onLog?: (kind: string, text: string) => void;
  /** Variables for the extension host, on top of the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Folder for settings and state, kept afterwards. A temporary one, removed by `close`, when left out. */
  readonly userDataFolder?: string;
}

/** A VS Code window in a headless browser. */
export interface Workbench {
  readonly page: Page;
  /** Resolves with the exit code of the test suite: 0 when its `run` resolved. Never settles without a suite. */
  readonly suiteEnded: Promise<number>;
  /** Resolves with the reason when the server or the browser ends before `close`. */
  readonly broken: Promise<string>;
  /** What the server and the page last said, for error messages. */
  lastMessages(): readonly string[];
  /**
   * Ends the window and everything started for it, and removes temporary folders. May be called twice.
   * Until then the window keeps this process alive.
   */
  close(): Promise<void>;
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens VS Code on a folder, with an extension, in a headless browser, and resolves when the window has been painted.
 * Fetches the editor and the browser when they are missing. Rejects, leaving nothing behind, when any of it fails.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const cleanUps = createCleanUps();
  try {
    return await assemble(options, cleanUps);
  } catch (error) {
    await cleanUps.run();
    throw error;
  }
}

async function assemble(options: WorkbenchOptions, cleanUps: CleanUps): Promise<Workbench> {
  const executablePath = ensureChromium();
  const home = await temporaryFolder(cleanUps, 'editor-');
  const env = await scratchEnvironment(home, options.env);
  const server = await startServer(options, home, env, cleanUps);
  const browser = await startBrowser(executablePath, env, cleanUps);
  const page = await browser.newPage({
    viewport: options.viewport ?? { width: 1400, height: 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    // What the server packs and the browser unpacks again never leaves this computer.
    extraHTTPHeaders: { 'accept-encoding': 'identity' },
  });
  page.setDefaultTimeout(patienceMs);
  const messages = keepMessages(page);
  const lastMessages = (): readonly string[] => tellingLines([...server.process.lastLines(), ...messages]);
  const { suiteEnded } = await listenToSuite(page, options.onLog);
  await developInPage(page, await developmentOptions(options, server.authority, cleanUps));
  const broken = whenBroken(server, browser, page);
  await paint(page, address(options, server.authority), broken, lastMessages);
  return { page, suiteEnded, broken, lastMessages, close: () => cleanUps.run() };
}

/** Sockets and scratch files of server and browser go where they are removed with everything else. */
async function scratchEnvironment(home: string, env: NodeJS.ProcessEnv | undefined): Promise<NodeJS.ProcessEnv> {
  const scratch = join(home, 'tmp');
  await mkdir(scratch, { mode: 0o700 });
  return { ...process.env, ...env, TMPDIR: scratch, XDG_RUNTIME_DIR: scratch };
}

async function startServer(
  options: WorkbenchOptions,
  home: string,
  env: NodeJS.ProcessEnv,
  cleanUps: CleanUps,
): Promise<CodeServer> {
  const { colorTheme, extension } = options;
  const theme = colorTheme === undefined ? {} : { 'workbench.colorTheme': colorTheme };
  const userDataFolder = options.userDataFolder ?? join(home, 'user');
  await writeUserSettings(userDataFolder, { ...theme, ...options.settings });
  const serverOptions: CodeServerOptions = {
    entry: await fetchEditor(),
    userDataFolder,
    extensionsFolder: join(home, 'extensions'),
    asksForTrust: options.trust === 'asked',
    env,
  };
  if (isPackaged(extension)) await installVsix(serverOptions, resolve(extension));
  const server = await startCodeServer(serverOptions);
  cleanUps.add(() => server.process.end());
  return server;
}

/** The browser does not act on signals by itself: whoever opened the window decides what a signal means. */
async function startBrowser(executablePath: string, env: NodeJS.ProcessEnv, cleanUps: CleanUps): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    env: definedVariables(env),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  cleanUps.add(() => browser.close());
  return browser;
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(entries);
}

function isPackaged(extension: string | undefined): extension is string {
  return extension?.endsWith('.vsix') === true;
}

function keepMessages(page: Page): readonly string[] {
  const messages: string[] = [];
  const keep = (text: string): void => {
    messages.push(text);
    if (messages.length > keptMessages) messages.shift();
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') keep(firstLine(message.text()));
  });
  page.on('pageerror', (error) => keep(firstLine(error.message)));
  return messages;
}

/** The workbench writes its errors with a coloured label in front. */
function firstLine(text: string): string {
  return text.replace(/^%c\s*ERR color: \S+ /u, '').split('\n', 1)[0] ?? '';
}

/** The workbench of an extension test reports through these two functions of its window. */
async function listenToSuite(page: Page, onLog: WorkbenchOptions['onLog']): Promise<Pick<Workbench, 'suiteEnded'>> {
  let end: (code: number) => void = () => {};
  const suiteEnded = new Promise<number>((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  await page.exposeFunction('codeAutomationLog', (kind: string, values: readonly unknown[]) => {
    onLog?.(kind, format(...values));
  });
  return { suiteEnded };
}

async function developmentOptions(
  options: WorkbenchOptions,
  authority: string,
  cleanUps: CleanUps,
): Promise<DevelopmentOptions> {
  const { extension, testSuite } = options;
  const isDeveloped = extension !== undefined && !isPackaged(extension);
  const uri = await uriMaker(options, authority, cleanUps);
  return {
    ...(isDeveloped ? { extensions: [uri(resolve(extension))] } : {}),
    ...(testSuite === undefined ? {} : { extensionTestsPath: uri(resolve(testSuite)) }),
  };
}

/** Extensions for the browser's extension host come over HTTP, through the server's proxy so that its content security policy allows them. */
async function uriMaker(
  { extension, extensionHost }: WorkbenchOptions,
  authority: string,
  cleanUps: CleanUps,
): Promise<(path: string) => WorkbenchUri> {
  if (extensionHost !== 'browser' || extension === undefined) {
    return (path) => ({ scheme: 'vscode-remote', authority, path });
  }
  const root = resolve(extension);
  const files = await serveFiles(root);
  cleanUps.add(() => files.close());
  return (path) => {
    if (path !== root && !path.startsWith(root + sep))
      throw new Error(`${path} is not inside the extension ${root}, so no browser can load it.`);
    return { scheme: 'http', authority, path: `/proxy/${files.port}${path.slice(root.length)}` };
  };
}

function whenBroken(server: CodeServer, browser: Browser, page: Page): Promise<string> {
  return Promise.race([
    server.process.ended.then((how) => `code-server ended (${how})`),
    new Promise<string>((resolve) => {
      browser.once('disconnected', () => resolve('the browser ended'));
      page.once('crash', () => resolve('the page crashed'));
    }),
  ]);
}

function address({ folder }: WorkbenchOptions, authority: string): string {
  const query = folder === undefined ? 'ew=true' : new URLSearchParams({ folder: resolve(folder) });
  return `http://${authority}/?${query}`;
}

async function paint(
  page: Page,
  url: string,
  broken: Promise<string>,
  lastMessages: () => readonly string[],
): Promise<void> {
  const painted = page
    .goto(url, { timeout: paintMs })
    .then(() => page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: paintMs }))
    .then(
      () => undefined,
      (error: unknown) => `it was not painted within ${paintMs / 1000} s: ${String(error)}`,
    );
  const failure = await Promise.race([painted, broken]);
  if (failure !== undefined) {
    throw new Error(['VS Code did not start:', failure, ...lastMessages()].join('\n'));
  }
}
