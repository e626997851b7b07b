import { buildPlan } from '../../server/src/plan/plan.ts';
import { renderPlanBody } from '../../server/src/render/plan-html.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const planHtml: TimedMeasure = {
  kind: 'timed',
  name: 'plan-html',
  title: 'Plan of a new analysis and its preview',
  lines: [100, 1_000, 10_000],
  goal: (lines) => (lines <= 1_000 ? { median: 16 } : undefined),
  start: async (charter) => ({
    sample: async () => {
      const analysis = await analyseAnew(charter);
      return timed(() => renderPlanBody(buildPlan(analysis), { interactive: true }));
    },
  }),
};
