import type { FindingsReport } from '../../report/report.ts';
import type { LineIndex } from '../../syntax/lines.ts';

/** Circumstances of a report that are no part of what was found. */
export interface FindingsView {
  /** Whether colours may be used. */
  readonly colour: boolean;
  /** Whether the lines at fault are shown; meant for people at a terminal. */
  readonly frames: boolean;
  /** Whether nothing is said beyond the findings themselves. */
  readonly quiet: boolean;
  /** The text of a file of the report; `undefined` when it is not known. */
  readonly sourceOf: (file: string) => FindingsSource | undefined;
}

export interface FindingsSource {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Writes a report down in one format. A pure function; what it returns ends with a line break unless it is empty. */
export type FindingsRenderer = (report: FindingsReport, view: FindingsView) => string;
