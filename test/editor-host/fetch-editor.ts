import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.ts';

/** The pinned code-server release; 4.139.1 carries VS Code 1.139.1. */
export const codeServerVersion = '4.139.1';

const folderName = `code-server-${codeServerVersion}`;
const stampName = 'complete.json';
const entryInFolder = join('node_modules', 'code-server', 'out', 'node', 'entry.js');
const workbenchInFolder = join('node_modules', 'code-server', 'lib', 'vscode');

export interface FetchOptions {
  /** Folder that keeps fetched editors; the ignored folder `.vscode-test` of the project when left out. */
  readonly cacheFolder?: string;
  /** Receives one line per step; standard error when left out. */
  readonly report?: (line: string) => void;
  /** Installs packages: npm when left out. Rejects when the installation fails. */
  readonly install?: (folder: string, npmArguments: readonly string[]) => Promise<void>;
}

/**
 * Makes code-server available and returns the absolute path of its start script.
 *
 * The first call installs it from npm into a folder beside the final one and renames that folder when it is complete,
 * so an interrupted installation is never taken for a finished one and two installations do not disturb each other.
 * Rejects with a message that says what failed when npm cannot install it.
 */
export async function fetchEditor(options: FetchOptions = {}): Promise<string> {
  const cache = options.cacheFolder ?? join(projectRoot, '.vscode-test');
  const report = options.report ?? ((line) => process.stderr.write(`${line}\n`));
  const folder = join(cache, folderName);
  if (!(await isComplete(folder))) {
    await mkdir(cache, { recursive: true });
    await removeAbandoned(cache);
    await installInto(folder, report, options.install ?? npmInstall);
  }
  return join(folder, entryInFolder);
}

async function isComplete(folder: string): Promise<boolean> {
  const stamp = await readFile(join(folder, stampName), 'utf8').catch(() => undefined);
  return stamp === stampText() && existsSync(join(folder, entryInFolder));
}

function stampText(): string {
  return `${JSON.stringify({ codeServer: codeServerVersion })}\n`;
}

type Install = NonNullable<FetchOptions['install']>;

async function installInto(folder: string, report: (line: string) => void, install: Install): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  const started = Date.now();
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  await writeFile(join(partial, 'package.json'), '{ "private": true }\n');

  report(`Editor: installing code-server ${codeServerVersion} once into ${folder} (600 MB on disk)`);
  await install(partial, [`code-server@${codeServerVersion}`]);
  report('Editor: installing the packages of its workbench');
  await install(join(partial, workbenchInFolder), ['--omit=dev']);

  await writeFile(join(partial, stampName), stampText());
  await putInPlace(partial, folder);
  report(`Editor: ready after ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Another process may have finished first; its result is as good as ours. */
async function putInPlace(partial: string, folder: string): Promise<void> {
  if (!(await isComplete(folder))) {
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } else {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Removes what interrupted installations left behind, recognised by a process number that no longer runs. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /\.partial-(\d+)$/u.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Install scripts are left out: they would compile native modules that the tests do not use. */
async function npmInstall(folder: string, npmArguments: readonly string[]): Promise<void> {
  const [command, ...start] = npmCommand();
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const child = spawn(command, [...start, 'install', '--prefix', folder, ...quiet, ...npmArguments], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  const status = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? '' : `status ${code ?? signal}`));
  });
  if (status !== '') {
    throw new Error(
      `npm could not install the editor (${status}). The tests inside VS Code need the npm registry once; ` +
        'run "npm test -- --fast" to leave them out.',
    );
  }
}

/** The npm that runs us, on our own Node; otherwise the one on the path. */
function npmCommand(): readonly [string, ...string[]] {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${await fetchEditor()}\n`);
}
