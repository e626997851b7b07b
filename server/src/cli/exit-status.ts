import type { ReportSummary } from '../report/report.ts';
import type { Review } from '../review/review.ts';
import type { Severity } from '../rules/finding.ts';
import { type Gates, passes } from './review-gates.ts';

/** From which severity on findings fail a run; `never`: not at all. */
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** How a run has ended. What went wrong has been said by then. */
export type Outcome =
  /** Everything that was asked for has been done. */
  | { readonly kind: 'done' }
  /** What was asked for could not be done, or not all of it. */
  | { readonly kind: 'incomplete' }
  /** The person at the terminal has stopped it. */
  | { readonly kind: 'interrupted' }
  /** A file that was compared is not what would be written now. */
  | { readonly kind: 'stale' }
  /** Files were checked. */
  | {
      readonly kind: 'checked';
      /** Whether all that was asked for could be checked by the rules that should apply. */
      readonly complete: boolean;
      readonly summary: ReportSummary;
      readonly failOn: FailOn;
      /** How many warnings are tolerated; `undefined` for any number. */
      readonly maxWarnings: number | undefined;
    }
  /** Charters were compared. */
  | {
      readonly kind: 'reviewed';
      /** Whether all that was asked for could be compared. */
      readonly complete: boolean;
      readonly reviews: readonly Review[];
      readonly gates: Gates;
    };

/**
 * The exit status, for all verbs: 0 fine, 1 findings or changes that fail the run or a stale file, 2 the job could not be done in full,
 * 130 stopped by Ctrl-C, as shells have it.
 */
export type ExitStatus = 0 | 1 | 2 | 130;

export function exitStatus(outcome: Outcome): ExitStatus {
  switch (outcome.kind) {
    case 'done':
      return 0;
    case 'incomplete':
      return 2;
    case 'interrupted':
      return 130;
    case 'stale':
      return 1;
    case 'checked':
      if (!outcome.complete) return 2;
      return countAtOrAbove(outcome.failOn, outcome.summary) > 0 || hasTooManyWarnings(outcome) ? 1 : 0;
    case 'reviewed':
      if (!outcome.complete) return 2;
      return passes(outcome.reviews, outcome.gates) ? 0 : 1;
  }
}

function countAtOrAbove(failOn: FailOn, { errors, warnings, infos }: ReportSummary): number {
  const counts: Readonly<Record<Severity | 'never', number>> = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    never: 0,
  };
  return counts[failOn];
}

function hasTooManyWarnings({ summary, maxWarnings }: Extract<Outcome, { kind: 'checked' }>): boolean {
  return maxWarnings !== undefined && summary.warnings > maxWarnings;
}
