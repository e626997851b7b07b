import type { Charter, Dataset, Grant } from '../../charter/charter.ts';
import { roleOf } from '../../charter/people.ts';
import { termOf } from '../../charter/term.ts';
import { named } from '../../charter/titles.ts';
import type { Args } from '../finding.ts';

/** The data set that a grant is about; `undefined` when the grant names none that is declared. */
export function datasetOf({ dataset }: Grant, charter: Charter): Dataset | undefined {
  return dataset && charter.datasets.get(dataset.value);
}

/** Whether a data set is known to say something about people. */
export function isPersonal({ personalData }: Dataset): boolean {
  return personalData !== undefined && personalData.value !== 'none';
}

/** Whether the access goes to the provider’s side. */
export function isForProvider({ role }: Pick<Grant, 'role'>, charter: Charter): boolean {
  return roleOf(role, charter)?.party?.value === 'provider';
}

/** The last day on which access may end: for the provider’s side the end of the term, for others none. */
export function latestEnd(grant: Pick<Grant, 'role'>, charter: Charter): string | undefined {
  return isForProvider(grant, charter) ? termOf(charter)?.end : undefined;
}

/** What a grant is called in texts: who may use what. Parts that are not named stay general. */
export function grantArgs(grant: Grant, charter: Charter): Args {
  const dataset = datasetOf(grant, charter);
  return {
    role: grant.role ? charter.named(grant.role.value) : 'a role',
    dataset: (dataset && named(dataset)) || grant.dataset?.value || 'a data set',
  };
}
