import type { EntryLike } from './read.ts';

/**
 * Whether what stands under these keys is all that was meant: nothing was left out because it could not be read or was
 * reported already. A rule that concludes something from what is not there asks this first.
 */
export function isClear<E extends EntryLike>(entry: E, ...keys: readonly (keyof E & string)[]): boolean {
  return !entry.node.damaged && !keys.some((key) => entry.unreadable.has(key));
}
