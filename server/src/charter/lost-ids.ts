/**
 * Ids that seem to be used without being declared because the entry that should declare them was reported itself: it has
 * no readable id, or one that another entry has already.
 */
import type { Kind } from '../language/grammar.ts';
import { nearest } from '../schema/nearest.ts';
import { compareTexts } from './alphabetical.ts';
import type { Reference } from './references.ts';

/** An entry whose own id is not known. */
export interface LostId {
  readonly kind: Kind;
  /** The id that it seems to want; `undefined` when nothing hints at it. */
  readonly presumed: string | undefined;
  /** The id of another entry that stands in its place. */
  readonly instead: string | undefined;
}

/** A reference for which nothing is declared, with the declared id that is near. */
export interface Dangling {
  readonly reference: Reference;
  readonly suggestion: string | undefined;
}

/**
 * The ids that were most likely declared by the entries whose ids are lost, at most one for each of them. Which of several
 * it is shows in how often they are used: a slip in a reference is seldom made twice.
 */
export function presumedIds(dangling: readonly Dangling[], lost: readonly LostId[]): ReadonlyMap<LostId, string> {
  const found = new Map<LostId, string>();
  if (dangling.length === 0) return found;
  const uses = usesOf(dangling);
  const taken = new Set<string>();
  // Those with a hint choose first.
  for (const each of lost.toSorted((a, b) => Number(b.presumed !== undefined) - Number(a.presumed !== undefined))) {
    const free = uses.filter((use) => !taken.has(use.id) && mayDeclare(each, use));
    const id =
      each.presumed === undefined
        ? free.find((use) => isUnlikelySlip(use, each))?.id
        : nearest(each.presumed, idsOf(free));
    if (id === undefined) continue;
    found.set(each, id);
    taken.add(id);
  }
  return found;
}

interface Use {
  readonly id: string;
  readonly all: readonly Dangling[];
}

/** The most used first, those that are used equally often by name. */
function usesOf(dangling: readonly Dangling[]): readonly Use[] {
  const byId = new Map<string, Dangling[]>();
  for (const each of dangling) {
    const same = byId.get(each.reference.id);
    if (same) same.push(each);
    else byId.set(each.reference.id, [each]);
  }
  const uses = [...byId].map(([id, all]): Use => ({ id, all }));
  return uses.sort((a, b) => b.all.length - a.all.length || compareTexts(a.id, b.id));
}

function idsOf(uses: readonly Use[]): readonly string[] {
  return uses.map(({ id }) => id);
}

function mayDeclare({ kind }: LostId, { all }: Use): boolean {
  return all.some(({ reference: { to } }) => to === 'any' || to.includes(kind));
}

/** Whether an id is rather that of an entry than a declared one with a slip in it. */
function isUnlikelySlip({ id, all }: Use, { instead }: LostId): boolean {
  const [first, ...others] = all;
  const suggestion = first?.suggestion;
  if (others.length > 0 || suggestion === undefined || suggestion === instead) return true;
  return wordsIn(id) !== wordsIn(suggestion);
}

function wordsIn(id: string): number {
  return id.split('-').length;
}
