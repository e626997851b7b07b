import { charterShape } from '../language/charter.ts';
import type { CharterEntry } from './charter.ts';

/**
 * Whether at least half of the sections that every charter has are there, or may stand in what could not be read. Of a
 * charter that has hardly begun, it says enough that these are missing.
 */
export function isUnderWay({ node, unreadable }: CharterEntry): boolean {
  const { required } = charterShape;
  const missing = required.filter((key) => !Object.hasOwn(node.value, key) && !unreadable.has(key));
  return missing.length * 2 <= required.length;
}
