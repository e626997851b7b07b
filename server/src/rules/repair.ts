import type { MappingNode, Node, Scalar } from '../syntax/nodes.ts';
import type { Args } from './finding.ts';

/** A plain value that a repair writes into a file. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/**
 * One step of a repair: what is to change in the tree, as data. `edits/` turns it into the smallest edit of the text that
 * keeps comments and formatting around it.
 */
export type Change =
  /** Another value in the place of one. */
  | { readonly kind: 'replace'; readonly node: Node; readonly value: Value }
  /** The same text in quotes, so that it is read as a text. */
  | { readonly kind: 'quote'; readonly node: Node }
  /** A quoted text without its quotes, so that it is read as a number or as true or false. */
  | { readonly kind: 'unquote'; readonly node: Node }
  /** Another name for a key. */
  | { readonly kind: 'rename'; readonly key: Scalar<string>; readonly to: string }
  /** A value under `keys` of a mapping; mappings on the way that are missing are made. */
  | { readonly kind: 'set'; readonly in: MappingNode; readonly keys: readonly string[]; readonly value: Value }
  /** Items at the end of the list under `keys` of a mapping; the list is made where there is none or a single value. */
  | {
      readonly kind: 'add';
      readonly in: MappingNode;
      readonly keys: readonly string[];
      readonly values: readonly Value[];
    }
  /** Nothing in the place of an item of a list, or of a value together with its key. */
  | { readonly kind: 'remove'; readonly node: Node }
  /** Another text for a stretch that is no value, such as a comment. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly text: string };

/** How a rule describes a kind of repair that it offers. */
export interface RepairText {
  /** What it does, in the imperative, with `{name}` for arguments. */
  readonly title: string;
  /** Whether it may be made without asking anybody: what the charter says stays the same, or cannot be meant otherwise. */
  readonly safe: boolean;
}

/** A repair of one finding, as data. All changes are in one file, and all are made or none. */
export interface Repair {
  /** Which of the rule's `repairs` it is. */
  readonly name: string;
  readonly args?: Args;
  readonly changes: readonly Change[];
}

/** The title of a repair where nothing is known yet of the case at hand: with a gap for each argument. */
export function openTitle(title: string): string {
  return title.replace(/\{[^}]*\}/g, '…');
}
