import type { Analysis } from '../analysis/analysis.ts';
import { identities } from '../analysis/fingerprint.ts';
import { type ReportedFinding, reportFindings } from '../report/report.ts';
import { withoutFixes } from '../report/reportable.ts';
import type { Finding } from '../rules/finding.ts';
import type { FindingsDelta } from './review.ts';

/**
 * The findings that a change introduces and resolves. What the charter says of itself is recognised also under another file
 * name.
 */
export function findingsDelta(base: Analysis | undefined, head: Analysis | undefined, folder: string): FindingsDelta {
  const [before, after] = [findingsIn(base), findingsIn(head)];
  return {
    introduced: head ? reported(head, missingFrom(before, after), folder) : [],
    resolved: base ? reported(base, missingFrom(after, before), folder) : [],
  };
}

type Known = ReadonlyMap<string, Finding>;

/** The findings of an analysis by what recognises them. */
function findingsIn(analysis: Analysis | undefined): Known {
  if (!analysis) return new Map();
  const { file, findings } = analysis;
  const names = identities(findings);
  return new Map(
    findings.map((finding, index) => [`${finding.file === file.uri ? '' : finding.file} ${names[index]}`, finding]),
  );
}

function missingFrom(others: Known, own: Known): ReadonlySet<Finding> {
  return new Set([...own].flatMap(([key, finding]) => (others.has(key) ? [] : [finding])));
}

function reported(analysis: Analysis, wanted: ReadonlySet<Finding>, folder: string): readonly ReportedFinding[] {
  if (wanted.size === 0) return [];
  return reportFindings([withoutFixes({ ...analysis, suppressed: [] })], { folder, wanted }).findings;
}
