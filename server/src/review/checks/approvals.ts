/** Changes of who has agreed. */
import { check } from '../check.ts';
import { textAt } from '../json.ts';

export const added = check({
  id: 'approvals/added',
  title: 'A new approval',
  class: 'notable',
  approvers: [],
  looksAt: ['+approvals'],
  messages: {
    changed: '{subject} has approved.',
    version: '{subject} has approved version {version}.',
  },
  says: ({ head }) => {
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
  applies: ({ base, world: { baseCharter } }) =>
    baseCharter !== undefined &&
    textAt(base, 'digest') === baseCharter.digest &&
    textAt(base, 'version') === baseCharter.entry.metadata?.version?.value,
  messages: { changed: 'The approval by {subject} is no longer on record.' },
  opposite: 'approvals/added',
});
