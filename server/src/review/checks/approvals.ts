/** Changes of who has agreed. */
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
    changed: '{subject} has approved.',
    version: '{subject} has approved version {version}.',
    another: 'An approval by {subject} is on record now, but not of the charter as it reads now.',
  },
  says: ({ head, world: { headCharter } }) => {
    if (!isOf(headCharter, head)) return { message: 'another' };
    const version = textAt(head, 'version');
    return version === undefined ? { message: 'changed' } : { message: 'version', args: { version } };
  },
  opposite: 'approvals/removed',
});

export const removed = check({
  id: 'approvals/removed',
  title: 'An approval that is no longer on record',
  class: 'material',
  approvers: ['role'],
  looksAt: ['-approvals'],
  // One of another state of the charter was worth nothing already.
  applies: ({ base, world: { baseCharter } }) => isOf(baseCharter, base),
  messages: { changed: 'The approval by {subject} is no longer on record.' },
  opposite: 'approvals/added',
});

/** Whether an approval is of a charter as it reads: of its version and its content. */
function isOf(charter: Charter | undefined, approval: JsonObject | undefined): boolean {
  return (
    charter !== undefined &&
    textAt(approval, 'digest') === charter.digest &&
    textAt(approval, 'version') === charter.entry.metadata?.version?.value
  );
}
