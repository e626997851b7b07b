import type { createColors } from 'picocolors';
import type { ReportedRange } from '../../report/report.ts';
import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';
import type { FindingsSource } from './view.ts';

export type Colours = ReturnType<typeof createColors>;

const CONTEXT = 2;
const LONGEST_RANGE = 3;
const LONGEST_LINE = 100;

/** The lines around a range, numbered, with the range marked: no line breaks at the end. */
export function codeFrame({ text, lines }: FindingsSource, range: ReportedRange, colours: Colours): string {
  const { start, end } = range;
  const marked = Math.min(end.line, start.line + LONGEST_RANGE - 1);
  const last = Math.min(marked + CONTEXT, lines.lineCount);
  const first = Math.max(1, start.line - CONTEXT);
  // Far to the right of a long line, the frame moves along so that the marked place stays in sight.
  const from = start.column > LONGEST_LINE * 0.8 ? start.column - 1 - LONGEST_LINE / 2 : 0;
  const width = String(last).length;
  const rows: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = lineText(text, lines, number);
    const inside = number >= start.line && number <= marked;
    const gutter = `${inside ? colours.red('>') : ' '} ${colours.dim(`${String(number).padStart(width)} |`)}`;
    rows.push(`${gutter} ${shown(inSight(line, from))}`.trimEnd());
    if (number !== start.line) continue;
    const stop = end.line === start.line ? end.column - 1 : line.trimEnd().length;
    rows.push(`  ${colours.dim(`${' '.repeat(width)} |`)} ${colours.red(marker(line, from, start.column - 1, stop))}`);
  }
  return rows.join('\n');
}

function lineText(text: string, lines: FindingsSource['lines'], number: number): string {
  return text.slice(lines.startOf(number - 1), lines.startOf(number)).replace(/[\r\n]+$/, '');
}

function marker(line: string, from: number, start: number, stop: number): string {
  const seen = inSight(line, from);
  const before = displayWidth(shown(seen.slice(0, start - from)));
  const length = displayWidth(shown(seen.slice(start - from, stop - from)));
  return ' '.repeat(before) + '^'.repeat(Math.max(1, length));
}

/** The part of a line that is shown, with a mark at each end where the line goes on. */
function inSight(line: string, from: number): string {
  const part = line.slice(from, from + LONGEST_LINE);
  const tail = line.length > from + LONGEST_LINE ? `${part.slice(0, -1)}…` : part;
  return from > 0 && tail !== '' ? `…${tail.slice(1)}` : tail;
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}
