import { counted } from '../render/words.ts';
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
export function passes(reviews: readonly Review[], gates: Gates): boolean {
  return reasonsToFail(reviews, gates).length === 0;
}

/** What reviews do not pass, in the words of the command line; nothing when they pass. */
export function reasonsToFail(
  reviews: readonly Review[],
  { failOn, requireApprovals, requireVersionBump }: Gates,
): readonly string[] {
  const tooSerious =
    failOn === 'never'
      ? []
      : reviews.flatMap(({ changes }) => changes.filter((change) => isAtLeast(change.class, failOn)));
  const missing = reviews.flatMap(({ approvals }) => approvals.filter(({ state }) => state !== 'valid'));
  const tooLow = reviews.filter(({ versionBump: { actual, required } }) => !isEnough(actual, required));
  return [
    ...(tooSerious.length > 0
      ? [`--fail-on ${failOn}: ${counted(tooSerious.length, 'change')} of that class or above`]
      : []),
    ...(requireApprovals && missing.length > 0
      ? [
          `--require-approvals: ${counted(missing.length, 'approval')} to come, by ${[...new Set(missing.map(({ role }) => role))].join(', ')}`,
        ]
      : []),
    ...(requireVersionBump && tooLow.length > 0
      ? [`--require-version-bump: the version has to rise by more in ${counted(tooLow.length, 'charter')}`]
      : []),
  ];
}
