import { CLASSES } from '../../review/change-class.ts';
import type { LapsedApproval, RequiredApproval, Review } from '../../review/review.ts';
import { listed } from './sentence.ts';

/** A sign that says the same as the word beside it; none of them is ever shown as a picture. */
export const APPROVAL_SIGNS = { valid: '✓', stale: '◐', missing: '✕' } as const;

export const APPROVAL_NAMES = { valid: 'Approved', stale: 'Out of date', missing: 'Missing' } as const;

/** Why an approval stands as it does, where its state alone does not say enough; empty otherwise. */
export function reasonOf({ state, given, sameAs }: RequiredApproval): string {
  if (state === 'valid') return given === 'review' ? 'by a review of the pull request' : '';
  return sameAs === undefined ? '' : `the same person has approved as ${sameAs}; this takes two people`;
}

/** What somebody has to approve again whose approval held before, and whom nothing that changes concerns. */
const LAPSED_NEED = 'the charter as it reads now';

/** Every approval that is wanted: those that the changes need, and those that no longer hold because of them. */
export function wantedApprovals({ approvals, lapsed }: Review): readonly RequiredApproval[] {
  return [...approvals, ...lapsed.map(asWanted)];
}

function asWanted({ role, title, person }: LapsedApproval): RequiredApproval {
  return { role, title, person, state: 'stale', given: undefined, sameAs: undefined };
}

/** What an approval is needed for: `2 material and 1 notable change`. */
export function neededFor({ role }: RequiredApproval, { changes }: Review): string {
  const counts = CLASSES.map((name) => ({
    name,
    count: changes.filter((change) => change.class === name && change.requires.includes(role)).length,
  }));
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return LAPSED_NEED;
  const words = listed(present.map(({ name, count }) => `${count} ${name}`));
  return `${words} ${present.at(-1)?.count === 1 ? 'change' : 'changes'}`;
}

/** Whether the changes differ in who has to approve them; where they do not, the list of approvals says it for all of them. */
export function differInApprovers({ changes }: Review): boolean {
  const needs = changes
    .filter(({ requires }) => requires.length > 0)
    .map(({ requires }) => requires.toSorted().join(' '));
  return new Set(needs).size > 1;
}
