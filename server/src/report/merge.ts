import type { Analysis } from '../analysis/analysis.ts';
import { compareFindings } from '../analysis/findings.ts';
import type { Suppressed } from '../analysis/suppress.ts';
import type { Finding, Severity } from '../rules/finding.ts';

/** A finding, what silences it if anything does, and where it comes from. */
export interface MergedFinding<A extends AnalysisFindings = AnalysisFindings> {
  readonly finding: Finding;
  readonly by: Suppressed['by'] | undefined;
  /** The first of the analyses that have it. */
  readonly analysis: A;
  /** The finding as that analysis has it, which may be milder. */
  readonly original: Finding;
}

/** The part of an analysis that counts here. */
export type AnalysisFindings = Pick<Analysis, 'findings' | 'suppressed'> & { readonly file: { readonly uri: string } };

/**
 * The findings of all analyses, each once, by file, place and rule. Where analyses disagree on the same finding, because
 * charters with different configs share a catalog, the strictest view counts.
 */
export function mergeFindings<A extends AnalysisFindings>(analyses: readonly A[]): readonly MergedFinding<A>[] {
  const merged = new Map<string, MergedFinding<A>>();
  for (const analysis of analyses.toSorted((a, b) => compareText(a.file.uri, b.file.uri))) {
    for (const each of findingsOf(analysis)) {
      const key = keyOf(each.finding);
      const known = merged.get(key);
      merged.set(key, known ? stricter(known, each) : each);
    }
  }
  return [...merged.values()].toSorted((a, b) => compareFindings(a.finding, b.finding));
}

function findingsOf<A extends AnalysisFindings>(analysis: A): readonly MergedFinding<A>[] {
  const counting = analysis.findings.map((finding) => ({ finding, by: undefined, analysis, original: finding }));
  const silenced = analysis.suppressed.map(({ finding, by }) => ({ finding, by, analysis, original: finding }));
  return [...counting, ...silenced];
}

/** What makes two findings the same for a reader: the words and where they point. */
function keyOf({ file, start, end, ruleId, path, message, args }: Finding): string {
  return JSON.stringify([file, start, end, ruleId, path, message, args]);
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function stricter<A extends AnalysisFindings>(known: MergedFinding<A>, other: MergedFinding<A>): MergedFinding<A> {
  const severity =
    RANK[other.finding.severity] > RANK[known.finding.severity] ? other.finding.severity : known.finding.severity;
  const by = known.by && other.by;
  return { ...known, finding: { ...known.finding, severity }, by };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
