/** Who of a row has access to the data that its work uses. */
import type { Charter, RaciRow } from '../../charter/charter.ts';
import { workOf } from './rows.ts';

/** Whether a role has access to data that the work uses, and so a part in it. */
export function usesData(role: string, row: RaciRow, charter: Charter): boolean {
  return (workOf(row, charter)?.datasets ?? []).some(({ value }) => hasAccess(role, value, charter));
}

/** Whether none of the others who do the work has access to some of the data that a role has access to. */
export function isOnlyOneWithAccess(role: string, others: readonly string[], row: RaciRow, charter: Charter): boolean {
  return (workOf(row, charter)?.datasets ?? []).some(
    ({ value: dataset }) =>
      hasAccess(role, dataset, charter) &&
      !others.some((other) => other !== role && hasAccess(other, dataset, charter)),
  );
}

function hasAccess(role: string, dataset: string, { entry }: Charter): boolean {
  return entry.dataAccess.some((grant) => grant.role?.value === role && grant.dataset?.value === dataset);
}
