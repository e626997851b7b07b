import { exitStatus } from '../cli/exit-status.ts';
import { passes } from '../cli/review-gates.ts';
import { counted } from '../render/words.ts';
import type { ReportSummary } from '../report/report.ts';
import { isAtLeast } from '../review/change-class.ts';
import type { RequiredApproval, Review } from '../review/review.ts';
import type { Inputs } from './inputs.ts';
import type { Waiver } from './waiver.ts';

export type Gates = Pick<Inputs, 'failOn' | 'maxWarnings' | 'failOnChange' | 'requireApprovals' | 'requireVersionBump'>;

/** Why the findings fail the step, as sentences; none when they do not. */
export function findingsGate({ failOn, maxWarnings }: Gates, summary: ReportSummary): readonly string[] {
  const fails = (limit: number | undefined): boolean =>
    exitStatus({ kind: 'checked', complete: true, summary, failOn, maxWarnings: limit }) === 1;
  if (fails(undefined)) return [`The charters have ${countsInWords(summary)} (fail-on: ${failOn}).`];
  if (!fails(maxWarnings)) return [];
  return [`There are ${counted(summary.warnings, 'warning')}, more than ${maxWarnings} (max-warnings).`];
}

/** How much was found: `2 errors and 1 warning`; `no findings`. */
export function countsInWords({ errors, warnings, infos }: ReportSummary): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'remark'],
  ] as const;
  const parts = counts.flatMap(([count, noun]) => (count > 0 ? [counted(count, noun)] : []));
  if (parts.length === 0) return 'no findings';
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** Why the changes fail the step, as sentences; none when they do not. A waiver stands in for missing approvals, and for nothing else. */
export function changeGates(gates: Gates, reviews: readonly Review[], waiver: Waiver | undefined): readonly string[] {
  return [
    ...reviews.flatMap((review) => changeGate(gates, review)),
    ...(gates.requireApprovals && !waiver ? reviews.flatMap(approvalGate) : []),
    ...(gates.requireVersionBump ? reviews.flatMap(versionGate) : []),
  ];
}

/** Whether changes can fail the step at all. */
export function hasChangeGates({ failOnChange, requireApprovals, requireVersionBump }: Gates): boolean {
  return failOnChange !== 'never' || requireApprovals || requireVersionBump;
}

/** No gate of those that `passes` knows. */
const OPEN = { failOn: 'never', requireApprovals: false, requireVersionBump: false } as const;

function changeGate({ failOnChange }: Gates, review: Review): readonly string[] {
  if (failOnChange === 'never' || passes([review], { ...OPEN, failOn: failOnChange })) return [];
  const count = counted(review.changes.filter((change) => isAtLeast(change.class, failOnChange)).length, 'change');
  const what = { material: 'of class material', notable: 'of class notable or above', editorial: 'of any class' };
  return [`"${review.title}" has ${count} ${what[failOnChange]} (fail-on-change).`];
}

function approvalGate(review: Review): readonly string[] {
  if (passes([review], { ...OPEN, requireApprovals: true })) return [];
  return [
    `"${review.title}" is not approved by ${missingApprovals(review).map(nameOf).join(', ')} (require-approvals).`,
  ];
}

/** The required approvals that are not valid. */
export function missingApprovals({ approvals }: Review): readonly RequiredApproval[] {
  return approvals.filter(({ state }) => state !== 'valid');
}

function nameOf({ title, person, state, sameAs }: RequiredApproval): string {
  const details = [
    person,
    state === 'stale' ? 'approved another version' : undefined,
    sameAs === undefined ? undefined : `the same person has approved as ${sameAs}`,
  ].filter((detail) => detail !== undefined);
  return details.length > 0 ? `${title} (${details.join('; ')})` : title;
}

function versionGate(review: Review): readonly string[] {
  if (passes([review], { ...OPEN, requireVersionBump: true })) return [];
  const { title, versionBump } = review;
  const { required, actual } = versionBump;
  const step = actual === 'none' ? 'does not rise' : `rises by a ${actual} step`;
  return [`The version of "${title}" must rise by a ${required} step and ${step} (require-version-bump).`];
}
