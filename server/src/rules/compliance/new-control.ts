import type { Charter, Dataset } from '../../charter/charter.ts';
import { roleOf } from '../../charter/people.ts';
import { named } from '../../charter/titles.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Change, Repair, Value } from '../repair.ts';
import { VOCABULARIES } from '../vocabulary.ts';
import { frameworksFor } from './dataset-laws.ts';
import { lastDayFor, plannedControls } from './last-day.ts';

/** A law with one of the regions that bring it in. */
interface LawOf {
  readonly law: string;
  readonly region: string;
}

/** A control under a law for a data set: one that is planned already, or a new one together with its framework. */
export function cover(dataset: Dataset, demand: LawOf, asOf: string, charter: Charter): readonly Repair[] {
  const { compliance } = charter.entry;
  const id = dataset.id?.value;
  if (!compliance || id === undefined) return [];
  const framework = frameworksFor(demand.law, charter)[0]?.id?.value;
  const widened = plannedControls(charter).filter((control) => control.framework?.value === framework);
  const apply = widened.map((control): Repair => {
    const changes = [{ kind: 'add', in: control.node, keys: ['appliesTo'], values: [id] }] as const;
    return { name: 'apply', args: { control: named(control) }, changes };
  });
  const control = newControl(dataset, framework ?? freeId(charter, demand.law), asOf, charter);
  const added = framework === undefined ? [newFramework(demand, charter)] : [];
  const changes = [...frameworks(added, charter), ...controls([control], charter)];
  return [...apply.slice(0, 2), { name: 'add', changes }];
}

/** A framework that the organisation asks for, with a control so that it is more than a name. */
export function observe(framework: string, charter: Charter): readonly Repair[] {
  const title = VOCABULARIES['law']?.(framework) ?? framework;
  const control = filled({
    id: freeId(charter, `${framework}-control`),
    framework,
    requirement: `TODO: say what is done to observe ${title}`,
    owner: charter.actors.cio?.id?.value,
    status: 'planned',
  });
  const changes = [...frameworks([{ id: framework, title }], charter), ...controls([control], charter)];
  return [{ name: 'observe', changes }];
}

function frameworks(values: readonly Value[], { entry: { compliance } }: Charter): readonly Change[] {
  if (!compliance || values.length === 0) return [];
  return [{ kind: 'add', in: compliance.node, keys: ['frameworks'], values }];
}

function controls(values: readonly Value[], { entry: { compliance } }: Charter): readonly Change[] {
  return compliance ? [{ kind: 'add', in: compliance.node, keys: ['controls'], values }] : [];
}

function newFramework({ law, region }: LawOf, charter: Charter): Value {
  const id = freeId(charter, law);
  const title = VOCABULARIES['law']?.(law) ?? law;
  return filled({ id, title, law: id === law ? undefined : law, regions: [region] });
}

function newControl(dataset: Dataset, framework: string, asOf: string, charter: Charter): Value {
  const references = dataset.id ? [dataset.id] : [];
  const owner = roleOf(dataset.owner, charter) ?? charter.actors.dpo ?? charter.actors.cio;
  return filled({
    id: freeId(charter, `${framework}-${dataset.id?.value ?? 'data'}`),
    framework,
    requirement: 'TODO: say how this data is protected',
    appliesTo: references.map(({ value }) => value),
    owner: owner?.id?.value,
    status: 'planned',
    due: lastDayFor({ appliesTo: references }, charter, asOf)?.day,
  });
}
