import type { PlanCollaboration } from '../collaboration.ts';
import type { PlanNamed, PlanPlace } from '../plan.ts';
import type { Keep } from './keep.ts';
import type { PlanFilter } from './plan-filter.ts';

/** How people work together, as far as a filter asks for it. What belongs to nobody in particular concerns everybody. */
export function filterCollaboration(plan: PlanCollaboration, keep: Keep, { pillar }: PlanFilter): PlanCollaboration {
  const kept = <Item extends { readonly place: PlanPlace } | undefined>(
    item: Item,
    rolesOf: (item: NonNullable<Item>) => readonly (PlanNamed | undefined)[],
  ) => (item && keep({ place: item.place, roles: rolesOf(item) }) ? item : undefined);
  const { liaison, centreOfExcellence, dataMaturity } = plan;
  return {
    liaison: kept(liaison, ({ role, mentors }) => [role, ...mentors]),
    channels: plan.channels.filter(({ place }) => keep({ place })),
    escalation: plan.escalation.filter(({ place, role }) => keep({ place, roles: [role] })),
    serviceLevels: plan.serviceLevels.filter(({ place, from, to }) => keep({ place, roles: [from, to] })),
    glossary: plan.glossary.filter(({ term: { place } }) => keep({ place })),
    parkingLot: plan.parkingLot.filter(({ place, owner, work }) =>
      keep({ place, roles: [owner], ...(work ? { work: [work] } : {}) }),
    ),
    mentoring: plan.mentoring.filter(({ place, mentor, mentees }) => keep({ place, roles: [mentor, ...mentees] })),
    recognition: plan.recognition.filter(({ place, by }) => keep({ place, roles: [by] })),
    skills: plan.skills.filter(
      (skill) =>
        (pillar === undefined || skill.pillar === pillar) && keep({ place: skill.place, roles: [skill.owner] }),
    ),
    centreOfExcellence: kept(centreOfExcellence, ({ lead, members }) => [lead, ...members]),
    dataMaturity: dataMaturity && keep({ place: dataMaturity.place }) ? dataMaturity : undefined,
  };
}
