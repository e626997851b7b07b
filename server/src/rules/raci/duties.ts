import { type Charter, type Letter, lettersOf, type RaciRow } from '../../charter/charter.ts';

/** Whether one of the two leaders would carry nothing any more without what is carried in a row. */
export function isOnlyDuty(role: string, row: RaciRow, { actors, entry }: Charter): boolean {
  if (![actors.engaged, actors.cio].some((leader) => leader?.id?.value === role)) return false;
  const carries = (other: RaciRow): boolean => lettersOf(other, role).some((letter) => CARRYING.includes(letter));
  return !entry.raci.some((other) => other !== row && carries(other));
}

const CARRYING: readonly Letter[] = ['responsible', 'accountable'];
