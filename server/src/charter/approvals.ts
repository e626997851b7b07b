import { compareTexts } from './alphabetical.ts';
import type { Charter, CharterEntry } from './charter.ts';

export type Approval = CharterEntry['approvals'][number];

/**
 * The latest approval of each role; older ones are history. Of several on one day a valid one counts, since it was given
 * after the last change; where none is valid, what they name decides, so that their order plays no part.
 */
export function latestApprovals(charter: Charter): ReadonlyMap<string, Approval> {
  const latest = new Map<string, Approval>();
  for (const approval of charter.entry.approvals) {
    if (!approval.role) continue;
    const before = latest.get(approval.role.value);
    if (!before || isLater(approval, before, charter)) latest.set(approval.role.value, approval);
  }
  return latest;
}

function isLater(approval: Approval, before: Approval, charter: Charter): boolean {
  const days = compareTexts(approval.on?.value ?? '', before.on?.value ?? '');
  if (days !== 0) return days > 0;
  const validity = Number(isValid(approval, charter)) - Number(isValid(before, charter));
  return (validity || compareTexts(named(approval), named(before))) > 0;
}

function named({ version, digest }: Approval): string {
  return `${version?.value ?? ''} ${digest?.value ?? ''}`;
}

/** Whether an approval is one of the charter as it stands: it names its digest and its version. */
export function isValid({ version, digest }: Approval, charter: Charter): boolean {
  return isOf({ version: version?.value, digest: digest?.value }, charter);
}

/** Whether a version and a digest are those of a charter as it stands; one without a version cannot be named. */
export function isOf(named: NamedState, charter: Charter): boolean {
  const version = charter.entry.metadata?.version?.value;
  return version !== undefined && named.version === version && named.digest === charter.digest;
}

interface NamedState {
  readonly version: string | undefined;
  readonly digest: string | undefined;
}
