import type { Letter, RaciRow } from '../../charter/charter.ts';
import { subjectKey } from './rows.ts';

/** In how many of the rows a role holds a letter. */
export interface Share {
  readonly held: number;
  readonly rows: number;
}

/** With fewer rows a share says nothing about how the work is spread. */
const FEWEST_ROWS = 5;

/**
 * The roles that hold a letter in more than `percent` of the rows, by id. A row whose subject could not be read may
 * repeat another one, and is not held against anybody; neither is one of the rows that are still `missing`.
 */
export function sharesAbove(
  percent: number,
  rows: readonly RaciRow[],
  letter: Letter,
  missing: number,
): ReadonlyMap<string, Share> {
  if (rows.length < FEWEST_ROWS) return new Map();
  const counts = new Map<string, number>();
  for (const row of rows.filter((each) => subjectKey(each) !== undefined)) {
    for (const { value } of row[letter]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const above = [...counts].filter(([, held]) => held * 100 > percent * (rows.length + missing));
  return new Map(above.map(([role, held]) => [role, { held, rows: rows.length }]));
}

/** The option of the rules that hold shares against a limit. */
export const shareOption = (what: string) =>
  ({
    default: 60,
    minimum: 1,
    maximum: 100,
    description: `The largest share of the rows, in percent, ${what}.`,
  }) as const;
