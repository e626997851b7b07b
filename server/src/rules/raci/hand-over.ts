/** Repairs that let another role answer for a row. */
import type { Charter, RaciRow } from '../../charter/charter.ts';
import type { Repair } from '../repair.ts';
import { isOnlyOneWithAccess } from './access.ts';
import { isOnlyDuty } from './duties.ts';
import { changesTo, isSilo, type Letters, lettersIn, moved } from './letters.ts';
import { accountableOf } from './rows.ts';

/** The repairs of a rule that uses `handOver`. */
export const HAND_OVER = {
  handOver: { title: 'Make {to} accountable, and {former} responsible', safe: false },
  handOverAsking: { title: 'Make {to} accountable, and consult {former}', safe: false },
} as const;

/**
 * Makes a role accountable in place of the one who was, who does the work from now on. Where that would leave nobody who
 * is asked or told, the former one is asked instead, unless that is a leader who would carry nothing any more.
 * `undefined` when not exactly one is accountable.
 */
export function handOver(row: RaciRow, to: string, charter: Charter): Repair | undefined {
  const former = accountableOf(row)?.value;
  if (former === undefined || former === to) return undefined;
  const letters = lettersIn(row);
  const doing = exchanged(row, letters, { to, former, as: 'responsible' }, charter);
  const asking = exchanged(row, letters, { to, former, as: 'consulted' }, charter);
  const isBetter = isSilo(doing) && asking.responsible.length > 0 && !isOnlyDuty(former, row, charter);
  return {
    name: isBetter ? 'handOverAsking' : 'handOver',
    args: { to: charter.named(to), former: charter.named(former) },
    changes: changesTo(row, isBetter ? asking : doing),
  };
}

interface Exchange {
  readonly to: string;
  readonly former: string;
  readonly as: 'responsible' | 'consulted';
}

/** Who answers from now on does the work no longer, unless nobody else who does it has access to its data. */
function exchanged(row: RaciRow, letters: Letters, { to, former, as }: Exchange, charter: Charter): Letters {
  const next = moved(moved(letters, former, as), to, 'accountable');
  const isDoing = letters.responsible.includes(to);
  return isDoing && isOnlyOneWithAccess(to, next.responsible, row, charter)
    ? { ...next, responsible: [...letters.responsible, ...next.responsible.filter((each) => each === former)] }
    : next;
}
