/** A text of at most so many characters, with an ellipsis in place of what is left out; pairs of surrogates stay whole. */
export function abridged(text: string, most: number): string {
  if (text.length <= most) return text;
  // So many units hold enough characters, of which none takes more than two.
  const characters = Array.from(text.slice(0, 2 * most));
  if (text.length <= 2 * most && characters.length <= most) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
