import { renderReviewDocument } from '../../server/src/render/review/html/document.ts';
import { reviewCharters } from '../../server/src/review/review-charters.ts';
import { analyseAnew } from '../charters.ts';
import { type TimedMeasure, timed } from '../measure.ts';

export const reviewHtml: TimedMeasure = {
  kind: 'timed',
  name: 'review-html',
  title: 'HTML of the review of a new charter',
  lines: [100, 1_000],
  start: async (charter) => {
    const analysis = await analyseAnew(charter);
    const review = reviewCharters(undefined, { analysis }, { folder: 'file:///team' });
    return { sample: async () => timed(() => renderReviewDocument(review)) };
  },
};
