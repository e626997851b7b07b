import type { Review } from '../../review/review.ts';

/** One review, or those of several charters. */
export type Reviews = Review | readonly Review[];

/** Circumstances of a review that are no part of what it says. */
export interface ReviewView {
  /** Whether colours may be used, where the form knows them as a matter of the terminal. */
  readonly colour: boolean;
  /** Where a line of either side can be seen; nowhere when it is left out or returns `undefined`. */
  readonly linkTo?: LinkTo | undefined;
  /**
   * How long the Markdown may be, in bytes of UTF-8, and so at most that many characters in whichever way they are
   * counted. At least `LEAST_LENGTH` of `md/document.ts`; without end when it is left out.
   */
  readonly maxLength?: number | undefined;
  /** The address at which all of it can be seen, for what had to be left out. */
  readonly wholeAt?: string | undefined;
}

export type Side = 'base' | 'head';

/** The address of a line of one of the two sides; `undefined` when it has none. */
export type LinkTo = (file: string, line: number, side: Side) => string | undefined;

/** The reviews as a list, however they were given. */
export function listOf(reviews: Reviews): readonly Review[] {
  return 'changes' in reviews ? [reviews] : reviews;
}
