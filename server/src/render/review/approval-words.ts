import { CLASSES } from '../../review/change-class.ts';
import type { RequiredApproval, Review } from '../../review/review.ts';
import { listed } from './sentence.ts';

/** A sign that says the same as the word beside it; none of them is ever shown as a picture. */
export const APPROVAL_SIGNS = { valid: '✓', stale: '◐', missing: '✕' } as const;

export const APPROVAL_NAMES = { valid: 'Approved', stale: 'Out of date', missing: 'Missing' } as const;

/** Why an approval stands as it does, where its state alone does not say enough; empty otherwise. */
export function reasonOf({ state, given, sameAs }: RequiredApproval): string {
  if (state === 'valid') return given === 'review' ? 'by a review of the pull request' : '';
  if (sameAs !== undefined) return `the same person has approved as ${sameAs}; this takes two people`;
  return state === 'stale' ? 'given for another version of the charter' : '';
}

/** What an approval is needed for: `2 material and 1 notable change`. */
export function neededFor({ role }: RequiredApproval, { changes }: Review): string {
  const counts = CLASSES.map((name) => ({
    name,
    count: changes.filter((change) => change.class === name && change.requires.includes(role)).length,
  }));
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return '';
  const words = listed(present.map(({ name, count }) => `${count} ${name}`));
  return `${words} ${present.at(-1)?.count === 1 ? 'change' : 'changes'}`;
}
