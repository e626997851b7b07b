/** Reports of findings for tests of how they are written. */
import type { FindingsView } from '../../../server/src/render/findings/view.ts';
import type { FindingsReport, ReportedFinding } from '../../../server/src/report/report.ts';

/** A finding of which only what matters is said. */
export function finding(partial: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    file: 'a.charter.yaml',
    ruleId: 'raci/one-accountable',
    severity: 'error',
    message: 'Nobody answers for it.',
    range: range(1, 4, 1, 9),
    path: 'raci[launch]',
    fingerprint: '0123456789abcdef',
    related: [],
    ...partial,
  };
}

export function range(line: number, column: number, endLine: number, endColumn: number): ReportedFinding['range'] {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** A report of three files; its summary counts nothing unless it is said. */
export function reportOf(
  findings: readonly ReportedFinding[],
  partial: Partial<FindingsReport['summary']> = {},
): FindingsReport {
  return { version: 1, findings, summary: { files: 3, errors: 0, warnings: 0, infos: 0, suppressed: 0, ...partial } };
}

/** How a report goes into a file. */
export const PLAIN: FindingsView = { colour: false, frames: false, quiet: false, sourceOf: () => undefined };
