import type { ConfigReport } from '../../report/config-report.ts';
import { visibleJson } from '../visible-json.ts';

/** A configuration for other programs. */
export function renderConfigJson(report: ConfigReport): string {
  return visibleJson(report);
}
