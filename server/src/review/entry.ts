import type { Shape } from '../language/grammar.ts';
import type { JsonObject } from './json.ts';

/** An entry of a list in one charter or both, or the charter itself. */
export interface Entry {
  /** As in findings (specification of rules, *Places*), by the names of the base: `scope.included[crm]`; empty for the charter. */
  readonly path: string;
  /** The same by the names of the head. */
  readonly headPath: string;
  /** The list by its keys alone: `scope.included`, `scope.included.deliverables`; empty for the charter. */
  readonly list: string;
  /** What identifies it in its list. */
  readonly name: string;
  readonly shape: Shape;
  /** `undefined` for what only the other charter has. */
  readonly base: JsonObject | undefined;
  readonly head: JsonObject | undefined;
  /** The entry that holds the list; `undefined` for the charter. */
  readonly parent: Entry | undefined;
}
