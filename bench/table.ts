import type { Figure } from './measure.ts';

const HEAD = ['measure', 'what', 'of', 'median', 'p95', '× load', 'goal', ''];
/** The columns of numbers. */
const RIGHT: ReadonlySet<number> = new Set([3, 4, 5]);

/** The figures for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

function rowOf({ measure, title, subject, unit, value, p95, timesLoad, goal }: Figure): readonly string[] {
  return [
    measure,
    unit === 'per doubling' ? 'Growth when the charter doubles' : title,
    subject.replace(/\d{4,}/g, (digits) => Number(digits).toLocaleString('en')),
    unit === 'per doubling' ? `× ${short(value)}` : `${short(value)} ${unit}`,
    p95 === undefined ? '' : `${short(p95)} ms`,
    timesLoad === undefined ? '' : short(timesLoad),
    goal ? goalText(goal, unit) : '',
    goal ? (goal.met ? 'met' : 'not met') : '',
  ];
}

function goalText({ value, p95 }: NonNullable<Figure['goal']>, unit: Figure['unit']): string {
  const most = unit === 'per doubling' ? `at most × ${short(value)}` : `at most ${short(value)} ${unit}`;
  return p95 === undefined ? most : `${most}, p95 ${short(p95)} ms`;
}

/** Three digits that say something. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
