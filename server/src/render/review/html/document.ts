import type { Review } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { renderPage } from '../../page.ts';
import { PLAN_STYLE } from '../../plan/style.ts';
import { summaryOfAll } from '../sentence.ts';
import { listOf, type Reviews } from '../view.ts';
import { renderApprovals } from './approvals.ts';
import { renderChanges } from './changes.ts';
import { renderFindingsDelta } from './findings.ts';
import { renderReviewHeader } from './header.ts';
import { renderMatrix } from './matrix.ts';
import type { ReviewPageView } from './place-link.ts';
import type { Standing } from './section.ts';
import { REVIEW_STYLE } from './style.ts';

/** The content of the page of one or several reviews. */
export function renderReviewBody(reviews: Reviews, view: ReviewPageView): string {
  return body(listOf(reviews), view).source;
}

/** What changes, as one self-contained HTML file: no script, no request, light and dark, printable. */
export function renderReviewDocument(reviews: Reviews): string {
  const list = listOf(reviews);
  const [only] = list;
  return renderPage({
    title: only && list.length === 1 ? `${only.title} – what changes` : 'What changes in the charters',
    style: `${PLAN_STYLE}${REVIEW_STYLE}`,
    body: body(list, { interactive: false }),
  });
}

function body(reviews: readonly Review[], view: ReviewPageView): Html {
  const [only] = reviews;
  if (only && reviews.length === 1)
    return html`<main class="plan review">\n${whole(only, { prefix: '', level: 1 }, view)}</main>`;
  return html`<main class="plan review">
<header class="plan-header"><h1>What changes in the charters</h1><p class="plan-sentence">${summaryOfAll(reviews)}</p></header>
${reviews.map(
  (review, index) =>
    html`<article class="review-one">\n${whole(review, { prefix: `charter-${index + 1}-`, level: 2 }, view)}</article>\n`,
)}</main>`;
}

/** What has to be approved comes first, and wording last. */
function whole(review: Review, standing: Standing, view: ReviewPageView): Html {
  return html`${renderReviewHeader(review, standing)}${renderApprovals(review, standing, view)}${renderChanges(review, 'material', standing, view)}${renderMatrix(review, standing, view)}${renderChanges(review, 'notable', standing, view)}${renderFindingsDelta(review, standing, view)}${renderChanges(review, 'editorial', standing, view)}`;
}
