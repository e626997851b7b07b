import type { Charter, CharterEntry } from './charter.ts';

export type Approval = CharterEntry['approvals'][number];

/** The latest approval of each role; older ones are history. Of several on one day the last in the file counts. */
export function latestApprovals({ entry }: Charter): ReadonlyMap<string, Approval> {
  const latest = new Map<string, Approval>();
  for (const approval of entry.approvals) {
    if (!approval.role) continue;
    const before = latest.get(approval.role.value);
    if (!before || (before.on?.value ?? '') <= (approval.on?.value ?? '')) latest.set(approval.role.value, approval);
  }
  return latest;
}

/** Whether an approval is one of the charter as it stands: it names its digest and its version. */
export function isValid(approval: Approval, charter: Charter): boolean {
  const version = charter.entry.metadata?.version?.value;
  return version !== undefined && approval.version?.value === version && approval.digest?.value === charter.digest;
}
