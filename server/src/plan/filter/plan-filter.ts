/** What to narrow a plan to; what is left out does not narrow. */
export interface PlanFilter {
  /** The id of a role: what concerns it. */
  readonly role?: string;
  /** A pillar of the language: work of that pillar, and what belongs to such work. */
  readonly pillar?: string;
  /** Only what the checks have something to say of. */
  readonly findings?: boolean;
}
