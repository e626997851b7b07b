import type { FindingsReport } from '../report/report.ts';
import type { Review } from '../review/review.ts';
import type { Comparison } from './comparison.ts';
import { missingApprovals } from './gates.ts';
import type { Waiver } from './waiver.ts';

/** Everything that a run has come to, from which the comment, the summary and the outputs are made. */
export interface Outcome {
  readonly report: FindingsReport;
  /** `undefined` when nothing was compared. */
  readonly comparison: Comparison | undefined;
  /** Of the charters that are not what they were; none when nothing was compared. */
  readonly reviews: readonly Review[];
  /** Set when it was needed. */
  readonly waiver: Waiver | undefined;
  /** Why the step fails although it has done its work, a sentence each. */
  readonly failures: readonly string[];
  /** What could not be done although it was asked for, so that the step fails; a sentence each. */
  readonly troubles: readonly string[];
  /** What is good to know besides, a sentence each. */
  readonly notices: readonly string[];
}

/** How many of the changes are material. */
export function materialCount({ reviews }: Outcome): number {
  return reviews.flatMap(({ changes }) => changes).filter((change) => change.class === 'material').length;
}

/** How many approvals are missing or out of date, over all charters. */
export function missingCount({ reviews }: Pick<Outcome, 'reviews'>): number {
  return reviews.flatMap(missingApprovals).length;
}
