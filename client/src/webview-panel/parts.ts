/** Cuts the page of a plan before every section. Text of a charter is escaped and cannot begin one. */
export function partsOf(html: string): readonly string[] {
  return html.split(/(?=<section id=)/);
}

/** Parts of which those that the page shows already are left out, since messages to it take their time. */
export function changedParts(
  parts: readonly string[],
  shown: readonly string[] | undefined,
): readonly (string | null)[] {
  return parts.map((part, index) => (part === shown?.[index] ? null : part));
}
