/** A description followed by one line for each word that may be chosen. */
export function withWords(description: string, words: Readonly<Record<string, string>>): string {
  const lines = Object.entries(words).map(([word, meaning]) => `\n- ${word}: ${meaning}`);
  return description + lines.join('');
}
