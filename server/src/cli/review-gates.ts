import { isAtLeast } from '../review/change-class.ts';
import type { Review } from '../review/review.ts';
import { isEnough } from '../review/version-bump.ts';
import type { FailOnChange } from './diff-request.ts';

/** What a change has to pass. */
export interface Gates {
  /** The least serious class of change that fails. */
  readonly failOn: FailOnChange;
  /** Whether everybody must have approved who has to. */
  readonly requireApprovals: boolean;
  /** Whether the version must have risen by enough. */
  readonly requireVersionBump: boolean;
}

/** Whether reviews pass; decided here for the command line and for GitHub alike. */
export function passes(reviews: readonly Review[], { failOn, requireApprovals, requireVersionBump }: Gates): boolean {
  return reviews.every(({ changes, approvals, versionBump: { actual, required } }) => {
    if (failOn !== 'never' && changes.some((change) => isAtLeast(change.class, failOn))) return false;
    if (requireApprovals && approvals.some(({ state }) => state !== 'valid')) return false;
    return !requireVersionBump || isEnough(actual, required);
  });
}
