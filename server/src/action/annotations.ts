import type { FindingsReport, ReportedFinding } from '../report/report.ts';
import type { Severity } from '../rules/finding.ts';
import type { LineRange } from './history.ts';
import type { Level } from './runner.ts';

/** As many annotations of each level does GitHub show for a step; it drops the others without a word. */
export const MOST_ANNOTATIONS = 10;

export const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice' };

/** The lines that are new, by file. A file that is not listed has not changed. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

/** The findings that are shown beside the lines, and how many are not, of each severity. */
export interface Annotated {
  readonly shown: readonly ReportedFinding[];
  readonly left: Readonly<Record<Severity, number>>;
}

/**
 * Chooses the findings to annotate: of each severity as many as there is room for, those on changed lines first, then those
 * in files that have changed. `taken` says how much room other messages of the step need.
 */
export function chooseAnnotations(
  { findings }: FindingsReport,
  changed: ChangedLines,
  taken: Readonly<Record<Level, number>>,
): Annotated {
  const ofSeverity = (severity: Severity): readonly ReportedFinding[] =>
    findings
      .filter((finding) => finding.severity === severity && !finding.suppressed)
      // The sort is stable, so that what is equally near stays in the order of the report.
      .toSorted((a, b) => distance(a, changed) - distance(b, changed));
  const shown: ReportedFinding[] = [];
  const left = { error: 0, warning: 0, info: 0 };
  for (const severity of ['error', 'warning', 'info'] as const) {
    const all = ofSeverity(severity);
    const chosen = all.slice(0, Math.max(0, MOST_ANNOTATIONS - taken[LEVELS[severity]]));
    shown.push(...chosen);
    left[severity] = all.length - chosen.length;
  }
  return { shown, left };
}

/** How far a finding is from what has changed: on a changed line, in a changed file, elsewhere. */
function distance({ file, range }: ReportedFinding, changed: ChangedLines): number {
  const lines = changed.get(file);
  if (!lines) return 2;
  return lines.some(({ first, last }) => range.start.line <= last && range.end.line >= first) ? 0 : 1;
}
