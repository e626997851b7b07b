/** Pieces of Markdown in which only what is ours can be more than text. */

/** The address that runs a command with some arguments. */
export function commandLink(command: string, ...values: readonly unknown[]): string {
  const query = values.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(values))}`;
  // A bracket at the end of the address would end the link.
  return `command:${command}${query}`.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Text of a charter, or of a translation, that is nothing but text in Markdown, also within a table. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} ,]/gu, (character) => `&#${character.codePointAt(0)};`);
}
