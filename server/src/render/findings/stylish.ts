import picocolors from 'picocolors';
import type { FindingsReport, ReportedFinding, ReportSummary } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { type Colours, codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';
import type { FindingsView } from './view.ts';

/** The report for people: a paragraph for each file, a line for each finding, and how many there are. */
export function renderStylish(report: FindingsReport, view: FindingsView): string {
  const colours = picocolors.createColors(view.colour);
  const files = Map.groupBy(report.findings, ({ file }) => file);
  const paragraphs = [...files].map(([file, findings]) => paragraph(file, findings, view, colours));
  if (!view.quiet) paragraphs.push(`${summaryLine(report.summary, colours)}\n`);
  return paragraphs.join('\n');
}

function paragraph(file: string, findings: readonly ReportedFinding[], view: FindingsView, colours: Colours): string {
  const columns = {
    place: widest(findings.map(placeOf)),
    severity: widest(findings.map(({ severity }) => severity)),
    rule: widest(findings.map(({ ruleId }) => ruleId)),
  };
  const entries = findings.map((finding) => {
    const line = [
      ` ${placeOf(finding).padStart(columns.place)}`,
      PAINT[finding.severity](colours)(finding.severity.padEnd(columns.severity)),
      colours.dim(finding.ruleId.padEnd(columns.rule)),
      printable(finding.message) + (finding.suppressed ? colours.dim(` (suppressed: ${finding.suppressed})`) : ''),
    ];
    return `${line.join('  ')}\n${view.frames ? explanation(finding, view, colours) : ''}`;
  });
  return `${colours.underline(printable(file))}\n${entries.join('')}`;
}

const PAINT: Readonly<Record<Severity, (colours: Colours) => (text: string) => string>> = {
  error: (colours) => colours.red,
  warning: (colours) => colours.yellow,
  info: (colours) => colours.cyan,
};

function placeOf({ range: { start } }: ReportedFinding): string {
  return `${start.line}:${start.column}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

/** The lines at fault of an error, and the places that belong to it. */
function explanation(finding: ReportedFinding, view: FindingsView, colours: Colours): string {
  if (finding.severity !== 'error' || finding.suppressed) return '';
  const source = view.sourceOf(finding.file);
  const frame = source ? codeFrame(source, finding.range, colours).split('\n') : [];
  const related = finding.related.map(({ file, range: { start }, message }) =>
    colours.dim(`see ${printable(file)}:${start.line}:${start.column}: ${printable(message)}`),
  );
  return `\n${[...frame, ...related].map((line) => `     ${line}\n`).join('')}\n`;
}

function summaryLine({ files, errors, warnings, infos, suppressed }: ReportSummary, colours: Colours): string {
  const checked = `${counted(files, 'file')} checked`;
  const hidden = suppressed > 0 ? `, ${suppressed} suppressed` : '';
  if (errors + warnings + infos === 0) return colours.green(`${checked}: nothing to report${hidden}`);
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), `${infos} info`];
  return colours.bold((errors > 0 ? colours.red : colours.yellow)(`${checked}: ${parts.join(', ')}${hidden}`));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
