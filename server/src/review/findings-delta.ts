import type { Analysis } from '../analysis/analysis.ts';
import { fileFrom } from '../report/file-from.ts';
import { type ReportedFinding, reportFindings } from '../report/report.ts';
import { condensed } from '../report/reportable.ts';
import type { FindingsDelta } from './review.ts';

/** The findings that a change introduces and resolves. What the charter says of itself is recognised also under another file name. */
export function findingsDelta(base: Analysis | undefined, head: Analysis | undefined, folder: string): FindingsDelta {
  const [before, after] = [findingsIn(base, folder), findingsIn(head, folder)];
  return {
    introduced: [...after].flatMap(([key, finding]) => (before.has(key) ? [] : [finding])),
    resolved: [...before].flatMap(([key, finding]) => (after.has(key) ? [] : [finding])),
  };
}

function findingsIn(analysis: Analysis | undefined, folder: string): ReadonlyMap<string, ReportedFinding> {
  if (!analysis) return new Map();
  const own = fileFrom(folder, analysis.file.uri);
  const { findings } = reportFindings([condensed(analysis)], { folder });
  return new Map(
    findings.map((finding) => [`${finding.file === own ? '' : finding.file} ${finding.fingerprint}`, finding]),
  );
}
