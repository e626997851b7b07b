import type { Analysis } from '../analysis/analysis.ts';
import type { SourceFile } from '../analysis/source-file.ts';
import { type Fix, fixesOf } from '../edits/fix.ts';
import { mergeFindings } from '../report/merge.ts';
import type { Finding } from '../rules/finding.ts';
import { type Analyses, filesOf } from './analyses.ts';
import type { OpenDocuments } from './open-documents.ts';

/** All that is to be said of one file, by whomever it was found. */
export interface FileFindings {
  readonly uri: string;
  /** The version of the open document that was looked at; `null` for a file that is not open. */
  readonly version: number | null;
  readonly findings: readonly Finding[];
  /** What mends a finding, the best first. */
  readonly fixesOf: (finding: Finding) => readonly Fix[];
  /** The files in which findings and related places lie, by URI. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** What is to be said of a file of which there is nothing to be said. */
export function nothingIn(uri: string): FileFindings {
  return { uri, version: null, findings: [], fixesOf: () => [], files: new Map() };
}

/**
 * Brings the findings of a file together. What is wrong in a catalog or config may show only in a charter that draws on
 * it, so that those files get findings from several analyses.
 */
export class FindingsByFile {
  readonly #analyses: Analyses;
  readonly #documents: OpenDocuments;

  constructor(analyses: Analyses, documents: OpenDocuments) {
    this.#analyses = analyses;
    this.#documents = documents;
  }

  /** The findings of the present text of a file; none when it cannot be read, is not ours or is ignored. */
  async of(uri: string): Promise<FileFindings> {
    const version = this.#documents.get(uri)?.version ?? null;
    const own = await this.#analyses.of(uri);
    if (!own) return { ...nothingIn(uri), version };
    const analyses = own.file.kind === 'charter' ? [own] : [own, ...(await this.#others(own))];
    return { uri, version, ...together(uri, analyses) };
  }

  /**
   * The analyses of files that draw on a file: of open documents as they are now, of others as they were seen last, if
   * they have seen the same text.
   */
  async #others(own: Analysis): Promise<readonly Analysis[]> {
    for (const uri of this.#documents.uris()) {
      const latest = this.#analyses.latest(uri);
      if (uri !== own.file.uri && (!latest || drawsOn(latest, own.file.uri))) await this.#analyses.of(uri);
    }
    return [...this.#analyses.allLatest()].filter(
      (analysis) => analysis.file !== own.file && filesOf(analysis).includes(own.file),
    );
  }
}

function drawsOn(analysis: Analysis, uri: string): boolean {
  return filesOf(analysis).some((file) => file.uri === uri);
}

/** As the command line puts analyses together, so that editor and command line say the same. */
function together(uri: string, analyses: readonly Analysis[]): Pick<FileFindings, 'findings' | 'fixesOf' | 'files'> {
  const files = new Map<string, SourceFile>();
  for (const file of analyses.flatMap(filesOf)) if (!files.has(file.uri)) files.set(file.uri, file);
  const merged = new Map(
    mergeFindings(analyses)
      .filter(({ finding, by }) => finding.file === uri && by === undefined)
      .map((each) => [each.finding, each]),
  );
  return {
    findings: [...merged.keys()],
    fixesOf(finding) {
      const known = merged.get(finding);
      return known ? fixesOf(known.analysis, known.original) : [];
    },
    files,
  };
}
