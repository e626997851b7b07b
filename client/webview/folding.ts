/** Sections that somebody has folded. */

/** The ids of the sections that are folded. */
export function foldedSections(plan: HTMLElement): readonly string[] {
  return [...plan.querySelectorAll('section')]
    .filter((section) => detailsOf(section)?.open === false)
    .map(({ id }) => id);
}

/** Folds the sections with these ids, and no others. */
export function foldSections(plan: HTMLElement, folded: readonly string[]): void {
  for (const section of plan.querySelectorAll('section')) {
    const details = detailsOf(section);
    if (details) details.open = !folded.includes(section.id);
  }
}

/** Goes to a section, which unfolds it. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  const details = section && detailsOf(section);
  if (!details) return;
  details.open = true;
  section.scrollIntoView({ block: 'start' });
  details.querySelector('summary')?.focus({ preventScroll: true });
}

function detailsOf(section: Element): HTMLDetailsElement | null {
  return section.querySelector<HTMLDetailsElement>(':scope > details');
}
