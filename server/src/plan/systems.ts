import type { Charter, System } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';

/** A system with who asked for it, who decided, whether it is secure, and who takes care of it. */
export interface PlanSystem {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  readonly kind: string | undefined;
  readonly vendor: string | undefined;
  readonly lifecycle: string | undefined;
  readonly requestedBy: PlanNamed | undefined;
  readonly approval: PlanDecision | undefined;
  readonly securityReview: PlanReview | undefined;
  readonly owners: Readonly<Record<SystemDuty, PlanNamed | undefined>>;
  /** The work that uses it. */
  readonly work: readonly PlanNamed[];
}

export const SYSTEM_DUTIES = ['onboarding', 'licences', 'data', 'reporting', 'support'] as const;
export type SystemDuty = (typeof SYSTEM_DUTIES)[number];

export interface PlanDecision {
  readonly place: PlanPlace;
  readonly decision: string | undefined;
  readonly by: PlanNamed | undefined;
  readonly on: string | undefined;
  readonly conditions: readonly string[];
  readonly reference: string | undefined;
}

export interface PlanReview {
  readonly place: PlanPlace;
  readonly outcome: string | undefined;
  readonly by: PlanNamed | undefined;
  readonly on: string | undefined;
  readonly reference: string | undefined;
}

export function buildSystems(charter: Charter, places: Places): readonly PlanSystem[] {
  const names = new Names(charter, places);
  return [...charter.systems.values()].map((system) => buildSystem(system, charter, names, places));
}

function buildSystem(system: System, charter: Charter, names: Names, places: Places): PlanSystem {
  const id = system.id?.value ?? '';
  const { approval, securityReview: review, owners } = system;
  const owner = (duty: SystemDuty): PlanNamed | undefined => names.role(owners?.[duty]);
  return {
    id,
    title: titleOf(system),
    place: places.of(system.id ?? system.node),
    kind: system.kind?.value,
    vendor: system.vendor?.value,
    lifecycle: system.lifecycle?.value,
    requestedBy: names.role(system.requestedBy),
    approval: approval && {
      place: places.of(approval.node),
      decision: approval.decision?.value,
      by: names.role(approval.by),
      on: approval.on?.value,
      conditions: approval.conditions.map(({ value }) => value),
      reference: approval.reference?.value,
    },
    securityReview: review && {
      place: places.of(review.node),
      outcome: review.outcome?.value,
      by: names.role(review.by),
      on: review.on?.value,
      reference: review.reference?.value,
    },
    owners: {
      onboarding: owner('onboarding'),
      licences: owner('licences'),
      data: owner('data'),
      reporting: owner('reporting'),
      support: owner('support'),
    },
    work: (charter.entry.scope?.included ?? []).flatMap((item) => {
      const use = item.systems.find(({ value }) => value === id);
      return use ? [{ id: item.id?.value ?? '', title: titleOf(item), place: places.of(use) }] : [];
    }),
  };
}
