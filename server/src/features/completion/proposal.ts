import type { Range } from '../../syntax/text-lines.ts';
import type { Explanation } from '../explanation.ts';

/** Something that can be written at a place. */
export interface Proposal {
  readonly kind: 'key' | 'word' | 'rule';
  /** What is shown in the list, and what is compared with what was typed. */
  readonly label: string;
  readonly detail: string;
  readonly explanation: () => Explanation;
  /** What it takes the place of, in offsets. */
  readonly replaces: Range;
  readonly text: string;
  /**
   * A longer text with places to fill in, in the syntax of snippets, indented as it has to stand in the file; `undefined`
   * where there is nothing to fill in.
   */
  readonly snippet: string | undefined;
}
