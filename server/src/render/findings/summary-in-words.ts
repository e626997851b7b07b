import type { ReportSummary } from '../../report/report.ts';
import { counted } from '../words.ts';

/** How much was found, without a full stop: `3 files checked: 1 error, 0 warnings, 2 info, 1 suppressed`. */
export function summaryInWords({ files, errors, warnings, infos, suppressed }: ReportSummary): string {
  if (files === 0) return 'No file was checked';
  const checked = `${counted(files, 'file')} checked`;
  const hidden = suppressed > 0 ? `, ${suppressed} suppressed` : '';
  if (errors + warnings + infos === 0) return `${checked}: nothing to report${hidden}`;
  return `${checked}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${infos} info${hidden}`;
}
