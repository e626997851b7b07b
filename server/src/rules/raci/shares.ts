import { holds, type Letter, type RaciRow } from '../../charter/charter.ts';

/** In how many rows a role holds a letter. */
export interface Share {
  readonly held: number;
  readonly rows: number;
}

/** With fewer rows a share says nothing about how the work is spread. */
const FEWEST_ROWS = 5;

/** How often a role holds a letter when that is more than `percent` of the rows; `undefined` when it is not. */
export function shareAbove(percent: number, rows: readonly RaciRow[], letter: Letter, role: string): Share | undefined {
  const held = rows.filter((row) => holds(row[letter], role)).length;
  const isAbove = rows.length >= FEWEST_ROWS && held * 100 > percent * rows.length;
  return isAbove ? { held, rows: rows.length } : undefined;
}

/** The option of the rules that hold shares against a limit. */
export const shareOption = (what: string) =>
  ({
    default: 60,
    minimum: 1,
    maximum: 100,
    description: `The largest share of the rows, in percent, ${what}.`,
  }) as const;
