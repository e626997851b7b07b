import { planRequest as request } from '../../server/src/lsp/protocol.ts';
import { startServer } from '../language-server.ts';
import type { TimedMeasure } from '../measure.ts';

export const planRequest: TimedMeasure = {
  kind: 'timed',
  name: 'plan-request',
  title: 'Keystroke to the HTML of the preview, over stdio',
  lines: [100, 1_000, 10_000],
  // A preview has to be painted within 60 ms; what the page does with the HTML is not measured here.
  goal: (lines) => (lines <= 1_000 ? { median: 60 } : undefined),
  start: async (charter) => {
    // A client that asks for diagnostics is not sent any, so that nothing else is worked out meanwhile.
    const server = await startServer(charter, { textDocument: { diagnostic: {} } });
    return {
      sample: async () => {
        const start = performance.now();
        await server.type();
        const answer = await server.ask(request.method, { format: 'preview' });
        const taken = performance.now() - start;
        if (answer === null) throw new Error('The server has no plan of the charter.');
        return taken;
      },
      stop: () => server.stop(),
    };
  },
};
