import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the host understands of VS Code's command line; paths are absolute. */
export interface HostArguments {
  readonly extension: string;
  readonly testSuite: string;
  readonly folder: string | undefined;
  readonly userDataFolder: string | undefined;
  readonly trust: 'given' | 'asked';
}

/** Says that the command line cannot be carried out; the message is for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line with which an extension test starts VS Code. Other flags of VS Code are accepted and ignored.
 * The last positional argument is the folder to open. Throws `UsageError` when a needed path is missing or does not exist.
 */
export function readHostArguments(commandLine: readonly string[]): HostArguments {
  const { values, positionals } = parseArgs({
    args: [...commandLine],
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
  });
  const folder = positionals.at(-1);
  const userDataFolder = values['user-data-dir'];
  return {
    extension: existing('--extensionDevelopmentPath', values['extensionDevelopmentPath']),
    testSuite: existing('--extensionTestsPath', values['extensionTestsPath']),
    folder: folder === undefined ? undefined : existing('The folder to open', folder),
    userDataFolder: typeof userDataFolder === 'string' ? resolve(userDataFolder) : undefined,
    trust: values['disable-workspace-trust'] === true ? 'given' : 'asked',
  };
}

function existing(name: string, value: string | boolean | undefined): string {
  if (typeof value !== 'string' || value === '') throw new UsageError(`${name} is missing.`);
  const path = resolve(value);
  // A suite may be named without its ending, as Node's require allows.
  const found = [path, `${path}.js`, `${path}.cjs`].find((candidate) => existsSync(candidate));
  if (found === undefined) throw new UsageError(`${name} is ${path}, which does not exist.`);
  return found;
}
