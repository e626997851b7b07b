import { type Charter, type Dataset, holds } from '../../charter/charter.ts';

/** Whether a charter has to do with a data set: it declares it, works with it, or gives access to it. */
export function isUsed(dataset: Dataset, { entry }: Charter): boolean {
  const id = dataset.id?.value ?? '';
  if (entry.datasets.includes(dataset)) return true;
  const isWorkedWith = entry.scope?.included.some(({ datasets }) => holds(datasets, id)) ?? false;
  return isWorkedWith || entry.dataAccess.some((grant) => grant.dataset?.value === id);
}
