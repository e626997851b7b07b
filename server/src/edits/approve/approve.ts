import type { Analysis } from '../../analysis/analysis.ts';
import { type Named, named } from '../../charter/titles.ts';
import type { TextEdit } from '../text-edit.ts';
import { type Grounds, groundsFor, type Refusal } from './grounds.ts';
import { recordApproval } from './record.ts';

/** What somebody says who approves a charter. */
export interface ApprovalRequest {
  /** The id of the role that approves; `undefined` when that was not said. */
  readonly role: string | undefined;
  /** Who approves on behalf of the role; the person who fills it when left out. */
  readonly name?: string | undefined;
  /** A reservation or remark. One that is there stays when left out, and goes when this is empty. */
  readonly note?: string | undefined;
  /** The day of the approval, `YYYY-MM-DD`. */
  readonly on: string;
}

/** An approval as it stands in the charter after the edits. */
export interface RecordedApproval {
  readonly role: Named;
  readonly name: string | undefined;
  readonly version: string;
  readonly digest: string;
  readonly on: string;
  readonly note: string | undefined;
}

/** Edits of the file of the charter, none when it says all of it already; or why the charter cannot be approved. */
export type Approving =
  | { readonly edits: readonly TextEdit[]; readonly recorded: RecordedApproval }
  | { readonly refusal: Refusal };

/**
 * Writes the approval of a role into a charter, or renews the latest one that it has given (specification of the charter,
 * *Digest and approvals*): with the version and the digest of the charter as it stands. Everything else in the file stays.
 */
export function approve(analysis: Analysis, request: ApprovalRequest): Approving {
  const grounds = groundsFor(analysis, request);
  if ('refusal' in grounds) return grounds;
  const recorded = recordOf(grounds, request);
  const edits = recordApproval(analysis.file, recorded, grounds.before?.node);
  return edits ? { edits, recorded } : { refusal: { kind: 'place', sentence: notWritable(recorded.role) } };
}

function recordOf({ charter, role, version, before }: Grounds, { name, note, on }: ApprovalRequest): RecordedApproval {
  return {
    role: named(role),
    name: name?.trim() ?? role.person?.name?.value ?? before?.name?.value,
    version,
    digest: charter.digest,
    on,
    note: (note === undefined ? before?.note?.value : note.trim()) || undefined,
  };
}

function notWritable({ title }: Named): string {
  return (
    `The approval by ${title} cannot be written where approvals stand in this file: an alias, a merge key, an anchor or a ` +
    'comment is in the way. Write "approvals" out as a list at the end of the charter first.'
  );
}
