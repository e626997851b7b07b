import type { FindingsReport, ReportedFinding, ReportedRange } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { workflowCommand } from '../workflow-command.ts';
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
  return workflowCommand(COMMANDS[severity], properties, `${printable(message)} [${ruleId}]`);
}

/** Columns are understood only within one line. */
function placeOf({ start, end }: ReportedRange): Readonly<Record<string, number>> {
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}
