import type { ReportedFinding } from '../../report/report.ts';
import type { ChangeClass } from '../../review/change-class.ts';
import type { ApprovalState, Review, ReviewChange, ReviewPlace, ReviewSide, VersionBump } from '../../review/review.ts';

/**
 * A review for other programs (specification of the review, *What it gives*), as `schemas/review.schema.json` describes it.
 * Serialised, the keys stand in the order in which they are declared here; `null` stands for what is not there.
 */
export interface ReviewDocument {
  readonly version: 1;
  readonly base: SideDocument | null;
  readonly head: SideDocument | null;
  readonly changes: readonly ChangeDocument[];
  readonly approvals: readonly ApprovalDocument[];
  readonly versionBump: VersionBump;
  readonly findings: FindingsDocument;
}

/** A canonical value. */
type Value = Exclude<ReviewChange['before'], undefined>;

export interface SideDocument {
  readonly file: string;
  readonly ref: string | null;
  readonly digest: string;
  readonly charterVersion: string | null;
}

export interface ChangeDocument {
  readonly id: string;
  readonly class: ChangeClass;
  readonly path: string;
  readonly message: string;
  readonly base: ReviewPlace | null;
  readonly head: ReviewPlace | null;
  readonly before: Value;
  readonly after: Value;
  readonly requires: readonly string[];
  readonly fingerprint: string;
}

export interface ApprovalDocument {
  readonly role: string;
  readonly state: ApprovalState;
}

export interface FindingsDocument {
  readonly introduced: readonly ReportedFinding[];
  readonly resolved: readonly ReportedFinding[];
}

/** What other programs get of a review. */
export function documentOf({ base, head, changes, approvals, versionBump, findings }: Review): ReviewDocument {
  return {
    version: 1,
    base: sideDocument(base),
    head: sideDocument(head),
    changes: changes.map(changeDocument),
    approvals: approvals.map(({ role, state }) => ({ role, state })),
    versionBump: { required: versionBump.required, actual: versionBump.actual },
    findings: { introduced: findings.introduced, resolved: findings.resolved },
  };
}

function sideDocument(side: ReviewSide | undefined): SideDocument | null {
  if (!side) return null;
  const { file, ref, digest, charterVersion } = side;
  return { file, ref: ref ?? null, digest, charterVersion: charterVersion ?? null };
}

function changeDocument(change: ReviewChange): ChangeDocument {
  return {
    id: change.id,
    class: change.class,
    path: change.path,
    message: change.message,
    base: placeDocument(change.base),
    head: placeDocument(change.head),
    before: change.before ?? null,
    after: change.after ?? null,
    requires: change.requires,
    fingerprint: change.fingerprint,
  };
}

function placeDocument(place: ReviewPlace | undefined): ReviewPlace | null {
  return place ? { file: place.file, range: place.range, path: place.path } : null;
}
