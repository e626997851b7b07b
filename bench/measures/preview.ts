import { buildPlan } from '../../server/src/plan/plan.ts';
import { renderPlanBody } from '../../server/src/render/plan-html.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const preview: TimedMeasure = {
  kind: 'timed',
  name: 'preview',
  title: 'HTML of a plan, as the preview shows it',
  lines: [100, 1_000, 10_000],
  start: async (charter) => {
    const plan = buildPlan(await analyseAnew(charter));
    return { sample: async () => timed(() => renderPlanBody(plan, { interactive: true })) };
  },
};
