import type { termEntryShape } from '../language/collaboration.ts';
import { hasAllCatalogs } from './catalogs.ts';
import type { Charter } from './charter.ts';
import { isClear } from './clarity.ts';
import { type Entry, lacks } from './read.ts';

export type Term = Entry<typeof termEntryShape>;

/**
 * The words that a charter explains, those of its catalogs included; of several entries for one word one that
 * explains it counts.
 * `undefined` when there may be others, in something that could not be read.
 */
export function glossaryOf(charter: Charter): readonly Term[] | undefined {
  const { entry, catalogs } = charter;
  const { collaboration } = entry;
  const isKnown = collaboration ? isClear(collaboration, 'glossary') : lacks(entry, 'collaboration');
  if (!isKnown || !hasAllCatalogs(charter)) return undefined;
  const terms = new Map<string, Term>();
  for (const term of [...(collaboration?.glossary ?? []), ...catalogs.flatMap(({ glossary }) => glossary)]) {
    if (!term.term) return undefined;
    const word = term.term.value.trim().toLowerCase();
    const known = terms.get(word);
    if (!known || (lacks(known, 'meaning') && !lacks(term, 'meaning'))) terms.set(word, term);
  }
  return [...terms.values()];
}
