import type { FindingsReport } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { printable } from './printable.ts';

/** The words of the compilers whose format this is, so that problem matchers know them. */
const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** One line for each finding, as compilers write them: `file:line:column: severity: message [rule]`. */
export function renderGcc({ findings }: FindingsReport): string {
  return findings
    .map(({ file, range: { start }, severity, message, ruleId, suppressed }) => {
      const mark = suppressed ? ` (suppressed: ${suppressed})` : '';
      return `${printable(file)}:${start.line}:${start.column}: ${WORDS[severity]}: ${printable(message)}${mark} [${ruleId}]\n`;
    })
    .join('');
}
