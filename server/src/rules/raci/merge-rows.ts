import { type Charter, LETTERS, type RaciRow } from '../../charter/charter.ts';
import { isMentioned } from '../mentions.ts';
import type { Repair } from '../repair.ts';
import { changesTo, type Letters, lettersIn, NOBODY, withLetter } from './letters.ts';
import { isKnown } from './rows.ts';

/** What makes one row out of two about the same: dropping the one that says less, else merging the second into the first. */
export function mergeRows(first: RaciRow, second: RaciRow, charter: Charter): readonly Repair[] {
  if (![first, second].every((row) => isKnown(row, ...LETTERS))) return [];
  const [one, other] = [lettersIn(first), lettersIn(second)];
  const [coversSecond, coversFirst] = [covers(one, other), covers(other, one)];
  if (coversSecond && mayGo(second, charter)) return [dropping(second, coversFirst && second.work !== undefined)];
  if (coversFirst && mayGo(first, charter)) return [dropping(first, false)];
  return mayGo(second, charter) ? merges(first, second, charter) : [];
}

/** Whether everybody holds the same letters in a row as in another one, and perhaps more. */
function covers(letters: Letters, others: Letters): boolean {
  return LETTERS.every((letter) => others[letter].every((role) => letters[letter].includes(role)));
}

/** Whether nothing but letters is lost with a row: beside them only what the other row is known by as well. */
function mayGo({ id, work, node }: RaciRow, charter: Charter): boolean {
  const spare: readonly string[] = [...LETTERS, ...(work ? ['work'] : ['id', 'activity'])];
  const isPlain = node.entries.every(({ key }) => spare.includes(key.value));
  return isPlain && (id === undefined || !isMentioned(id, charter));
}

function dropping(row: RaciRow, isSame: boolean): Repair {
  return { name: isSame ? 'drop' : 'cover', changes: [{ kind: 'remove', node: row.node }] };
}

/** One merged row for each of those who could answer for it. */
function merges(first: RaciRow, second: RaciRow, charter: Charter): readonly Repair[] {
  const rows = [lettersIn(first), lettersIn(second)];
  const candidates = [...new Set(rows.flatMap(({ accountable }) => accountable))];
  const toRepair = (accountable: string | undefined): Repair => ({
    name: candidates.length > 1 ? 'mergeUnder' : 'merge',
    args: { role: charter.named(accountable ?? '') },
    changes: [...changesTo(first, merged(rows, accountable)), { kind: 'remove', node: second.node }],
  });
  return candidates.length > 0 ? candidates.map(toRepair) : [toRepair(undefined)];
}

/** Everybody under the strongest of the letters held in any of the rows, with one who answers. */
function merged(rows: readonly Letters[], accountable: string | undefined): Letters {
  const all = (letter: keyof Letters): readonly string[] => [...new Set(rows.flatMap((row) => row[letter]))];
  const start = accountable === undefined ? NOBODY : withLetter(NOBODY, accountable, 'accountable');
  const others = all('accountable').filter((role) => role !== accountable);
  const responsible = [...new Set([...all('responsible'), ...others])];
  const consulted = all('consulted').filter((role) => role !== accountable && !responsible.includes(role));
  const stronger = [...responsible, ...consulted, ...start.accountable];
  return { ...start, responsible, consulted, informed: all('informed').filter((role) => !stronger.includes(role)) };
}
