import { type Charter, holds } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';

/** What is to be achieved, how it is measured, and what serves it. */
export interface PlanObjective {
  readonly id: string;
  readonly statement: string;
  readonly place: PlanPlace;
  readonly owner: PlanNamed | undefined;
  readonly sharedWith: readonly PlanNamed[];
  readonly reportedTo: readonly PlanNamed[];
  readonly measure: PlanMeasure | undefined;
  readonly due: string | undefined;
  readonly earningsImpact: string | undefined;
  readonly milestones: readonly PlanMilestone[];
  /** The work that serves it. */
  readonly work: readonly PlanNamed[];
}

export interface PlanMeasure {
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
}

export interface PlanMilestone {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  readonly due: string | undefined;
  readonly owner: PlanNamed | undefined;
  readonly benchmark: boolean;
  readonly acceptance: string | undefined;
}

export function buildObjectives(charter: Charter, places: Places): readonly PlanObjective[] {
  const names = new Names(charter, places);
  return charter.entry.objectives.map((objective) => {
    const id = objective.id?.value ?? '';
    const { measure } = objective;
    return {
      id,
      statement: titleOf(objective),
      place: places.of(objective.id ?? objective.node),
      owner: names.role(objective.owner),
      sharedWith: names.all('role', objective.sharedWith),
      reportedTo: names.all('role', objective.reportedTo),
      measure: measure && {
        name: measure.name?.value,
        unit: measure.unit?.value,
        baseline: measure.baseline?.value,
        target: measure.target?.value,
      },
      due: objective.due?.value,
      earningsImpact: objective.earningsImpact?.value,
      milestones: objective.milestones.map((milestone) => ({
        id: milestone.id?.value ?? '',
        title: titleOf(milestone),
        place: places.of(milestone.id ?? milestone.node),
        due: milestone.due?.value,
        owner: names.role(milestone.owner),
        benchmark: milestone.benchmark?.value ?? false,
        acceptance: milestone.acceptance?.value,
      })),
      work: (charter.entry.scope?.included ?? []).flatMap((work) =>
        holds(work.objectives, id) ? [places.named(work)] : [],
      ),
    };
  });
}
