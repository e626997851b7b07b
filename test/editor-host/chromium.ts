import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Names under which Chrome and Chromium are installed, the preferred ones first: the shell, which Playwright prefers as well, draws
 * the same pages with a fifth less work, because it has no window around them.
 */
const usualNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What the search for a browser may see and do; tests replace it. */
export interface ChromiumSurroundings {
  /** Read: `CHROME_PATH`, `PATH`, and `CHARTERLINE_NO_INSTALL`, which forbids installing when it is set. */
  readonly env: NodeJS.ProcessEnv;
  /** Absolute paths tried after `PATH`. */
  readonly places: readonly string[];
  readonly isRoot: boolean;
  /** Receives one line per step. */
  readonly report: (line: string) => void;
  /** Runs a command to its end and returns its exit status, or `undefined` when it cannot be started. */
  readonly run: (command: readonly string[]) => number | undefined;
}

/**
 * Returns the absolute path of Chrome or Chromium, installing Debian's `chromium-headless-shell` when there is none.
 * `CHROME_PATH` wins and must be right. Throws an error that says what to do when no browser can be had.
 */
export function ensureChromium(surroundings: ChromiumSurroundings = realSurroundings()): string {
  const found = findChromium(surroundings);
  if (found !== undefined) return found;
  const refusal = installChromium(surroundings);
  const installed = refusal === undefined ? findChromium(surroundings) : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    `The tests inside VS Code need Chrome or Chromium, and none was found (${refusal ?? 'installing it left no browser'}). ` +
      'Install one (on Debian: apt-get install chromium-headless-shell), or set CHROME_PATH to the executable of an installed one.',
  );
}

function findChromium({ env, places }: ChromiumSurroundings): string | undefined {
  const chosen = env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is not an executable file. Correct it or unset it.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = usualNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Returns the reason when the browser could not be installed. */
function installChromium({ env, isRoot, report, run }: ChromiumSurroundings): string | undefined {
  if (env['CHARTERLINE_NO_INSTALL']) return 'CHARTERLINE_NO_INSTALL forbids installing it';
  if (run(['apt-get', '-qq', 'check']) === undefined) return 'this system has no apt-get';
  const asRoot = isRoot ? [] : ['sudo', '-n'];
  if (run([...asRoot, 'true']) !== 0) return 'installing it needs root, or sudo without a password';
  report('Browser: installing chromium-headless-shell with apt-get (once)');
  const aptGet = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120'];
  // A stale package list may still do, so only the installation itself is judged.
  run([...aptGet, 'update']);
  const status = run([
    ...aptGet,
    'install',
    '-y',
    '--no-install-recommends',
    'chromium-headless-shell',
    'fonts-liberation',
  ]);
  return status === 0 ? undefined : `apt-get could not install it, status ${status ?? 'unknown'}`;
}

function realSurroundings(): ChromiumSurroundings {
  return {
    env: process.env,
    places: usualPlaces,
    isRoot: process.getuid?.() === 0,
    report: (line) => process.stderr.write(`${line}\n`),
    run([command, ...commandArguments]) {
      if (command === undefined) return undefined;
      // Standard output belongs to the caller's results, so what apt-get says goes to standard error.
      return spawnSync(command, commandArguments, { stdio: ['ignore', 2, 2] }).status ?? undefined;
    },
  };
}
