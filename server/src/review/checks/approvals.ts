/** Changes of who has agreed. */
import { isOf } from '../../charter/approvals.ts';
import type { Charter } from '../../charter/charter.ts';
import { check } from '../check.ts';
import { type JsonObject, textAt } from '../json.ts';

export const added = check({
  id: 'approvals/added',
  title: 'A new approval',
  class: 'notable',
  approvers: [],
  looksAt: ['+approvals'],
  messages: {
    changed: '{subject} has approved version {version}.',
    another: 'An approval by {subject} is on record now, but not of the charter as it reads now.',
  },
  says: ({ head, world: { headCharter } }) =>
    isApprovalOf(headCharter, head) ? { args: { version: textAt(head, 'version') ?? '' } } : { message: 'another' },
  opposite: 'approvals/removed',
});

export const removed = check({
  id: 'approvals/removed',
  title: 'An approval that is no longer on record',
  class: 'material',
  approvers: ['role'],
  looksAt: ['-approvals'],
  // One of another state of the charter was worth nothing already.
  applies: ({ base, world: { baseCharter } }) => isApprovalOf(baseCharter, base),
  messages: { changed: 'The approval by {subject} is no longer on record.' },
  opposite: 'approvals/added',
});

/** Whether an approval is of a charter as it stands on that side. */
function isApprovalOf(charter: Charter | undefined, approval: JsonObject): boolean {
  const named = { version: textAt(approval, 'version'), digest: textAt(approval, 'digest') };
  return charter !== undefined && isOf(named, charter);
}
