import type { Analysis } from '../analysis/analysis.ts';
import { reportFindings } from '../report/report.ts';
import { condensed } from '../report/reportable.ts';
import { type FindingsResult, PROTOCOL_VERSION } from './protocol.ts';

/** Answers `charterline/findings` for an analysed file; files are named from its workspace root. */
export function findingsResult(analysis: Analysis | undefined): FindingsResult | null {
  if (!analysis) return null;
  return { version: PROTOCOL_VERSION, report: reportFindings([condensed(analysis)], { folder: analysis.root }) };
}
