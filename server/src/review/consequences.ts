import { KINDS, type Kind } from '../language/grammar.ts';
import { addressOf, type EntryFact, type Fact } from './facts.ts';
import { textAt } from './json.ts';
import { gained, lost } from './pair.ts';

/** Lists whose entries are about something that another list declares, with the key that names it. */
const ABOUT: ReadonlyMap<string, { readonly key: string; readonly kind: string }> = new Map([
  ['raci', { key: 'work', kind: 'work' }],
  ['engagement.vetting.alignment', { key: 'role', kind: 'role' }],
]);

/** Fields in which a name that is lost is more than that: nobody may be left to answer for something. */
const ANSWERING: ReadonlySet<string> = new Set(['raci.accountable']);

/**
 * Whether the head still declares an id, be it in a catalog from which the charter no longer draws it: then a name was taken
 * out, and that nothing else needs the entry follows from it.
 */
export type IsDeclared = (kind: Kind, id: string) => boolean;

/**
 * The facts that say something by themselves, without those that follow necessarily from another one: the RACI row of work that is
 * gone, and names of what is gone where others remain (specification of the review, *Facts*).
 */
export function withoutConsequences(facts: readonly Fact[], isDeclared: IsDeclared): readonly Fact[] {
  const gone = new Set(facts.flatMap((fact) => (fact.kind === 'removed' ? declaredBy(fact, isDeclared) : [])));
  return gone.size === 0 ? facts : facts.filter((fact) => !isConsequence(fact, gone));
}

function declaredBy({ entry }: EntryFact, isDeclared: IsDeclared): readonly string[] {
  return Object.entries(entry.shape.fields).flatMap(([key, field]) => {
    const id = textAt(entry.base, key);
    if (field.type !== 'id' || !field.declares || id === undefined || isDeclared(field.declares, id)) return [];
    return [`${field.declares} ${id}`];
  });
}

function isConsequence(fact: Fact, gone: ReadonlySet<string>): boolean {
  if (fact.kind === 'removed') {
    const about = ABOUT.get(fact.entry.list);
    return about !== undefined && gone.has(`${about.kind} ${textAt(fact.entry.base, about.key)}`);
  }
  if (fact.kind !== 'changed' || fact.field.type !== 'references' || ANSWERING.has(addressOf(fact))) return false;
  const { to } = fact.field;
  const missing = lost(fact);
  if (fact.after === undefined || missing.length === 0 || gained(fact).length > 0) return false;
  const kinds = to === 'any' ? KINDS : to;
  return missing.every((id) => kinds.some((kind) => gone.has(`${kind} ${id}`)));
}
