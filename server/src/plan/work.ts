import type { Charter, Letter, Work } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import type { Scalar } from '../syntax/nodes.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanWork } from './plan.ts';

export function buildWork(charter: Charter, places: Places): readonly PlanWork[] {
  const names = new Names(charter, places);
  const items = [...charter.work.values()].map((work) => buildItem(work, charter, names, places));
  return items.toSorted(
    (a, b) => compareDates(a.due, b.due) || compareDates(a.start, b.start) || compareDates(a.id, b.id),
  );
}

function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

function buildItem(work: Work, charter: Charter, names: Names, places: Places): PlanWork {
  const id = work.id?.value ?? '';
  const titleIn =
    (entries: ReadonlyMap<string, { readonly title: Scalar<string> | undefined }>) => (reference: Scalar<string>) =>
      entries.get(reference.value)?.title?.value ?? reference.value;
  return {
    id,
    title: work.title?.value ?? id,
    place: places.of(work.id ?? work.node),
    pillar: work.pillar?.value,
    outcome: work.outcome?.value,
    start: work.start?.value,
    due: work.due?.value,
    builds: work.builds?.value ?? false,
    launches: work.launches?.value ?? false,
    accountable: titlesOf(work, 'accountable', charter),
    responsible: titlesOf(work, 'responsible', charter),
    systems: work.systems.map(titleIn(charter.systems)),
    datasets: work.datasets.map(titleIn(charter.datasets)),
    deliverables: work.deliverables.map((deliverable) => ({
      id: deliverable.id?.value ?? '',
      title: titleOf(deliverable),
      owner: names.role(deliverable.owner),
      due: deliverable.due?.value,
      acceptance: deliverable.acceptance?.value,
      place: places.of(deliverable.id ?? deliverable.node),
    })),
  };
}

function titlesOf(work: Work, letter: Letter, charter: Charter): readonly string[] {
  const ids = new Set(charter.rowsOf(work).flatMap((row) => row[letter].map(({ value }) => value)));
  return [...ids].map((id) => charter.roleTitle(id));
}
