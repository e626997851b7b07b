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
export function presumedIds(dangling: readonly Dangling[], lost: readonly LostId[]): ReadonlySet<string> {
  if (dangling.length === 0 || lost.length === 0) return new Set();
  const uses = usesOf(dangling);
  const taken = new Set<string>();
  for (const kind of new Set(lost.map((each) => each.kind))) {
    const open = new OpenUses(uses.filter((use) => mayDeclare(kind, use)));
    const ofKind = lost.filter((each) => each.kind === kind);
    // Those with a hint choose first.
    for (const { presumed } of ofKind) if (presumed !== undefined) open.takeNear(presumed, taken);
    for (const { presumed, instead } of ofKind) if (presumed === undefined) open.takeLikeliest(instead, taken);
  }
  return taken;
}

/** Uses of an id for which nothing is declared. */
interface Use {
  readonly id: string;
  readonly all: readonly Dangling[];
}

/** Uses that may be those of lost ids of one kind, in the order in which they are considered. */
class OpenUses {
  readonly #ids: ReadonlySet<string>;
  readonly #unlikelySlips: readonly Use[];
  readonly #bySuggestion = new Map<string, Use>();
  #next = 0;

  constructor(uses: readonly Use[]) {
    this.#ids = new Set(uses.map(({ id }) => id));
    this.#unlikelySlips = uses.filter(isUnlikelySlip);
    for (const use of uses) {
      const suggestion = use.all[0]?.suggestion;
      if (suggestion !== undefined && !this.#bySuggestion.has(suggestion)) this.#bySuggestion.set(suggestion, use);
    }
  }

  /** Takes the id that an entry seems to want, or one that is near. */
  takeNear(presumed: string, taken: Set<string>): void {
    if (this.#ids.has(presumed)) taken.add(presumed);
    else if (this.#ids.size <= MOST_COMPARED) {
      const near = nearest(
        presumed,
        [...this.#ids].filter((id) => !taken.has(id)),
      );
      if (near !== undefined) taken.add(near);
    }
  }

  /** Takes the id that is used most, unless one was most likely meant where another id stands `instead`. */
  takeLikeliest(instead: string | undefined, taken: Set<string>): void {
    while (taken.has(this.#unlikelySlips[this.#next]?.id ?? '')) this.#next++;
    const use = this.#unlikelySlips[this.#next] ?? this.#bySuggestion.get(instead ?? '');
    if (use) taken.add(use.id);
  }
}

/** With more ids than this, only those that are written exactly so are looked for. */
const MOST_COMPARED = 200;

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

function mayDeclare(kind: Kind, { all }: Use): boolean {
  return all.some(({ reference: { to } }) => to === 'any' || to.includes(kind));
}

/** Whether an id is rather that of an entry than a declared one with a slip in it. */
function isUnlikelySlip({ id, all }: Use): boolean {
  const [first, ...others] = all;
  const suggestion = first?.suggestion;
  return others.length > 0 || suggestion === undefined || wordsIn(id) !== wordsIn(suggestion);
}

function wordsIn(id: string): number {
  return id.split('-').length;
}
