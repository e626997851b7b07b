import type { Analysis } from '../analysis/analysis.ts';
import { type Fix, fixesOf } from '../edits/fix.ts';
import type { Finding } from '../rules/finding.ts';
import type { LineIndex } from '../syntax/lines.ts';
import type { AnalysisFindings } from './merge.ts';

/** What a report needs of an analysis, without the text and the tree, so that those can be forgotten. */
export interface Reportable extends AnalysisFindings {
  /** The best fix of each finding that has one. */
  readonly fixes: ReadonlyMap<Finding, Fix>;
  readonly file: FileLines;
  readonly catalogs: readonly FileLines[];
  readonly config: { readonly files: readonly FileLines[] };
}

interface FileLines {
  readonly uri: string;
  readonly lines: LineIndex;
}

/** What is to be reported of an analysis. */
export function condensed(analysis: Analysis): Reportable {
  const all = allFindings(analysis);
  const fixes = all.flatMap((finding) =>
    fixesOf(analysis, finding)
      .slice(0, 1)
      .map((fix) => [finding, fix] as const),
  );
  return { ...withoutFixes(analysis), fixes: new Map(fixes) };
}

/** The same without the fixes, which take time to make. */
export function withoutFixes(analysis: Analysis): Reportable {
  const { file, catalogs, config, findings, suppressed } = analysis;
  const places = new Set(
    allFindings(analysis).flatMap((finding) => [finding, ...finding.related].map((place) => place.file)),
  );
  return {
    file: linesOf(file),
    catalogs: catalogs.filter(({ uri }) => places.has(uri)).map(linesOf),
    config: { files: config.files.filter(({ uri }) => places.has(uri)).map(linesOf) },
    fixes: new Map(),
    findings,
    suppressed,
  };
}

function allFindings({ findings, suppressed }: AnalysisFindings): readonly Finding[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)];
}

function linesOf({ uri, lines }: FileLines): FileLines {
  return { uri, lines };
}
