import type { ReviewPlace } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { sourceAttributes } from '../../plan/source-link.ts';
import type { Side } from '../view.ts';

/** How a review is shown as a page. */
export interface ReviewPageView {
  /** Whether its parts lead to the charter and can be acted on, as in the editor. */
  readonly interactive: boolean;
}

/** Content that leads to its place on one of the two sides, where there is something to lead to. */
export function placeLink(content: Html, place: ReviewPlace | undefined, side: Side, view: ReviewPageView): Html {
  if (!view.interactive || !place) return content;
  return html`<span class="source" role="button" tabindex="0" data-side="${side}" ${sourceAttributes(place)}>${content}</span>`;
}
