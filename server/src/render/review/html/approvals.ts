import type { RequiredApproval, Review } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { APPROVAL_NAMES, APPROVAL_SIGNS, neededFor, reasonOf, wantedApprovals } from '../approval-words.ts';
import { fileOf } from '../side-words.ts';
import type { ReviewPageView } from './place-link.ts';
import { foldable, type Standing } from './section.ts';

/** A card for everybody who has to approve. */
export function renderApprovals(review: Review, standing: Standing, view: ReviewPageView): Html | undefined {
  const approvals = wantedApprovals(review);
  if (approvals.length === 0) return undefined;
  const valid = approvals.filter(({ state }) => state === 'valid').length;
  const section = {
    id: 'approvals',
    title: 'Who has to approve',
    count: `${valid} of ${approvals.length} ${valid === 1 ? 'has' : 'have'} approved`,
    isOpen: true,
    content: html`<ul class="approvals">
${approvals.map((approval) => card(approval, review, view))}</ul>`,
  };
  return foldable(section, standing);
}

function card(approval: RequiredApproval, review: Review, view: ReviewPageView): Html {
  const { state, title, person } = approval;
  const [needed, reason] = [neededFor(approval, review), reasonOf(approval)];
  return html`<li class="approval approval-${state}"><span class="approval-state">${APPROVAL_SIGNS[state]} ${APPROVAL_NAMES[state]}</span><strong class="approval-role">${title}</strong><span class="${person ? 'person' : 'person unfilled'}">${person ?? 'Not filled'}</span>${reason !== '' && html`<span class="detail">${reason}</span>`}${needed !== '' && html`<span class="detail">Needed for ${needed}</span>`}${button(approval, review, view)}</li>
`;
}

/** Somebody can approve only a charter that is there. */
function button(
  { role, title, state }: RequiredApproval,
  review: Review,
  { interactive }: ReviewPageView,
): Html | false {
  if (!interactive || state === 'valid' || !review.head) return false;
  return html`<button type="button" class="approve" data-approve="${role}" data-charter="${fileOf(review)}">Approve as ${title}</button>`;
}
