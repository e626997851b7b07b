import path from 'node:path';
import { analyse } from '../analysis/analysis.ts';
import { effectiveConfig } from '../analysis/effective-config.ts';
import { CONFIG_NAME } from '../analysis/file-kind.ts';
import { type Loaded, Loader } from '../analysis/load.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { CONFIG_FORMATS } from '../render/config/registry.ts';
import { printable } from '../render/findings/printable.ts';
import { reportConfig } from '../report/config-report.ts';
import { fileFrom } from '../report/file-from.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import { OUR_NAMES } from './find-files.ts';
import { configMistake, givenConfig } from './given-config.ts';
import type { Session } from './session.ts';

export interface ConfigRequest {
  readonly file: string;
  readonly format: keyof typeof CONFIG_FORMATS;
  /** Whether rules are shown that nobody has configured. */
  readonly all: boolean;
  /** A config to be used in place of the nearest one. */
  readonly config: string | undefined;
  readonly asOf: string;
}

/** Shows what is configured for one file, and where each part is said. */
export async function showConfig(request: ConfigRequest, session: Session): Promise<Outcome> {
  const mistake = await configMistake(request.config, session);
  if (mistake !== undefined) return refuse(mistake, session);
  const workspace = new DiskWorkspace();
  const loaded = await load(request, workspace, session);
  if (!loaded) return { kind: 'incomplete' };
  const { terminal, colour, cwd } = session;
  const effective = effectiveConfig(loaded);
  const report = reportConfig(effective, analyse(loaded, request.asOf), { folder: uriOf(cwd), all: request.all });
  terminal.print(CONFIG_FORMATS[request.format](report, { colour }));
  if (effective.broken) return refuse('The configuration is broken. Repair what is listed.', session);
  return tellUnreadable(workspace, session) ? { kind: 'incomplete' } : { kind: 'done' };
}

function refuse(mistake: string, { complain }: Session): Outcome {
  complain(mistake);
  return { kind: 'incomplete' };
}

/** The file with its configuration; `undefined`, after a complaint, when there is none. */
async function load(
  { file, config }: ConfigRequest,
  workspace: DiskWorkspace,
  session: Session,
): Promise<Loaded | undefined> {
  const uri = uriOf(path.resolve(session.cwd, file));
  const loaded = await new Loader(workspace, { config: givenConfig(config, session) }).load(uri);
  if (loaded) return loaded;
  const text = await workspace.readText(uri);
  const reason = workspace.failureOf(uri) ?? 'there is no such file';
  session.complain(
    text === undefined
      ? `"${printable(file)}" cannot be read: ${reason}.`
      : `"${printable(file)}" is not a charter, catalog or configuration (looked for ${OUR_NAMES}).`,
  );
  return undefined;
}

/** Says which configs are there but could not be read, so that what they say does not show. */
function tellUnreadable(workspace: DiskWorkspace, { cwd, complain }: Session): boolean {
  const configs = [...workspace.failures].filter(([uri]) => fileNameOf(uri) === CONFIG_NAME);
  for (const [uri, reason] of configs) complain(`"${printable(fileFrom(uriOf(cwd), uri))}" cannot be read: ${reason}.`);
  return configs.length > 0;
}
