/**
 * Comparisons for choosing the first of several things: by name instead of by where they stand in the file, so that
 * moving something changes nothing. By code unit, so that the order is the same in every locale.
 */

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Texts and references that are written, by what they say. */
export function byValue(a: { readonly value: string }, b: { readonly value: string }): number {
  return compareTexts(a.value, b.value);
}

interface WithId {
  readonly id: { readonly value: string } | undefined;
}

/** Entries by id; those without one come first. */
export function byId(a: WithId, b: WithId): number {
  return compareTexts(a.id?.value ?? '', b.id?.value ?? '');
}
