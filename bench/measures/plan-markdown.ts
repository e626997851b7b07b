import { buildPlan } from '../../server/src/plan/plan.ts';
import { exportPlan } from '../../server/src/render/plan/formats.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const planMarkdown: TimedMeasure = {
  kind: 'timed',
  name: 'plan-markdown',
  title: 'Markdown of a plan',
  lines: [100, 1_000, 10_000],
  start: async (charter) => {
    const plan = buildPlan(await analyseAnew(charter));
    const wish = { view: undefined, role: undefined, contacts: true, toRoot: '' };
    return { sample: async () => timed(() => exportPlan(plan, 'md', wish)) };
  },
};
