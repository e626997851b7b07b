import path from 'node:path';
import { CONFIG_NAME } from '../analysis/file-kind.ts';
import { printable } from '../render/findings/printable.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Session } from './session.ts';

/** What is wrong with a config given with `--config`, as a sentence; `undefined` when it can be used, or none is given. */
export async function configMistake(
  config: string | undefined,
  { cwd }: Pick<Session, 'cwd'>,
): Promise<string | undefined> {
  if (config === undefined) return undefined;
  const file = path.resolve(cwd, config);
  const name = printable(config);
  if (path.basename(file) !== CONFIG_NAME) return `A configuration is called ${CONFIG_NAME}; "${name}" is not.`;
  const workspace = new DiskWorkspace();
  if ((await workspace.readText(uriOf(file))) !== undefined) return undefined;
  return `The configuration "${name}" cannot be read: ${workspace.failureOf(uriOf(file)) ?? 'there is no such file'}.`;
}

/** The URI of a config given with `--config`. */
export function givenConfig(config: string | undefined, { cwd }: Pick<Session, 'cwd'>): string | undefined {
  return config === undefined ? undefined : uriOf(path.resolve(cwd, config));
}
