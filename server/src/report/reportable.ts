import type { Analysis } from '../analysis/analysis.ts';
import type { LineIndex } from '../syntax/lines.ts';
import type { AnalysisFindings } from './merge.ts';

/** What a report needs of an analysis, which every analysis has. */
export interface Reportable extends AnalysisFindings {
  readonly file: FileLines;
  readonly catalogs: readonly FileLines[];
  readonly config: { readonly files: readonly FileLines[] };
}

interface FileLines {
  readonly uri: string;
  readonly lines: LineIndex;
}

/** The same findings without the text and the tree that they come from, so that those can be forgotten. */
export function condensed({ file, catalogs, config, findings, suppressed }: Analysis): Reportable {
  const all = [...findings, ...suppressed.map(({ finding }) => finding)];
  const places = new Set(all.flatMap((finding) => [finding, ...finding.related].map((place) => place.file)));
  const linesOf = ({ uri, lines }: FileLines): FileLines => ({ uri, lines });
  return {
    file: linesOf(file),
    catalogs: catalogs.filter(({ uri }) => places.has(uri)).map(linesOf),
    config: { files: config.files.filter(({ uri }) => places.has(uri)).map(linesOf) },
    findings,
    suppressed,
  };
}
