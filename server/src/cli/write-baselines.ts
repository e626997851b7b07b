import type { BaselineEntry } from '../analysis/baseline.ts';
import { Engine } from '../analysis/engine.ts';
import { type Gain, gainOf } from './baseline-gains.ts';
import { baselineTargets } from './baseline-targets.ts';
import { type Checked, checkFiles } from './check-files.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import { type Found, findFiles } from './find-files.ts';
import { configMistake, givenConfig } from './given-config.ts';
import { showProgress } from './progress.ts';
import type { Session } from './session.ts';
import { findStale, tellStale } from './stale-baselines.ts';
import { storeBaseline } from './store-baseline.ts';
import { brokenConfig, quoted, tellCounts, tellNaming, tellNotAcceptable } from './tell-baselines.ts';
import { tellTroubles } from './troubles.ts';

/** Whose findings are to be accepted, and how. */
export interface BaselineRequest {
  readonly paths: readonly string[];
  readonly asOf: string;
  readonly config?: string;
  /** Whether entries that are out of date are removed. */
  readonly prune?: boolean;
}

/** Accepts what is found at present: adds it to the baselines that the configs name, or to new ones. */
export async function writeBaselines(request: BaselineRequest, session: Session): Promise<Outcome> {
  const mistake = await configMistake(request.config, session);
  if (mistake !== undefined) return refuse(mistake, session);
  const run = await look(request, session);
  const isTroubled = tellTroubles(run.found, run.checked, false, session);
  if (run.checked.isConfigBroken) return refuse(brokenConfig(run.checked, session.cwd), session);
  const isWritten = await acceptAll(run, request.prune ?? false, session);
  return { kind: isTroubled || !isWritten ? 'incomplete' : 'done' };
}

function refuse(mistake: string, { complain }: Session): Outcome {
  complain(mistake);
  return { kind: 'incomplete' };
}

/** What is known when baselines are written. */
interface Run {
  readonly found: readonly Found[];
  readonly workspace: DiskWorkspace;
  readonly checked: Checked;
}

async function look({ paths, asOf, config }: BaselineRequest, session: Session): Promise<Run> {
  const found: Found[] = [];
  for (const given of paths.length > 0 ? paths : ['.']) found.push(await findFiles(given, session.cwd));
  const workspace = new DiskWorkspace();
  const engine = new Engine(workspace, { config: givenConfig(config, session), mayLackBaseline: true });
  const uris = [...new Set(found.flatMap(({ files }) => files.map(uriOf)))].sort();
  const progress = showProgress(uris.length, session.terminal);
  const checked = await checkFiles(uris, engine, workspace, { asOf, keepSources: false, onChecked: progress.step });
  progress.end();
  return { found, workspace, checked };
}

/** Adds to each baseline what belongs there; returns whether all of them could be written. */
async function acceptAll({ found, workspace, checked }: Run, prune: boolean, session: Session): Promise<boolean> {
  const targets = await baselineTargets(checked.baselineUses, workspace, uriOf(session.cwd));
  const gains = targets.flatMap((target) => ('baseline' in target ? [gainOf(target, checked.analyses)] : []));
  const uses = gains.flatMap(({ target: { baseline, uses }, applied: { recognised } }) =>
    uses.map((use) => ({ ...use, baseline, recognised })),
  );
  const stale = await findStale(found, uses, workspace);
  let isComplete = true;
  for (const target of targets) {
    if ('baseline' in target) continue;
    session.complain(`${quoted(target.uri, session.cwd)} is no baseline that can be read, and was left as it is.`);
    isComplete = false;
  }
  for (const gain of gains) {
    const isWritten = await accept(gain, stale.get(gain.target.baseline) ?? [], prune, session);
    isComplete &&= isWritten;
  }
  tellNotAcceptable(gains, session);
  if (!prune) tellStale(stale, session);
  return isComplete;
}

/** Writes one baseline if it changes, and says what became of it; returns whether that went well. */
async function accept(gain: Gain, stale: readonly BaselineEntry[], prune: boolean, session: Session): Promise<boolean> {
  const { target, added } = gain;
  const { baseline, isThere, naming } = target;
  const removed = new Set(prune ? stale : []);
  const isNeeded = added.length > 0 || removed.size > 0 || (naming.kind === 'named' && !isThere);
  if (!isNeeded && !isThere) {
    if (target.uses.some(({ kind }) => kind !== 'config')) session.remark('There is nothing to accept.');
    return true;
  }
  const reason = isNeeded ? await storeBaseline({ baseline, isThere, added, removed }) : undefined;
  if (reason !== undefined) {
    session.complain(`The baseline ${quoted(baseline.uri, session.cwd)} cannot be written: ${reason}.`);
    return false;
  }
  tellCounts(gain, stale.length, prune, session);
  tellNaming(target, session);
  return true;
}
