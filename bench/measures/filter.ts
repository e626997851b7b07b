import { filterPlan } from '../../server/src/plan/filter/filter.ts';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const filter: TimedMeasure = {
  kind: 'timed',
  name: 'filter',
  title: 'Plan narrowed to a role and a pillar',
  lines: [100, 1_000, 10_000],
  start: async (charter) => {
    const plan = buildPlan(await analyseAnew(charter));
    return { sample: async () => timed(() => filterPlan(plan, { role: 'role-1', pillar: 'web' })) };
  },
};
