import { label } from '../../../language/in-words.ts';
import type { Review, ReviewSide } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { summaryOf } from '../sentence.ts';
import { fileOf } from '../side-words.ts';
import { versionInWords } from '../version-words.ts';
import { heading, type Standing, titleId } from './section.ts';

/** What is compared, and what comes of it in one sentence. */
export function renderReviewHeader(review: Review, standing: Standing): Html {
  const { title, base, head } = review;
  const name = title.trim() === '' ? 'Untitled charter' : title;
  return html`<header class="plan-header">
<div class="plan-eyebrow">${fileOf(review)}</div>
${heading(standing, 0, html`${name}`, titleId(standing))}
<p class="plan-sentence">${summaryOf(review)}</p>
<div class="review-sides">
${side('Before', base)}<span class="review-arrow" aria-hidden="true">→</span>${side('After', head)}${version(review)}
</div>
</header>
`;
}

function side(name: string, it: ReviewSide | undefined): Html {
  const state = it?.status && html`<span class="status status-${it.status}">${label(it.status)}</span>`;
  const version = it?.charterVersion && html`<span class="review-version">Version ${it.charterVersion}</span>`;
  const revision = it ? (it.ref ?? 'The file as it stands') : 'Not there';
  return html`<div class="review-side"><span class="review-side-name">${name}</span><strong>${revision}</strong>${(state || version) && html`<span class="review-side-state">${version}${state}</span>`}</div>`;
}

function version(review: Review): Html | undefined {
  const said = versionInWords(review);
  if (!said || review.versionBump.required === 'none') return undefined;
  const state = said.isEnough ? 'valid' : 'missing';
  return html`<div class="review-side review-bump approval-${state}"><span class="review-side-name">Version</span><strong class="approval-state">${said.isEnough ? '✓ Rises enough' : '✕ Has to rise'}</strong><span class="review-side-state">${said.text}</span></div>`;
}
