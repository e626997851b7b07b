import { entryOf } from '../syntax/nodes.ts';
import type { CharterEntry } from './charter.ts';

/**
 * Whether a section that seems to be missing may stand in text that could not be read: an error swallows what follows
 * it, so that the damage is left in the section before.
 */
export function mayBeLost({ node }: CharterEntry, section: keyof CharterEntry & string): boolean {
  return entryOf(node, section) === undefined && node.entries.some(({ value }) => value.damaged);
}
