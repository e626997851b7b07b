import { join } from 'node:path';
import { type OwnedProcess, startOwned } from './owned-process.ts';
import { TimedOut, within } from './within.ts';

const startMs = 60_000;
const listening = /HTTP server listening on (http:\/\/127\.0\.0\.1:(\d+))/u;

export interface CodeServerOptions {
  /** Absolute path of code-server's start script. */
  readonly entry: string;
  readonly userDataFolder: string;
  readonly extensionsFolder: string;
  /** Whether a new window asks whether its folder is trusted; when `false` every folder is. */
  readonly asksForTrust: boolean;
  /** Environment of the extension host, taken as it is except for what would reconfigure code-server. */
  readonly env: NodeJS.ProcessEnv;
}

export interface CodeServer {
  /** Host and port, which is also the authority of its `vscode-remote` addresses. */
  readonly authority: string;
  readonly process: OwnedProcess;
}

/**
 * Starts code-server on a port that the operating system chooses while listening, so no other program can take it.
 * Rejects, with the last lines of its output, when it ends or stays silent for a minute.
 */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  let announce: (authority: string) => void = () => {};
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const server = startOwned(process.execPath, serverArguments(options), {
    env: serverEnvironment(options.env),
    onLine: (line) => {
      const port = listening.exec(line)?.[2];
      if (port !== undefined) announce(`127.0.0.1:${port}`);
    },
  });
  const failed = server.ended.then((how) => {
    throw new Error(`code-server ended while starting (${how}).\n${server.lastLines().join('\n')}`);
  });
  try {
    return { authority: await within(startMs, Promise.race([announced, failed])), process: server };
  } catch (error) {
    await server.end();
    throw error instanceof TimedOut ? new Error(silence(server)) : error;
  }
}

/** Installs a packaged extension into the folders that a later `startCodeServer` is given. */
export async function installVsix(options: CodeServerOptions, vsix: string): Promise<void> {
  const folders = folderArguments(options);
  const installer = startOwned(process.execPath, [options.entry, ...folders, '--install-extension', vsix], {
    env: serverEnvironment(options.env),
  });
  const how = await installer.ended;
  await installer.end();
  if (how !== 'status 0') {
    throw new Error(`The editor could not install ${vsix} (${how}).\n${installer.lastLines().join('\n')}`);
  }
}

function silence(server: OwnedProcess): string {
  return `code-server did not listen within ${startMs / 1000} s.\n${server.lastLines().join('\n')}`;
}

function serverArguments(options: CodeServerOptions): readonly string[] {
  return [
    options.entry,
    ...folderArguments(options),
    ...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
    ...['--disable-telemetry', '--disable-update-check', '--ignore-last-opened'],
    // Ends a server whose host was killed before it could clean up.
    ...['--idle-timeout-seconds', '120'],
    ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
  ];
}

function folderArguments(options: CodeServerOptions): readonly string[] {
  return [
    ...['--user-data-dir', options.userDataFolder, '--extensions-dir', options.extensionsFolder],
    // Otherwise the configuration of the person who runs the tests would be read, or written.
    ...['--config', join(options.userDataFolder, 'code-server.yaml')],
  ];
}

const settingNames = /^(?:PORT|PASSWORD|HASHED_PASSWORD|GITHUB_TOKEN|LOG_LEVEL|(?:CODE_SERVER|CS|VSCODE)_.*)$/u;

function serverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !settingNames.test(name));
  // An empty gallery keeps the workbench from asking a marketplace.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}
