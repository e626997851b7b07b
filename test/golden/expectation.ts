/** What is expected of a broken sample: every finding with everything that its author gets to see. */
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import type { SourceFile } from '../../server/src/analysis/source-file.ts';
import type { Place } from '../../server/src/rules/finding.ts';
import { relatedText, textOf } from '../../server/src/rules/text.ts';

export interface Expectation {
  /** The day against which dates are held. */
  readonly asOf: string;
  readonly findings: readonly ExpectedFinding[];
}

interface ExpectedFinding extends ExpectedPlace {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly path: string;
  readonly related?: readonly (ExpectedPlace & { readonly message: string })[];
}

interface ExpectedPlace {
  /** Only for a place in another file than the sample, relative to its folder. */
  readonly file?: string;
  /** `line:column-line:column`, both from 1, the end exclusive. */
  readonly at: string;
  /** What stands there, so that a reader need not count. */
  readonly marks: string;
}

/** What an analysis says, in the form in which expectations are kept. Keys stand in the order in which they are read best. */
export function expectationOf(analysis: Analysis): Expectation {
  const place = placing(analysis);
  const findings = analysis.findings.map((finding): ExpectedFinding => {
    const related = finding.related.map((other) => ({ ...place(other), message: relatedText(finding, other) }));
    return {
      ...place(finding),
      rule: finding.ruleId,
      severity: finding.severity,
      message: textOf(finding),
      path: finding.path,
      ...(related.length > 0 ? { related } : {}),
    };
  });
  return { asOf: analysis.asOf, findings };
}

/** Every file that takes part in an analysis. */
export function filesOf({ file, catalogs, config }: Analysis): readonly SourceFile[] {
  return [file, ...catalogs, ...config.files];
}

function placing(analysis: Analysis): (place: Place) => ExpectedPlace {
  const files = new Map(filesOf(analysis).map((file) => [file.uri, file]));
  return ({ file: uri, start, end }) => {
    const file = files.get(uri);
    if (!file) throw new Error(`${uri} takes no part in the analysis of ${analysis.file.uri}`);
    return {
      ...(file === analysis.file ? {} : { file: relativeTo(analysis.file.uri, uri) }),
      at: `${position(file, start)}-${position(file, end)}`,
      marks: file.text.slice(start, end),
    };
  };
}

function position(file: SourceFile, offset: number): string {
  const { line, character } = file.lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function relativeTo(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  if (!to.startsWith(folder)) throw new Error(`${to} does not lie beside ${from} or below`);
  return to.slice(folder.length);
}
