import { reviewCharters } from '../../server/src/review/review-charters.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const review: TimedMeasure = {
  kind: 'timed',
  name: 'review',
  title: 'Review of two analysed charters',
  lines: [100, 1_000, 10_000],
  start: async (charter) => {
    const changed = { ...charter, text: charter.text.replaceAll(/^(\s*accountable: )role-0$/gm, '$1role-1') };
    return {
      sample: async () => {
        const [base, head] = await Promise.all([analyseAnew(charter), analyseAnew(changed)]);
        return timed(() => reviewCharters({ analysis: base }, { analysis: head }, { folder: 'file:///team' }));
      },
    };
  },
};
