import { startServer } from '../language-server.ts';
import type { TimedMeasure } from '../measure.ts';

export const diagnostics: TimedMeasure = {
  kind: 'timed',
  name: 'diagnostics',
  title: 'Keystroke to diagnostics, over stdio',
  lines: [100, 1_000, 10_000],
  // What is typed stays within one section; of edits that do more, 50 ms are asked at 10,000 lines.
  goal: (lines) => (lines <= 1_000 ? { median: 10, p95: 16 } : { median: 20 }),
  start: async (charter) => {
    const server = await startServer(charter, {});
    return {
      sample: async () => {
        const start = performance.now();
        await server.published(await server.type());
        return performance.now() - start;
      },
      stop: () => server.stop(),
    };
  },
};
