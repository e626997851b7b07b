import type { Charter, CharterEntry, Work } from '../../charter/charter.ts';
import { titleOf } from '../../charter/titles.ts';
import type { Repair, Value } from '../repair.ts';
import { missingParts } from './campaign.ts';
import { deliverableFor } from './deliverable.ts';
import { possibleSystems } from './possible-systems.ts';

/** Something that a campaign lacks, as it is written and as it is called. */
interface Part {
  readonly key: string;
  readonly values: readonly Value[];
  readonly name: string;
}

/**
 * The repair `complete` of a campaign for each of the objectives that it may serve. Nothing where it is open which system
 * or data it uses.
 */
export function completions(work: Work, charter: Charter): readonly Repair[] {
  const missing = missingParts(work);
  const datasets = missing.includes('datasets') ? datasetsFor(work, charter) : [];
  const systems = missing.includes('systems') ? systemsFor(work, datasets, charter) : [];
  const deliverables = missing.includes('deliverables') ? [deliverablePart(work, charter)] : [];
  const known = [...systems, ...datasets, ...deliverables];
  const isOpen = missing.some((key) => key !== 'objectives' && known.every((part) => part.key !== key));
  if (isOpen) return [];
  if (!missing.includes('objectives')) return [completing(work, known)];
  return charter.entry.objectives
    .slice(0, MOST_CHOICES)
    .flatMap((objective) => objectivePart(objective).map((part) => completing(work, [part, ...known])));
}

const MOST_CHOICES = 5;

function completing(work: Work, parts: readonly Part[]): Repair {
  return {
    name: 'complete',
    args: { added: parts.map(({ name }) => name) },
    changes: parts.map(({ key, values }) => ({ kind: 'add', in: work.node, keys: [key], values })),
  };
}

function objectivePart({ id, statement }: CharterEntry['objectives'][number]): readonly Part[] {
  if (!id) return [];
  return [{ key: 'objectives', values: [id.value], name: `the objective "${statement?.value ?? id.value}"` }];
}

function deliverablePart(work: Work, charter: Charter): Part {
  return { key: 'deliverables', values: [deliverableFor(work, charter)], name: 'a deliverable to be filled in' };
}

/** The data to which somebody has access for this campaign, else the only data in its systems. */
function datasetsFor(work: Work, { entry, datasets }: Charter): readonly Part[] {
  const isFor = ({ for: works }: (typeof entry.dataAccess)[number]): boolean =>
    works.some(({ value }) => value === work.id?.value);
  const granted = entry.dataAccess.filter(isFor).flatMap(({ dataset }) => (dataset ? [dataset.value] : []));
  const stored = [...datasets].filter(([, { system }]) => work.systems.some(({ value }) => value === system?.value));
  const ids = granted.length > 0 ? [...new Set(granted)] : stored.map(([id]) => id);
  const [only, ...others] = ids.flatMap((id) => datasets.get(id) ?? []);
  return only?.id && others.length === 0
    ? [{ key: 'datasets', values: [only.id.value], name: `the data set "${titleOf(only)}"` }]
    : [];
}

/** The system that holds the data, else the only one that fits. */
function systemsFor(work: Work, datasets: readonly Part[], charter: Charter): readonly Part[] {
  const holders = datasets.flatMap(({ values }) =>
    values.flatMap((id) => charter.datasets.get(String(id))?.system?.value ?? []),
  );
  const ids = holders.length > 0 ? holders : possibleSystems(work, charter);
  const [only, ...others] = ids.flatMap((id) => charter.systems.get(id) ?? []);
  return only?.id && others.length === 0
    ? [{ key: 'systems', values: [only.id.value], name: `the system "${titleOf(only)}"` }]
    : [];
}
