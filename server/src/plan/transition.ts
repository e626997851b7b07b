import type { Charter } from '../charter/charter.ts';
import { addDays } from '../charter/dates.ts';
import { termOf } from '../charter/term.ts';
import { titleOf } from '../charter/titles.ts';
import type { PlanGrant } from './access.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';

/** What happens when the engagement ends. */
export interface PlanTransition {
  readonly handover: readonly PlanHandover[];
  /** Who takes the access away; `undefined` when nobody is named. */
  readonly revocation: PlanRevocation | undefined;
  /** The access of the provider's side, which has to be taken away. */
  readonly toRevoke: readonly PlanGrant[];
  readonly successorOnboarding: string | undefined;
}

export interface PlanHandover {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  readonly from: PlanNamed | undefined;
  readonly to: PlanNamed | undefined;
  readonly due: string | undefined;
}

export interface PlanRevocation {
  readonly owner: PlanNamed | undefined;
  readonly withinDays: number | undefined;
  /** The last day on which everything has to be taken away; `undefined` while the engagement has no end. */
  readonly by: string | undefined;
  readonly place: PlanPlace;
}

/** `grants` are those of the access map, so that both say the same. */
export function buildTransition(charter: Charter, places: Places, grants: readonly PlanGrant[]): PlanTransition {
  const names = new Names(charter, places);
  const { transition } = charter.entry;
  return {
    handover: (transition?.handover ?? []).map((item) => ({
      id: item.id?.value ?? '',
      title: titleOf(item),
      place: places.of(item.id ?? item.node),
      from: names.role(item.from),
      to: names.role(item.to),
      due: item.due?.value,
    })),
    revocation: revocationOf(charter, names, places),
    toRevoke: grants.filter(({ isProvider }) => isProvider),
    successorOnboarding: transition?.successorOnboarding?.value,
  };
}

function revocationOf(charter: Charter, names: Names, places: Places): PlanRevocation | undefined {
  const revocation = charter.entry.transition?.accessRevocation;
  if (!revocation) return undefined;
  const end = termOf(charter)?.end;
  const days = revocation.withinDays?.value;
  return {
    owner: names.role(revocation.owner),
    withinDays: days,
    by: end !== undefined && days !== undefined ? addDays(end, days) : undefined,
    place: places.of(revocation.node),
  };
}
