import { buildPlan } from '../../server/src/plan/plan.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const plan: TimedMeasure = {
  kind: 'timed',
  name: 'plan',
  title: 'Plan of a new analysis',
  lines: [100, 1_000, 10_000],
  start: async (charter) => ({
    // What an analysis keeps once somebody has asked for it has to be worked out anew after every keystroke.
    sample: async () => {
      const analysis = await analyseAnew(charter);
      return timed(() => buildPlan(analysis));
    },
  }),
};
