import type { ReportedFinding } from '../../report/report.ts';
import type { Review, ReviewChange } from '../../review/review.ts';
import { stale } from '../../rules/approvals/stale.ts';
import { versionInWords } from './version-words.ts';

/** The changes that are shown as such, and counted: all but those that are told elsewhere. */
export function changesShown(review: Review): readonly ReviewChange[] {
  return review.changes.filter((change) => !isChangeTold(change, review));
}

/** Whether the line of the version or the list of approvals says already what a change says. */
function isChangeTold({ id, path }: ReviewChange, review: Review): boolean {
  if (id === 'metadata/version-changed') return versionInWords(review) !== undefined;
  if (id !== 'approvals/added') return false;
  return review.approvals.some(({ role, given }) => given === 'file' && path === `approvals[${role}]`);
}

/** Whether the list of approvals says already what a finding says: each that is out of date stands in it. */
export function isFindingTold({ ruleId }: ReportedFinding): boolean {
  return ruleId === stale.id;
}
