/** A pull request on sample charters, as data from which everything that is shown of it is made. */
export interface PullRequest {
  /** The name of its files. */
  readonly name: string;
  /** What it is about, as a heading. */
  readonly title: string;
  /** What happened before, and what its author is after: a sentence. */
  readonly situation: string;
  /** The charters that are reviewed, by their paths from the root. */
  readonly charters: readonly string[];
  /** What brings the samples into the state in which the pull request finds them. */
  readonly base: State;
  /** What the pull request changes. */
  readonly head: State;
}

/** How a state of the files comes from the one before. */
export interface State {
  readonly edits: readonly Edit[];
  /** The approvals that are then recorded, as `charterline approve` does it. */
  readonly approvals?: readonly Approved[];
}

/** What stands exactly once in a file, by its path from the root, and what takes its place. */
export interface Edit {
  readonly file: string;
  readonly from: string | RegExp;
  /** May refer to groups of `from`, as in `String.replace`. */
  readonly to: string;
}

/** An approval of a charter, by its path from the root. */
export interface Approved {
  readonly charter: string;
  /** The id of the role. */
  readonly role: string;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Edits of one file. */
export function editsOf(file: string, ...edits: readonly (readonly [Edit['from'], string])[]): readonly Edit[] {
  return edits.map(([from, to]) => ({ file, from, to }));
}

/** That roles have approved a charter on a day. */
export function approvedBy(charter: string, on: string, ...roles: readonly string[]): readonly Approved[] {
  return roles.map((role) => ({ charter, role, on }));
}
