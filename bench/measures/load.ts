import { load as loadYaml } from 'js-yaml';
import { type TimedMeasure, timed } from '../measure.ts';

/** What everything else is compared with; taken whatever is chosen. */
export const load: TimedMeasure = {
  kind: 'timed',
  name: 'load',
  title: 'js-yaml load, for comparison',
  lines: [100, 1_000, 10_000, 50_000],
  start: async ({ text }) => ({ sample: async () => timed(() => loadYaml(text)) }),
};
