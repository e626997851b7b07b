import type { FindingsReport, ReportedFinding, ReportedRange } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { printable } from './printable.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands, from which GitHub makes annotations. Suppressed findings are left out: an annotation cannot say
 * that it does not count.
 */
export function renderGithub({ findings }: FindingsReport): string {
  return findings
    .filter(({ suppressed }) => !suppressed)
    .map(command)
    .join('');
}

function command({ file, range, severity, message, ruleId }: ReportedFinding): string {
  const properties = { file: printable(file), ...placeOf(range), title: ruleId };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(`${printable(message)} [${ruleId}]`)}\n`;
}

/** Columns are understood only within one line. */
function placeOf({ start, end }: ReportedRange): Readonly<Record<string, number>> {
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
