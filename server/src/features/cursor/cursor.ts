import type { Range } from '../../syntax/text-lines.ts';

/** One step on the way from the root of a file to a place in it. */
export type Step = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'item'; readonly index: number };

/** Something that is written, without its quotes. */
export interface Word extends Range {
  readonly text: string;
}

/** Where in the structure of a file an offset lies. */
export type Cursor = Slot | Comment;

export interface Comment extends Range {
  readonly kind: 'comment';
}

/** A place for a key or a value, whether something is written there already or not. */
export interface Slot {
  /**
   * `key`: a key of a mapping. `value`: the value of a key, on the same line. `item`: an item of a list, which may turn
   * out to be a value or, in block style, the first key of a mapping.
   */
  readonly kind: 'key' | 'value' | 'item';
  /** The way to the mapping of a key, to the value, or to the item. */
  readonly path: readonly Step[];
  /** What is written at the place, wholly; empty where nothing is. */
  readonly word: Word;
  /** Whether the place is inside brackets. */
  readonly flow: boolean;
  /** How many characters from the start of the line the keys of the mapping stand; for a value, of the one that holds it. */
  readonly column: number;
  /** The other keys of the mapping, before and behind. */
  readonly siblings: readonly Word[];
  /** Whether a key already has its colon. */
  readonly hasColon: boolean;
  /** Whether a space has to come between what is written before and an insertion. */
  readonly needsSpace: boolean;
  /** Whether a comma has to come between an insertion and what is written behind. */
  readonly needsComma: boolean;
}
