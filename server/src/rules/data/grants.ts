import type { Charter, Dataset, Grant } from '../../charter/charter.ts';
import { titleOf } from '../../charter/titles.ts';
import type { Args } from '../finding.ts';

/** The data set that a grant is about; `undefined` when the grant names none that is declared. */
export function datasetOf({ dataset }: Grant, charter: Charter): Dataset | undefined {
  return dataset && charter.datasets.get(dataset.value);
}

/** Whether a data set is known to say something about people. */
export function isPersonal({ personalData }: Dataset): boolean {
  return personalData !== undefined && personalData.value !== 'none';
}

/** What a grant is called in texts: who may use what. Parts that are not named stay general. */
export function grantArgs(grant: Grant, charter: Charter): Args {
  const dataset = datasetOf(grant, charter);
  return {
    role: grant.role ? charter.roleTitle(grant.role.value) : 'a role',
    dataset: (dataset && titleOf(dataset)) || grant.dataset?.value || 'a data set',
  };
}
