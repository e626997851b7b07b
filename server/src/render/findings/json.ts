import type { FindingsReport } from '../../report/report.ts';
import { visibleJson } from '../visible-json.ts';

/** The report for other programs, as `schemas/findings.schema.json` describes it. */
export function renderJson(report: FindingsReport): string {
  return visibleJson(report);
}
