import type { Analysis } from '../analysis/analysis.ts';
import { factsOf } from '../analysis/config.ts';
import type { Charter, Dataset } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import { appliesTo, type Control, controlsOf } from '../rules/compliance/controls.ts';
import { lawsOf } from '../rules/compliance/dataset-laws.ts';
import { isPersonal } from '../rules/data/grants.ts';
import { VOCABULARIES } from '../rules/vocabulary.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';

/** The duties that follow from where people live whose data is used, and what is done about them. */
export interface PlanCompliance {
  readonly frameworks: readonly PlanFramework[];
  readonly controls: readonly PlanControl[];
  /** For each data set with personal data and each law that applies to it, what covers it. */
  readonly coverage: readonly PlanCoverage[];
}

export interface PlanFramework {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  /** The law that it stands for, by its short name. */
  readonly law: string;
  readonly regions: readonly string[];
}

export interface PlanControl {
  readonly id: string;
  readonly requirement: string;
  readonly place: PlanPlace;
  readonly framework: PlanNamed | undefined;
  readonly appliesTo: readonly PlanNamed[];
  readonly owner: PlanNamed | undefined;
  readonly status: string | undefined;
  readonly due: string | undefined;
  /** Whether it is planned for a day that has passed on the as-of date; never for a closed charter. */
  readonly isOverdue: boolean;
  readonly evidence: readonly PlanEvidence[];
  readonly review: string | undefined;
  readonly waiver: PlanWaiver | undefined;
}

export interface PlanEvidence {
  readonly kind: string | undefined;
  readonly reference: string | undefined;
  readonly place: PlanPlace;
}

export interface PlanWaiver {
  readonly by: PlanNamed | undefined;
  readonly reason: string | undefined;
  readonly until: string | undefined;
  readonly place: PlanPlace;
}

export interface PlanCoverage {
  readonly dataset: PlanNamed;
  /** The law, by its short name and as people call it. */
  readonly law: string;
  readonly lawTitle: string;
  /** The region that brings the law in. */
  readonly region: string;
  /** The controls under that law which apply to the data set or its system; none: a gap. */
  readonly controls: readonly PlanNamed[];
}

export function buildCompliance(charter: Charter, { asOf, config }: Analysis, places: Places): PlanCompliance {
  const names = new Names(charter, places);
  const isClosed = charter.entry.metadata?.status?.value === 'closed';
  const { regionLaws } = factsOf(config);
  return {
    frameworks: [...charter.frameworks.values()].map((framework) => ({
      id: framework.id?.value ?? '',
      title: titleOf(framework),
      place: places.of(framework.id ?? framework.node),
      law: (framework.law ?? framework.id)?.value ?? '',
      regions: framework.regions.map(({ value }) => value),
    })),
    controls: controlsOf(charter).map((control) =>
      buildControl(control, charter, isClosed ? undefined : asOf, names, places),
    ),
    coverage: [...charter.datasets.values()]
      .filter(isPersonal)
      .flatMap((dataset) => coverageOf(dataset, regionLaws, charter, places)),
  };
}

function buildControl(
  control: Control,
  charter: Charter,
  asOf: string | undefined,
  names: Names,
  places: Places,
): PlanControl {
  const framework = control.framework && charter.frameworks.get(control.framework.value);
  const due = control.due?.value;
  const { waiver } = control;
  return {
    id: control.id?.value ?? '',
    requirement: titleOf(control),
    place: places.of(control.id ?? control.node),
    framework: control.framework && {
      id: control.framework.value,
      title: framework ? titleOf(framework) : control.framework.value,
      place: places.of(control.framework),
    },
    appliesTo: control.appliesTo.map((reference) => names.target(reference)),
    owner: names.role(control.owner),
    status: control.status?.value,
    due,
    isOverdue: asOf !== undefined && due !== undefined && control.status?.value === 'planned' && due < asOf,
    evidence: control.evidence.map((evidence) => ({
      kind: evidence.kind?.value,
      reference: evidence.reference?.value,
      place: places.of(evidence.reference ?? evidence.node),
    })),
    review: control.review?.value,
    waiver: waiver && {
      by: names.role(waiver.by),
      reason: waiver.reason?.value,
      until: waiver.until?.value,
      place: places.of(waiver.node),
    },
  };
}

function coverageOf(
  dataset: Dataset,
  regionLaws: Readonly<Record<string, string>>,
  charter: Charter,
  places: Places,
): readonly PlanCoverage[] {
  const ids = [dataset.id, dataset.system].flatMap((id) => (id ? [id.value] : []));
  return [...lawsOf(dataset, regionLaws)].map(([law, region]) => ({
    dataset: places.named(dataset),
    law,
    lawTitle: VOCABULARIES['law']?.(law) ?? law,
    region: region.value,
    controls: controlsOf(charter)
      .filter((control) => isUnder(law, control, charter) && appliesTo(control, ids))
      .map((control) => places.named(control)),
  }));
}

function isUnder(law: string, { framework: reference }: Control, charter: Charter): boolean {
  const framework = reference && charter.frameworks.get(reference.value);
  return (framework?.law ?? framework?.id)?.value === law;
}
