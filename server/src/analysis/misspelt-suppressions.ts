import { nearest } from '../schema/nearest.ts';
import type { SourceFile } from './source-file.ts';
import { isInComment } from './suppressions.ts';

/** A comment that was meant to silence findings, but is not written as it must be. */
export interface MisspeltSuppression {
  /** The word that should say what is silenced. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The word that was most likely meant. */
  readonly suggestion: string;
}

const PREFIX = 'charterline-';
const SCOPES = ['disable-next-line', 'disable-line', 'disable-file'];
/** What most people want. */
const USUAL = 'disable-next-line';

/** What begins like a comment for Charterline. Its own words are small and joined by hyphens. */
const LIKE_DIRECTIVE = /#[ \t]*(charterline(?:-|[ :]+(?=disable|ignore|suppress))[\w-]*:?)/gi;

/** Words that ask for silence in one tool or another. */
const ASKS_FOR_SILENCE = /disab|ignor|suppress|silence|allow|skip|next-?line/i;

/** The comments of a file that look like suppressions and silence nothing, in the order of the text. */
export function findMisspeltSuppressions(file: SourceFile): readonly MisspeltSuppression[] {
  return [...file.text.matchAll(LIKE_DIRECTIVE)].flatMap((match) => {
    const [whole, word = ''] = match;
    if (SCOPES.some((scope) => word === PREFIX + scope) || !isInComment(file, match.index)) return [];
    const scope = word.slice(PREFIX.length).replace(/:$/, '');
    const near = nearest(scope, SCOPES, new Set([USUAL]));
    if (near === undefined && !ASKS_FOR_SILENCE.test(scope)) return [];
    const start = match.index + whole.length - word.length;
    return [{ start, end: start + word.length, word, suggestion: PREFIX + (near ?? USUAL) }];
  });
}
