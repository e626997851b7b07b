/** Counts and compares the words of prose in any language. */

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** The words of a text in lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** How many words a text has. In scripts without spaces two characters count as a word, which is about right. */
export function countWords(text: string): number {
  const counts = wordsOf(text).map((word) => Math.ceil((word.match(UNSPACED)?.length ?? 0) / 2) || 1);
  return counts.reduce((sum, count) => sum + count, 0);
}
