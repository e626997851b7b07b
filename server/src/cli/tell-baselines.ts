/** What people are told when baselines are written. */
import { isAcceptable } from '../analysis/apply-baseline.ts';
import { BASELINE_NAME } from '../analysis/baseline.ts';
import { CONFIG_NAME, kindByName } from '../analysis/file-kind.ts';
import { fileNameOf, folderOf, resolvePath } from '../analysis/uris.ts';
import { printable } from '../render/findings/printable.ts';
import { fileFrom } from '../report/file-from.ts';
import type { Gain } from './baseline-gains.ts';
import type { BaselineTarget } from './baseline-targets.ts';
import type { Checked } from './check-files.ts';
import { uriOf } from './disk-workspace.ts';
import type { Session } from './session.ts';

/** A file given by URI as people know it, in quotation marks. */
export function quoted(uri: string, cwd: string): string {
  return `"${printable(fileFrom(uriOf(cwd), uri))}"`;
}

/** Under a broken config the rules are silent, so that next to nothing would be accepted, and entries seem out of date. */
export function brokenConfig({ analyses }: Checked, cwd: string): string {
  const files = analyses.flatMap(({ findings }) => findings.map(({ file }) => file));
  const config = files.find((file) => kindByName(fileNameOf(file)) === 'config');
  const name = config === undefined ? 'A configuration' : `The configuration ${quoted(config, cwd)}`;
  return `${name} is broken, so that no baseline was written. "charterline validate" says what is wrong.`;
}

/** How many entries there are of each sort. Pruning removes the `stale` ones and adds none. */
export function tellCounts(
  { target: { baseline }, added }: Gain,
  stale: number,
  prune: boolean,
  { cwd, remark }: Session,
): void {
  const before = baseline.entries.length;
  const outOfDate = stale === 0 ? [] : [`${stale} of those out of date`];
  const counts = prune
    ? [`${before - stale} kept`, `${stale} removed`]
    : [`${added.length} added`, `${before} kept`, ...outOfDate];
  remark(`Baseline ${quoted(baseline.uri, cwd)}: ${counts.join(', ')}.`);
}

/** A baseline that no config names looks as if it did something. */
export function tellNaming({ baseline, naming }: BaselineTarget, { cwd, terminal, complain }: Session): void {
  if (naming.kind === 'named') return;
  const config = naming.kind === 'line' ? naming.config : resolvePath(folderOf(baseline.uri), CONFIG_NAME);
  const name = quoted(config, cwd);
  const task = naming.kind === 'line' ? `Add this line to ${name}` : `Create ${name} with these lines`;
  complain(`${quoted(baseline.uri, cwd)} has no effect yet, since no configuration names it. ${task}:`);
  for (const line of linesFor(naming)) terminal.say(`  ${line}`);
}

function linesFor(naming: Exclude<BaselineTarget['naming'], { kind: 'named' }>): readonly string[] {
  const line = `baseline: ${BASELINE_NAME}`;
  if (naming.kind === 'line') return [line];
  return ['apiVersion: charterline/v1', 'kind: CharterConfig', ...(naming.isRoot ? ['root: true'] : []), line];
}

export function tellNotAcceptable(gains: readonly Gain[], { remark }: Session): void {
  const left = gains.flatMap(({ applied }) => applied.kept.filter((finding) => !isAcceptable(finding))).length;
  if (left === 0) return;
  const what =
    left === 1
      ? '1 finding cannot be accepted and still counts'
      : `${left} findings cannot be accepted and still count`;
  remark(`${what}: what makes a text unreadable has to be repaired.`);
}
