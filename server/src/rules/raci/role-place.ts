import { compareTexts } from '../../charter/alphabetical.ts';
import { LETTERS, type RaciRow, type Role } from '../../charter/charter.ts';
import type { Report } from '../finding.ts';
import type { CheckContext } from '../rule.ts';

type Context = Pick<CheckContext, 'charter' | 'report' | 'reportMissing'>;

/**
 * Reports a mistake that concerns a role as a whole: on its id when the charter declares it, else, since the catalog is
 * not at fault, where the RACI names it, in the first such row by name.
 */
export function reportOnRole({ charter, report, reportMissing }: Context, role: Role, finding: Report): void {
  const place = charter.entry.roles.includes(role) ? role.id : firstNamed(charter.entry.raci, role);
  if (place) report(place, finding);
  else reportMissing(charter.entry, ['raci'], finding);
}

function firstNamed(rows: CheckContext['charter']['entry']['raci'], role: Role) {
  const ordered = rows.toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)));
  const named = ordered.flatMap((row) => LETTERS.flatMap((letter) => row[letter]));
  return named.find((reference) => reference.value === role.id?.value);
}

function nameOf({ work, id }: RaciRow): string {
  return (work ?? id)?.value ?? '';
}
