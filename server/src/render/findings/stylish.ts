import picocolors from 'picocolors';
import type {
  FindingsReport,
  ReportedFinding,
  ReportedPosition,
  ReportedRelated,
  ReportSummary,
} from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { byFile } from './by-file.ts';
import { type Colours, codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';
import { summaryInWords } from './summary-in-words.ts';
import type { FindingsView } from './view.ts';

/** The report for people: a paragraph for each file, a line for each finding, and how many there are. */
export function renderStylish(report: FindingsReport, view: FindingsView): string {
  const colours = picocolors.createColors(view.colour);
  const paragraphs = [...byFile(report.findings)].map(([file, findings]) => paragraph(file, findings, view, colours));
  if (!view.quiet) paragraphs.push(`${summaryLine(report.summary, colours)}\n${fixLine(report.findings)}`);
  return paragraphs.join('\n');
}

/** Says how much could be mended by itself; empty when nothing could. */
function fixLine(findings: readonly ReportedFinding[]): string {
  const count = findings.filter(({ fix, suppressed }) => fix?.safe && !suppressed).length;
  return count > 0 ? `${count} of these can be fixed without asking: charterline validate --fix\n` : '';
}

function paragraph(file: string, findings: readonly ReportedFinding[], view: FindingsView, colours: Colours): string {
  const columns = {
    place: widest(findings.map(placeOf)),
    severity: widest(findings.map(({ severity }) => severity)),
    rule: widest(findings.map(({ ruleId }) => ruleId)),
  };
  const entries = findings.map((finding, index) => {
    const line = [
      ` ${placeOf(finding).padStart(columns.place)}`,
      PAINT[finding.severity](colours)(finding.severity.padEnd(columns.severity)),
      colours.dim(finding.ruleId.padEnd(columns.rule)),
      printable(finding.message) + (finding.suppressed ? colours.dim(` (suppressed: ${finding.suppressed})`) : ''),
    ];
    return `${line.join('  ')}\n${view.frames ? explanation(findings, index, view, colours) : ''}`;
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

/**
 * The lines at fault of an error, and the places that belong to it. What several findings say of one place is followed by
 * that place once.
 */
function explanation(
  findings: readonly ReportedFinding[],
  index: number,
  view: FindingsView,
  colours: Colours,
): string {
  const [last, next] = [findings[index], findings[index + 1]];
  if (!last || (next && isSamePlace(next, last))) return '';
  const first = findings.slice(0, index).findLastIndex((before) => !isSamePlace(before, last)) + 1;
  const errors = findings
    .slice(first, index + 1)
    .filter(({ severity, suppressed }) => severity === 'error' && !suppressed);
  if (errors.length === 0) return '';
  const source = view.sourceOf(last.file);
  const frame = source ? codeFrame(source, last.range, colours).split('\n') : [];
  const related = errors.flatMap((error) => error.related).map((place) => colours.dim(reference(place)));
  return `\n${[...frame, ...related].map((line) => `     ${line}\n`).join('')}\n`;
}

function isSamePlace({ range: a }: ReportedFinding, { range: b }: ReportedFinding): boolean {
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: ReportedPosition, b: ReportedPosition): boolean {
  return a.line === b.line && a.column === b.column;
}

function reference({ file, range: { start }, message }: ReportedRelated): string {
  return `see ${printable(file)}:${start.line}:${start.column}: ${printable(message)}`;
}

function summaryLine(summary: ReportSummary, colours: Colours): string {
  const { files, errors, warnings, infos } = summary;
  const words = summaryInWords(summary);
  if (files === 0) return colours.yellow(words);
  if (errors + warnings + infos === 0) return colours.green(words);
  return colours.bold((errors > 0 ? colours.red : colours.yellow)(words));
}
