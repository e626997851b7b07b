import { nextEvents } from '../glance.ts';
import type { Plan } from '../plan.ts';
import type { Lane } from '../timeline.ts';
import { filterBudget } from './budget.ts';
import { filterCollaboration } from './collaboration.ts';
import { keeperOf } from './keep.ts';
import type { PlanFilter } from './plan-filter.ts';
import { filterRaci } from './raci.ts';

const SHOWN_ELSEWHERE: ReadonlySet<Lane> = new Set(['work', 'milestones', 'access']);

/**
 * The plan with only those elements that a filter asks for (specification of the plan, *Preview in the editor*). The
 * header and the loads of roles stay: they speak of the whole. What is not about work, such as a meeting, is of every
 * pillar.
 */
export function filterPlan(plan: Plan, filter: PlanFilter): Plan {
  const keep = keeperOf(plan, filter);
  const grants = plan.access.grants.filter(({ role, ...grant }) => keep({ ...grant, roles: [role] }));
  const objectives = plan.objectives.filter(({ owner, sharedWith, reportedTo, ...objective }) => {
    const milestoneOwners = objective.milestones.map((milestone) => milestone.owner);
    return keep({ ...objective, roles: [owner, ...sharedWith, ...reportedTo, ...milestoneOwners] });
  });
  const raci = filterRaci(plan.raci, keep, filter);
  const kept = new Set([...raci.work, ...grants, ...objectives].map(({ place }) => place.path));
  const left = new Set(
    [...plan.raci.work, ...plan.access.grants, ...plan.objectives]
      .map(({ place }) => place.path)
      .filter((path) => !kept.has(path)),
  );
  const rows = plan.timeline.rows.filter(({ lane, place, roles }) =>
    // What another part shows, too, stays or goes with it.
    SHOWN_ELSEWHERE.has(lane) ? !left.has(place.path) : keep({ place, roles }),
  );
  const timeline = { ...plan.timeline, rows };
  const collaboration = filterCollaboration(plan.collaboration, keep, filter);
  return {
    ...plan,
    glance: {
      ...plan.glance,
      ...nextEvents(timeline, plan.asOf),
      openItems: plan.glance.openItems.filter((item) => collaboration.parkingLot.includes(item)),
      expiringAccess: plan.glance.expiringAccess.filter((grant) => grants.includes(grant)),
      missingApprovals: plan.glance.missingApprovals.filter(({ role }) => keep({ place: role.place, roles: [role] })),
    },
    raci,
    timeline,
    meetings: {
      ...plan.meetings,
      series: plan.meetings.series.filter(({ place, chair, attendees }) =>
        keep({ place, roles: [chair, ...attendees] }),
      ),
      load: plan.meetings.load.filter(({ role }) => filter.role === undefined || role.id === filter.role),
    },
    access: {
      grants,
      gaps: plan.access.gaps.filter(({ place, doers, work }) => keep({ place, roles: doers, work: [work] })),
    },
    systems: plan.systems.filter(({ place, owners, requestedBy, approval, securityReview, work }) =>
      keep({
        place,
        roles: [...Object.values(owners), requestedBy, approval?.by, securityReview?.by],
        work,
      }),
    ),
    compliance: {
      ...plan.compliance,
      controls: plan.compliance.controls.filter(({ place, owner, waiver, appliesTo }) =>
        keep({
          place,
          roles: [owner, waiver?.by],
          work: appliesTo.flatMap(({ id, title }) =>
            plan.raci.work.filter((work) => work.id === id || [...work.systems, ...work.datasets].includes(title)),
          ),
        }),
      ),
    },
    budget: plan.budget && filterBudget(plan.budget, plan.systems, keep),
    objectives,
    collaboration,
    transition: {
      ...plan.transition,
      handover: plan.transition.handover.filter(({ place, from, to }) => keep({ place, roles: [from, to] })),
      toRevoke: plan.transition.toRevoke.filter(({ place }) => kept.has(place.path)),
    },
    scorecard: filter.findings
      ? plan.scorecard.filter(({ state }) => state === 'partly' || state === 'missing')
      : plan.scorecard,
  };
}
