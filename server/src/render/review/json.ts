import { visibleJson } from '../visible-json.ts';
import { documentOf } from './document.ts';
import type { Reviews } from './view.ts';

/** One review as an object, or those of several charters as a list of objects: `schemas/review.schema.json`. */
export function renderReviewJson(reviews: Reviews): string {
  return visibleJson('changes' in reviews ? documentOf(reviews) : reviews.map(documentOf));
}
