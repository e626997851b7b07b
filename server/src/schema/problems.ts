import type { Node } from '../syntax/nodes.ts';

/** A mistake against the schema. Texts live with the rule of the same id. */
export interface SchemaProblem {
  readonly rule:
    | 'schema/envelope'
    | 'schema/required'
    | 'schema/unknown-key'
    | 'schema/type'
    | 'schema/enum'
    | 'schema/pattern'
    | 'schema/format'
    | 'schema/range'
    | 'schema/length'
    | 'schema/unique';
  /** Which of the rule's messages says it. */
  readonly message: string;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
  /** The smallest node at fault: a value, a key, or the mapping from which something is missing. */
  readonly node: Node;
  /** The key that is missing from `node`. */
  readonly missing?: string;
  /** Keys that would do as well as the missing one. */
  readonly orElse?: readonly string[];
  /** Where the same value stands first, for a value that may come only once. */
  readonly first?: Node;
}
