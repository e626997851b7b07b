import { stringify } from 'csv-stringify/browser/esm/sync';
import type { PlanNamed, PlanPlace } from '../../../plan/plan.ts';

export type Cell = string | number | boolean | undefined;

/** A row by the names of its columns, with where it comes from. What it does not name is empty. */
export type CsvRow<Column extends string> = { readonly [Name in Column]?: Cell } & { readonly place: PlanPlace };

/** What every row ends with: where it comes from, and the day for which it holds. */
const LAST_COLUMNS = ['file', 'line', 'as_of'] as const;

/**
 * A table as CSV (RFC 4180: commas, doubled quotes, CRLF), with a line of headings. No cell is a formula: where a
 * spreadsheet would take one for that, an apostrophe stands before it. Each cell is one line.
 */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly CsvRow<Column>[],
  asOf: string,
): string {
  const records = rows.map((row) => [
    ...columns.map((column) => cellText(row[column])),
    cellText(row.place.file),
    String(row.place.range.start.line),
    asOf,
  ]);
  return stringify([[...columns, ...LAST_COLUMNS], ...records], { escape_formulas: true, record_delimiter: 'windows' });
}

/** The day for which a table holds; `undefined` for one without rows, or that is none of ours. */
export function asOfInCsv(table: string): string | undefined {
  return /^[^\r\n]*,as_of\r?\n(?:[^\r\n]*,)(\d{4}-\d{2}-\d{2})\r?\n/.exec(table)?.[1];
}

const UNSEEN = /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value in one line. Where programs split at semicolons, none of the parts begins like a formula either. */
function cellText(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(UNSEEN, '\ufffd')
    .replace(/;(?=[=+\-@＝＋－＠])/g, '; ');
}

/** Several texts in one cell. */
export function several(texts: readonly string[]): string {
  return texts.join('; ');
}

/** Several things in one cell, by their titles. */
export function titles(things: readonly PlanNamed[]): string {
  return several(things.map(({ title }) => title));
}
