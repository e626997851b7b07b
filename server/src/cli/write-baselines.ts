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
  /** Whether entries that are out of date are removed, and nothing is added. */
  readonly prune?: boolean;
}

/**
 * Accepts what is found at present: adds it to the baselines that the configs name, or to new ones. Or else prunes them:
 * what is found and not accepted yet still counts then.
 */
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
    const entries = stale.get(gain.target.baseline) ?? [];
    const isWritten = prune
      ? await store({ ...gain, added: [] }, entries, { prune, isNeeded: entries.length > 0 }, session)
      : await accept(gain, entries, session);
    isComplete &&= isWritten;
  }
  if (prune) return isComplete;
  tellNotAcceptable(gains, session);
  tellStale(stale, session);
  return isComplete;
}

/** Adds to one baseline what it gains; returns whether that went well. */
function accept(gain: Gain, stale: readonly BaselineEntry[], session: Session): Promise<boolean> {
  const { isThere, naming } = gain.target;
  const isNeeded = gain.added.length > 0 || (naming.kind === 'named' && !isThere);
  return store(gain, stale, { prune: false, isNeeded }, session);
}

/** Writes one baseline if that is needed, and says what became of it; returns whether that went well. */
async function store(
  gain: Gain,
  stale: readonly BaselineEntry[],
  { prune, isNeeded }: { readonly prune: boolean; readonly isNeeded: boolean },
  session: Session,
): Promise<boolean> {
  const { target, added } = gain;
  const { baseline, isThere } = target;
  const removed = new Set(prune ? stale : []);
  if (!isNeeded && !isThere) {
    const isAsked = target.uses.some(({ kind }) => kind !== 'config');
    if (isAsked) session.remark(prune ? 'There is no baseline to prune.' : 'There is nothing to accept.');
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
