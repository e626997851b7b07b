import { analyseAnew } from '../charters.ts';
import type { TimedMeasure } from '../measure.ts';

export const analysis: TimedMeasure = {
  kind: 'timed',
  name: 'analysis',
  title: 'Full analysis, all rules',
  lines: [100, 1_000, 10_000, 50_000],
  goal: (_lines, load) => ({ median: 2 * load + 1 }),
  start: async (charter) => ({
    sample: async () => {
      const start = performance.now();
      await analyseAnew(charter);
      return performance.now() - start;
    },
  }),
};
