import { buildPlan } from '../../server/src/plan/plan.ts';
import { renderPlanDocument } from '../../server/src/render/plan-html.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const document: TimedMeasure = {
  kind: 'timed',
  name: 'document',
  title: 'HTML of a plan, as it is exported',
  lines: [100, 1_000, 10_000],
  start: async (charter) => {
    const plan = buildPlan(await analyseAnew(charter));
    return { sample: async () => timed(() => renderPlanDocument(plan)) };
  },
};
