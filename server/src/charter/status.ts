import type { Charter } from './charter.ts';
import { isClear } from './clarity.ts';

/** Whether everybody has agreed to the charter, as far as its status says: approved or active. */
export function isInForce({ entry }: Charter): boolean {
  const status = entry.metadata?.status?.value;
  return status === 'approved' || status === 'active';
}

/**
 * Whether the dates of the charter are held against today. Not those of a closed one, which is kept as a record, nor
 * those of one whose status cannot be read.
 */
export function isHeldAgainstToday({ entry }: Charter): boolean {
  if (!isClear(entry, 'metadata') || (entry.metadata && !isClear(entry.metadata, 'status'))) return false;
  return entry.metadata?.status?.value !== 'closed';
}
