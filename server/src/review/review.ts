import type { Json } from '../charter/canonical.ts';
import type { LetterCode } from '../plan/plan.ts';
import type { ReportedFinding, ReportedPlace } from '../report/report.ts';
import type { ChangeClass } from './change-class.ts';
import type { Bump } from './version-bump.ts';

/**
 * What a change to a charter means for people: what is different, who has to agree, and whether they have (specification
 * of the review, *What it gives*). Plain data, from which every form is rendered. The part that is described by
 * `schemas/review.schema.json` is what `--format json` writes.
 */
export interface Review {
  /** What the charter is called, in the head if it is there. */
  readonly title: string;
  /** `undefined` for a charter that is new. */
  readonly base: ReviewSide | undefined;
  /** `undefined` for a charter that is gone. */
  readonly head: ReviewSide | undefined;
  /** Whether the two charters read the same, letter for letter; what they draw on may differ all the same. */
  readonly isSameText: boolean;
  /** The most serious class first, then in the order of the charter. */
  readonly changes: readonly ReviewChange[];
  /** Everybody who has to approve any of the changes, in the order in which the changes name them. */
  readonly approvals: readonly RequiredApproval[];
  /** Approvals that no change needs and that no longer hold all the same, because the text is another one now. */
  readonly lapsed: readonly LapsedApproval[];
  readonly versionBump: VersionBump;
  readonly findings: FindingsDelta;
  readonly matrix: ReviewMatrix;
}

/** One of the two charters. */
export interface ReviewSide {
  /** Relative to the folder of the review, with forward slashes. */
  readonly file: string;
  /** The Git revision that it was read from, as it was asked for; `undefined` for a file as it is stored or open. */
  readonly ref: string | undefined;
  /** `sha256:` and 64 hex digits. */
  readonly digest: string;
  /** `undefined` when it states none. */
  readonly charterVersion: string | undefined;
  /** A code of the language; `undefined` when it states none. */
  readonly status: string | undefined;
}

/** Something that differs, judged. */
export interface ReviewChange {
  /** `group/name`; never changes, since configs refer to it. */
  readonly id: string;
  readonly class: ChangeClass;
  /** As in findings, by the names of the head if it is there: `scope.included[crm].due`. */
  readonly path: string;
  /** A sentence that a business reader understands. */
  readonly message: string;
  /** `undefined` where there is nothing of it. */
  readonly base: ReviewPlace | undefined;
  readonly head: ReviewPlace | undefined;
  /** The canonical values; `undefined` for nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** The same as people would say them: titles in place of ids, dates in words; empty for nothing. */
  readonly beforeText: string;
  readonly afterText: string;
  /** The parts of both, where the values are lists of words or names: the lists of which `beforeText` and `afterText` are made. */
  readonly items: ChangedItems | undefined;
  /** The ids of the roles whose approval it takes, as the head declares them. */
  readonly requires: readonly string[];
  /** 16 hex digits that stay the same from commit to commit. */
  readonly fingerprint: string;
}

/** A list before and after; empty for nothing. */
export interface ChangedItems {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A stretch of a file and what it is about. */
export interface ReviewPlace extends ReportedPlace {
  readonly path: string;
}

/** An approval that the changes need, and how it stands. */
export interface RequiredApproval {
  /** The id of the role. */
  readonly role: string;
  /** The title of the role, or its id. */
  readonly title: string;
  /** Who fills the role; `undefined` when the charter does not say. */
  readonly person: string | undefined;
  /**
   * `valid`: the role has approved the charter as it stands. `stale`: it has approved another version or content.
   * `missing`: it has not, or only a person who has approved for another role already.
   */
  readonly state: ApprovalState;
  /** Where a valid approval was given: in the file, or in a review of the pull request; `undefined` while it is not valid. */
  readonly given: 'file' | 'review' | undefined;
  /** The title of the other role for which the same person has approved, where that is why the approval does not count. */
  readonly sameAs: string | undefined;
}

/** An approval that was valid in the base and is not in the head. */
export interface LapsedApproval {
  /** The id of the role. */
  readonly role: string;
  /** The title of the role, or its id. */
  readonly title: string;
  /** Who fills the role; `undefined` when the charter does not say. */
  readonly person: string | undefined;
}

export type ApprovalState = 'valid' | 'stale' | 'missing';

/** By how much the version must rise, and by how much it does. */
export interface VersionBump {
  readonly required: Bump;
  readonly actual: Bump;
}

/** Findings that only one of the two charters has, recognised by their fingerprints. */
export interface FindingsDelta {
  readonly introduced: readonly ReportedFinding[];
  readonly resolved: readonly ReportedFinding[];
}

/** The RACI matrices of both charters in one. */
export interface ReviewMatrix {
  readonly roles: readonly MatrixRole[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRole {
  readonly id: string;
  readonly title: string;
  readonly person: string | undefined;
  readonly state: 'same' | 'added' | 'removed';
}

export interface MatrixRow {
  readonly id: string;
  readonly title: string;
  /** `changed` when a letter differs. */
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** In the head, or in the base for a row that is gone. */
  readonly place: ReviewPlace | undefined;
  /** The cells in which there is a letter in either charter. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** The id of the role. */
  readonly role: string;
  readonly before: readonly LetterCode[];
  readonly after: readonly LetterCode[];
}
