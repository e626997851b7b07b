import { type Applied, applyBaseline, isAcceptable } from '../analysis/apply-baseline.ts';
import type { NewEntry } from '../analysis/baseline.ts';
import { fingerprints } from '../analysis/fingerprint.ts';
import { folderOf } from '../analysis/uris.ts';
import { fileFrom } from '../report/file-from.ts';
import { mergeFindings } from '../report/merge.ts';
import type { Reportable } from '../report/reportable.ts';
import type { BaselineTarget } from './baseline-targets.ts';

/** What a baseline gains by what was found. */
export interface Gain {
  readonly target: BaselineTarget;
  readonly applied: Applied;
  readonly added: readonly NewEntry[];
}

/** What is found in the files that belong to a baseline and is not in it yet. */
export function gainOf(target: BaselineTarget, analyses: readonly Reportable[]): Gain {
  const files = new Set(target.uses.map(({ file }) => file));
  const merged = mergeFindings(analyses.filter(({ file }) => files.has(file.uri)));
  const findings = merged.map(({ finding }) => finding);
  const silenced = merged.flatMap(({ finding, by }) => (by === 'inline' ? [finding] : []));
  const others = merged.flatMap(({ finding, by }) => (by === 'inline' ? [] : [finding]));
  const applied = applyBaseline(others, silenced, target.baseline);
  const isNew = new Set(applied.kept.filter(isAcceptable));
  const marks = fingerprints(findings);
  const folder = folderOf(target.baseline.uri);
  const added = findings.flatMap((finding, index) => {
    const { ruleId, path, file } = finding;
    return isNew.has(finding) ? [{ file: fileFrom(folder, file), ruleId, path, fingerprint: marks[index] ?? '' }] : [];
  });
  return { target, applied, added };
}
