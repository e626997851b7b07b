import type { RequiredApproval, Review } from '../../../review/review.ts';
import { markdownTable, md } from '../../markdown.ts';
import { abridged } from '../abridged.ts';
import { APPROVAL_NAMES, APPROVAL_SIGNS, neededFor, reasonOf, wantedApprovals } from '../approval-words.ts';
import type { Block } from './block.ts';

const LONGEST_TITLE = 100;

/** Who has to approve, and whether they have. */
export function approvalsBlock(review: Review): Block | undefined {
  const approvals = wantedApprovals(review);
  if (approvals.length === 0) return undefined;
  return {
    kind: 'approval',
    count: approvals.length,
    render: (shown) =>
      markdownTable<RequiredApproval>(
        [
          { title: 'Has to approve', cell: whoCell },
          { title: 'State', cell: stateCell },
          { title: 'Needed for', cell: (approval) => neededFor(approval, review) },
        ],
        approvals.slice(0, shown),
      ),
  };
}

function whoCell({ title, person }: RequiredApproval) {
  const name = person ? abridged(person, LONGEST_TITLE) : md`_nobody named_`;
  return md`**${abridged(title, LONGEST_TITLE) || 'Untitled'}**<br>${name}`;
}

function stateCell(approval: RequiredApproval) {
  const { state } = approval;
  const reason = abridged(reasonOf(approval), 2 * LONGEST_TITLE);
  const name = md`${APPROVAL_SIGNS[state]} ${APPROVAL_NAMES[state]}`;
  return md`${state === 'valid' ? name : md`**${name}**`}${reason !== '' && md`<br><sub>${reason}</sub>`}`;
}
