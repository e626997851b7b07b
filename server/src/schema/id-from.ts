/** The id that somebody who wrote a title most likely wants; empty when nothing of the text can stand in an id. */
export function idFrom(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{Diacritic}/gu, '');
  const words =
    plain
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, 64);
}
