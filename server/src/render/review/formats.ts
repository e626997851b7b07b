import { renderReviewDocument } from './html/document.ts';
import { renderReviewJson } from './json.ts';
import { renderReviewMarkdown } from './md/document.ts';
import { renderReviewText } from './text.ts';
import type { Reviews, ReviewView } from './view.ts';

/** Writes reviews down in one form. A pure function; what it returns ends with a line break. */
export type ReviewRenderer = (reviews: Reviews, view: ReviewView) => string;

/** The forms of a review by the names under which people ask for them. */
export const REVIEW_FORMATS: ReadonlyMap<string, ReviewRenderer> = new Map<string, ReviewRenderer>([
  ['text', renderReviewText],
  ['json', renderReviewJson],
  ['md', renderReviewMarkdown],
  ['html', renderReviewDocument],
]);
