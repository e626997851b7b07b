import { label } from '../../language/in-words.ts';
import type { ReviewSide } from '../../review/review.ts';

/** Which text of a charter is meant: `main`, or that it is the file as it stands. */
export function revisionInWords(side: ReviewSide | undefined): string {
  return side === undefined ? 'not there' : (side.ref ?? 'the file as it stands');
}

/** How a charter states that it stands: `version 1.2.0, Approved`; empty when it states neither. */
export function stateInWords(side: ReviewSide | undefined): string {
  if (!side) return '';
  const { charterVersion, status } = side;
  const parts = [charterVersion && `version ${charterVersion}`, status && label(status).toLowerCase()];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** The file of a review, by its name in the head if it is there. */
export function fileOf({
  base,
  head,
}: {
  readonly base: ReviewSide | undefined;
  readonly head: ReviewSide | undefined;
}): string {
  return (head ?? base)?.file ?? '';
}
