/** What is shown beside a word to explain it, free of any markup. */
export type Explanation = readonly Passage[];

export type Passage =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

/** A word of the language with what it means. */
export interface Term {
  readonly word: string;
  readonly meaning: string;
}

export const title = (text: string): Passage => ({ kind: 'title', text });
export const text = (text: string): Passage => ({ kind: 'text', text });
export const link = (text: string, target: string): Passage => ({ kind: 'link', text, target });

/** A list of terms; nothing when there are none. */
export function terms(words: Readonly<Record<string, string>>): Explanation {
  const known = Object.entries(words).map(([word, meaning]) => ({ word, meaning }));
  return known.length > 0 ? [{ kind: 'terms', terms: known }] : [];
}
