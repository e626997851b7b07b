import { fingerprints } from '../analysis/fingerprint.ts';
import type { Suppressed } from '../analysis/suppress.ts';
import type { Fix } from '../edits/fix.ts';
import type { Finding, Place, Severity } from '../rules/finding.ts';
import { relatedText, textOf } from '../rules/text.ts';
import type { LineIndex } from '../syntax/lines.ts';
import { fileFrom } from './file-from.ts';
import { mergeFindings } from './merge.ts';
import type { Reportable } from './reportable.ts';

/**
 * What was found in a number of files (specification of the command line, *Formats*). Described for other tools by
 * `schemas/findings.schema.json`; serialised, the keys stand in the order in which they are declared here.
 */
export interface FindingsReport {
  readonly version: 1;
  /** By file, place and rule id, whatever the order in which the files were checked. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: ReportSummary;
}

export interface ReportedFinding extends ReportedPlace {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Names the place by what stands there: `raci[crm-migration].accountable`. Empty when the text cannot be read. */
  readonly path: string;
  /** Recognises the finding after the text around it has changed; unique within its file. */
  readonly fingerprint: string;
  readonly related: readonly ReportedRelated[];
  /** What mends it; absent where only people can. */
  readonly fix?: ReportedFix;
  /** What silences the finding; absent for one that counts. */
  readonly suppressed?: Suppressed['by'];
}

/** A stretch of a file. */
export interface ReportedPlace {
  /** Relative to the folder of the report, with forward slashes. */
  readonly file: string;
  readonly range: ReportedRange;
}

/** A place that helps to understand a finding. */
export interface ReportedRelated extends ReportedPlace {
  readonly message: string;
}

/** A repair that can be made as it stands. */
export interface ReportedFix {
  /** What it does, in the imperative. */
  readonly title: string;
  /** Whether it may be made without asking anybody. */
  readonly safe: boolean;
  /** By place; all refer to the text as it was checked. */
  readonly edits: readonly ReportedEdit[];
}

/** A text in place of a stretch of a file. */
export interface ReportedEdit extends ReportedPlace {
  readonly text: string;
}

export interface ReportedRange {
  readonly start: ReportedPosition;
  /** The position behind the last character. */
  readonly end: ReportedPosition;
}

/** Both count from 1, columns in UTF-16 code units. */
export interface ReportedPosition {
  readonly line: number;
  readonly column: number;
}

/** How much there is of everything; what is suppressed counts only as that. */
export interface ReportSummary {
  /** The files that were asked for and checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
}

export interface ReportOptions {
  /** The URI of the folder from which files are named: the working directory, or the workspace folder. */
  readonly folder: string;
  /** Whether suppressed findings are listed, marked as such. */
  readonly showSuppressed?: boolean | undefined;
  /** The findings of the analyses that are reported and counted; all when left out. */
  readonly wanted?: ReadonlySet<Finding> | undefined;
}

/**
 * Puts analyses together to one report. What several charters say of a catalog or config that they share appears once.
 * The order of the analyses makes no difference.
 */
export function reportFindings(analyses: readonly Reportable[], options: ReportOptions): FindingsReport {
  const describe = describer(analyses, options.folder);
  const merged = mergeFindings(analyses);
  const marks = fingerprints(merged.map(({ finding }) => finding));
  const findings = merged.flatMap(({ finding, by, analysis, original }, index): readonly ReportedFinding[] => {
    if (options.wanted && !options.wanted.has(original)) return [];
    const { file, range } = describe(finding);
    const fix = analysis.fixes.get(original);
    const reported: ReportedFinding = {
      file,
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: textOf(finding),
      range,
      path: finding.path,
      fingerprint: marks[index] ?? '',
      related: finding.related.map((related) => ({ ...describe(related), message: relatedText(finding, related) })),
      ...(fix ? { fix: reportFix(fix, describe) } : {}),
      ...(by ? { suppressed: by } : {}),
    };
    return [reported];
  });
  return {
    version: 1,
    // The sort is stable, so that within a file the order of the places remains.
    findings: findings.filter(({ suppressed }) => options.showSuppressed || !suppressed).toSorted(byFile),
    summary: summarise(findings, new Set(analyses.map(({ file }) => file.uri)).size),
  };
}

function reportFix({ title, safe, file, edits }: Fix, describe: (place: Place) => ReportedPlace): ReportedFix {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { title, safe, edits: inOrder.map(({ start, end, text }) => ({ ...describe({ file, start, end }), text })) };
}

function linesByUri(analyses: readonly Reportable[]): ReadonlyMap<string, LineIndex> {
  const files = analyses.flatMap(({ file, catalogs, config }) => [file, ...catalogs, ...config.files]);
  return new Map(files.map(({ uri, lines }) => [uri, lines]));
}

function describer(analyses: readonly Reportable[], folder: string): (place: Place) => ReportedPlace {
  const linesOf = linesByUri(analyses);
  return ({ file: uri, start, end }) => {
    const positionAt = (offset: number): ReportedPosition => {
      const { line, character } = linesOf.get(uri)?.positionAt(offset) ?? { line: 0, character: 0 };
      return { line: line + 1, column: character + 1 };
    };
    return { file: fileFrom(folder, uri), range: { start: positionAt(start), end: positionAt(end) } };
  };
}

/** By code unit, so that the order is the same in every locale. */
function byFile(a: ReportedFinding, b: ReportedFinding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function summarise(findings: readonly ReportedFinding[], files: number): ReportSummary {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && !finding.suppressed).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: findings.filter(({ suppressed }) => suppressed).length,
  };
}
