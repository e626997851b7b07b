import { CHANGE_CLASSES } from '../language/words.ts';

/** How much a change matters (specification of the review, *Semantic diff*). */
export type ChangeClass = keyof typeof CHANGE_CLASSES;

/** The classes, the most serious first. */
export const CLASSES: readonly ChangeClass[] = ['material', 'notable', 'editorial'];

/** Whether a word names a class. */
export function isChangeClass(word: unknown): word is ChangeClass {
  return typeof word === 'string' && Object.hasOwn(CHANGE_CLASSES, word);
}

/** Whether a class is at least as serious as another. */
export function isAtLeast(one: ChangeClass, other: ChangeClass): boolean {
  return CLASSES.indexOf(one) <= CLASSES.indexOf(other);
}
