import { type Charter, holds, type Letter, type RaciRow } from '../../charter/charter.ts';
import { neededInvolvement } from '../../charter/involvement.ts';
import type { Repair } from '../repair.ts';
import { isOnlyOneWithAccess, usesData } from './access.ts';
import { isOnlyDuty } from './duties.ts';
import { changesTo, type Letters, lettersIn, moved, without } from './letters.ts';
import { workOf } from './rows.ts';

type Crowded = 'responsible' | 'consulted';

/**
 * Moves so many roles from a letter with too many to the one below that `max` stay, leaving those whom another rule needs
 * there. Where one has to go there is a repair for each that may, the last named first.
 */
export function movingDown(row: RaciRow, letter: Crowded, max: number, charter: Charter): readonly Repair[] {
  const surplus = row[letter].length - max;
  const to = letter === 'responsible' && row.consulted.length + surplus <= MOST_CONSULTED ? 'consulted' : 'informed';
  const ids = row[letter].map(({ value }) => value).toReversed();
  const movable = ids.filter((role) => !isNeeded(role, row, letter, to, charter));
  if (surplus === 1) return movable.slice(0, MOST_CHOICES).map((role) => moving([role], row, to, charter));
  const going = movable.filter((role) => !holds(row.accountable, role)).slice(0, surplus);
  return going.length === surplus ? [moving(going.toReversed(), row, to, charter)] : [];
}

const MOST_CHOICES = 5;

/** So many may be asked, unless a config says otherwise. */
const MOST_CONSULTED = 4;

function moving(roles: readonly string[], row: RaciRow, to: Letter, charter: Charter): Repair {
  const answers = roles.some((role) => holds(row.accountable, role));
  const next = roles.reduce(
    (letters, role) => (answers ? keepingA(letters, role) : moved(letters, role, to)),
    lettersIn(row),
  );
  const args = { roles: roles.map((role) => charter.named(role)), to };
  return { name: answers ? 'answer' : 'move', args, changes: changesTo(row, next) };
}

function keepingA(letters: Letters, role: string): Letters {
  return { ...without(letters, role), accountable: letters.accountable };
}

function isNeeded(role: string, row: RaciRow, letter: Crowded, to: Letter, charter: Charter): boolean {
  if (letter === 'consulted') return isAsked(role, row, charter) || usesData(role, row, charter);
  if (holds(row.accountable, role)) return false;
  return (
    carriesWithMarketing(role, row, charter) ||
    isOnlyDuty(role, row, charter) ||
    isOnlyOneWithAccess(role, lettersIn(row).responsible, row, charter) ||
    (to === 'informed' && usesData(role, row, charter))
  );
}

/** Whether the work needs the CIO to be asked. */
function isAsked(role: string, row: RaciRow, charter: Charter): boolean {
  const work = workOf(row, charter);
  const needed = work && neededInvolvement(work, charter);
  return role === charter.actors.cio?.id?.value && needed !== undefined && needed.level !== 'inform';
}

/** Whether the work needs the CIO to carry it too. */
function carriesWithMarketing(role: string, row: RaciRow, charter: Charter): boolean {
  const work = workOf(row, charter);
  return (
    role === charter.actors.cio?.id?.value && work !== undefined && neededInvolvement(work, charter)?.level === 'co-own'
  );
}
