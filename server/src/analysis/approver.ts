/** A role of a charter as somebody who can approve it. */
export interface Approver {
  readonly id: string;
  /** Its title, or else its id. */
  readonly title: string;
  /** The name of the person who fills it. */
  readonly person: string | undefined;
  /** Whether the charter needs its approval. */
  readonly required: boolean;
  /**
   * `valid`: the latest approval is for the charter as it stands; `stale`: it is for another state, or that cannot be told;
   * `missing`: there is none, or it does not say what was approved.
   */
  readonly state: 'valid' | 'stale' | 'missing';
}
