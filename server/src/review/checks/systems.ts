/** Changes of the platforms that the work depends on. */
import { LIFECYCLES } from '../../language/words.ts';
import { check } from '../check.ts';
import { textAt } from '../json.ts';
import { lastKeyOf, type Pair } from '../pair.ts';
import { stepBetween } from './step-between.ts';

export const added = check({
  id: 'systems/added',
  title: 'A new system',
  class: 'material',
  approvers: ['cio'],
  looksAt: ['+systems'],
  messages: {
    changed: 'A new system: {subject}. No approval by a technology leader is on record.',
    approved: 'A new system: {subject}. Its approval by {by} is on record.',
  },
  says: ({ head, world }) => {
    const by = textAt(head, 'approval.by');
    const isApproved = APPROVING.has(textAt(head, 'approval.decision') ?? '');
    if (by === undefined || !isApproved) return { message: 'changed' };
    return { message: 'approved', args: { by: world.named(['role'], by, 'head') } };
  },
  opposite: 'systems/removed',
});

const APPROVING: ReadonlySet<string> = new Set(['approved', 'conditional']);

export const removed = check({
  id: 'systems/removed',
  title: 'A system removed',
  class: 'notable',
  approvers: ['cio'],
  looksAt: ['-systems'],
  messages: { changed: '{subject} is no longer one of the systems.' },
  opposite: 'systems/added',
});

export const approved = check({
  id: 'systems/approved',
  title: 'An approval of a system, or something else about it',
  class: 'material',
  approvers: ['cio'],
  looksAt: ['systems.approval'],
  applies: ({ head }) => APPROVING.has(textAt(head, 'approval.decision') ?? ''),
  messages: {
    changed: '{subject} is approved; what is on record about it changes: {field}: {after} instead of {before}.',
    set: '{subject} is approved; what is on record about it: {field} {after}.',
    cleared: '{subject} is approved; no longer on record: {field} {before}.',
    whole: '{subject} may be introduced: an approval is on record ({after}).',
  },
  opposite: { because: 'An approval that is taken back shows in systems/field-changed and in the lifecycle.' },
});

export const replaced = check({
  id: 'systems/replaced',
  title: 'Another kind or vendor of a system',
  class: 'material',
  approvers: ['cio'],
  looksAt: ['systems.kind', 'systems.vendor'],
  messages: {
    changed: '{subject} becomes another system: {field}: {after} instead of {before}.',
    set: '{subject}: its {field} is now stated: {after}.',
    cleared: '{subject}: its {field} is no longer stated; so far it was {before}.',
  },
  opposite: 'systems/replaced',
});

const steps = (pair: Pair): number => stepBetween(Object.keys(LIFECYCLES), pair, 'above');

const LIFECYCLE = {
  changed: '{subject} is now {after}; so far it was {before}.',
  set: '{subject} is now {after}; nothing was said so far.',
  cleared: 'It is no longer said how far {subject} has come; so far it was {before}.',
} as const;

export const lifecycleAdvanced = check({
  id: 'systems/lifecycle-advanced',
  title: 'A system that has come further',
  class: 'material',
  approvers: ['cio'],
  looksAt: ['systems.lifecycle'],
  applies: (pair) => steps(pair) > 0,
  messages: LIFECYCLE,
  opposite: 'systems/lifecycle-reverted',
});

export const lifecycleReverted = check({
  id: 'systems/lifecycle-reverted',
  title: 'A system that has gone back a step',
  class: 'notable',
  approvers: ['cio'],
  looksAt: ['systems.lifecycle'],
  messages: LIFECYCLE,
  opposite: 'systems/lifecycle-advanced',
});

export const ownersChanged = check({
  id: 'systems/owners-changed',
  title: 'Somebody else looks after a system',
  class: 'notable',
  approvers: ['cio'],
  looksAt: ['systems.owners'],
  messages: {
    changed: '{subject}: {after} will look after {what} instead of {before}.',
    set: '{subject}: {after} will look after {what}.',
    cleared: '{subject}: nobody looks after {what} any more; so far it was {before}.',
    whole: '{subject}: it is now stated who looks after it: {after}.',
    gone: '{subject}: it is no longer stated who looks after it; so far: {before}.',
  },
  says: (pair) => {
    const key = lastKeyOf(pair);
    return { args: { what: key === 'data' ? 'its data' : key } };
  },
  opposite: 'systems/owners-changed',
});

export const securityReviewChanged = check({
  id: 'systems/security-review-changed',
  title: 'Another state of a security review',
  class: 'notable',
  approvers: ['cio'],
  looksAt: ['systems.securityReview'],
  messages: {
    changed: 'Security review of {subject}: {field}: {after} instead of {before}.',
    set: 'Security review of {subject}: {field} {after}.',
    cleared: 'Security review of {subject}: {field} is no longer stated; so far it was {before}.',
    whole: 'A security review of {subject} is on record: {after}.',
    gone: 'The security review of {subject} is no longer on record: {before}.',
  },
  opposite: 'systems/security-review-changed',
});
