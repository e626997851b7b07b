/** A text without halves of surrogate pairs, which have no place in UTF-8: U+FFFD stands for them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
