import type { Analysis } from '../analysis/analysis.ts';
import { compareFindings } from '../analysis/findings.ts';
import type { Suppressed } from '../analysis/suppress.ts';
import type { Finding, Severity } from '../rules/finding.ts';

/** A finding, and what silences it if anything does. */
export interface MergedFinding {
  readonly finding: Finding;
  readonly by: Suppressed['by'] | undefined;
}

/** The part of an analysis that counts here. */
export type AnalysisFindings = Pick<Analysis, 'findings' | 'suppressed'> & { readonly file: { readonly uri: string } };

/**
 * The findings of all analyses, each once, by file, place and rule. Where analyses disagree on the same finding, because
 * charters with different configs share a catalog, the strictest view counts.
 */
export function mergeFindings(analyses: readonly AnalysisFindings[]): readonly MergedFinding[] {
  const merged = new Map<string, MergedFinding>();
  for (const analysis of analyses.toSorted((a, b) => compareText(a.file.uri, b.file.uri))) {
    for (const each of findingsOf(analysis)) {
      const key = keyOf(each.finding);
      const known = merged.get(key);
      merged.set(key, known ? stricter(known, each) : each);
    }
  }
  return [...merged.values()].toSorted((a, b) => compareFindings(a.finding, b.finding));
}

function findingsOf({ findings, suppressed }: AnalysisFindings): readonly MergedFinding[] {
  return [...findings.map((finding) => ({ finding, by: undefined })), ...suppressed];
}

/** What makes two findings the same for a reader: the words and where they point. */
function keyOf({ file, start, end, ruleId, path, message, args }: Finding): string {
  return JSON.stringify([file, start, end, ruleId, path, message, args]);
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function stricter(known: MergedFinding, other: MergedFinding): MergedFinding {
  const severity =
    RANK[other.finding.severity] > RANK[known.finding.severity] ? other.finding.severity : known.finding.severity;
  const by = known.by && other.by;
  return { finding: { ...known.finding, severity }, by };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
