/** Repairs that let a small result be due early. */
import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Repair } from '../repair.ts';

type Objective = CharterEntry['objectives'][number];
type Milestone = Objective['milestones'][number];

const MOST_CHOICES = 2;

/** The milestones that are due early enough could be benchmarks, the earliest first. */
export function marks(milestones: readonly Milestone[], latest: string): readonly Repair[] {
  const early = milestones.filter(({ due }) => due && due.value <= latest);
  const inOrder = early.toSorted((a, b) => ((a.due?.value ?? '') < (b.due?.value ?? '') ? -1 : 1));
  return inOrder.slice(0, MOST_CHOICES).map((milestone) => ({
    name: 'mark',
    args: { milestone: named(milestone) },
    changes: [{ kind: 'set', in: milestone.node, keys: ['benchmark'], value: true }],
  }));
}

/** A benchmark could be due on the last day that is early enough. */
export function moving(milestone: Milestone, latest: string): Repair {
  return {
    name: 'move',
    args: { milestone: named(milestone), day: latest },
    changes: [{ kind: 'set', in: milestone.node, keys: ['due'], value: latest }],
  };
}

/** Each of the first objectives could get a benchmark. */
export function additions(latest: string, charter: Charter): readonly Repair[] {
  return charter.entry.objectives.slice(0, MOST_CHOICES).map((objective) => ({
    name: 'add',
    args: { objective: named(objective), day: latest },
    changes: [
      { kind: 'add', in: objective.node, keys: ['milestones'], values: [benchmark(objective, latest, charter)] },
    ],
  }));
}

function benchmark({ owner }: Objective, latest: string, charter: Charter) {
  return filled({
    id: freeId(charter, 'first-result'),
    title: 'TODO: name a small result that shows whether the wider programme is worth starting',
    due: latest,
    owner: owner?.value,
    benchmark: true,
  });
}
