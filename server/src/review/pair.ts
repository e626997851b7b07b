import type { Json } from '../charter/canonical.ts';
import type { Named } from '../charter/titles.ts';
import type { Entry } from './entry.ts';
import { addressOf, type Fact } from './facts.ts';
import { type JsonObject, textAt, textsIn } from './json.ts';
import { type World, withoutStop } from './world.ts';

/** A fact with the two sides of what it is about: what a check judges. */
export interface Pair {
  readonly fact: Fact;
  /** By the keys of the language: `scope.included.due`. */
  readonly address: string;
  readonly entry: Entry;
  /** The entry on each side; empty where there is none, so that nothing is found in it. */
  readonly base: JsonObject;
  readonly head: JsonObject;
  /** The field on each side; of an entry that came or went, the entry. `undefined` for nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly world: World;
}

export function pairOf(fact: Fact, world: World): Pair {
  const { entry } = fact;
  const [before, after] = valuesOf(fact);
  return {
    fact,
    address: addressOf(fact),
    entry,
    base: entry.base ?? {},
    head: entry.head ?? {},
    before,
    after,
    world,
  };
}

function valuesOf(fact: Fact): readonly [Json | undefined, Json | undefined] {
  const { entry } = fact;
  switch (fact.kind) {
    case 'changed':
      return [fact.before, fact.after];
    case 'renamed':
      return [entry.name, newNameOf(entry)];
    default:
      return [entry.base, entry.head];
  }
}

/** The name of a renamed entry in the head, from its path there. */
export function newNameOf({ headPath }: Entry): string {
  return /\[([^[\]]*)\]$/.exec(headPath)?.[1] ?? '';
}

/** The words of a list that only the head has. */
export function gained({ before, after }: Pick<Pair, 'before' | 'after'>): readonly string[] {
  const known = new Set(textsIn(before));
  return textsIn(after).filter((text) => !known.has(text));
}

/** The words of a list that only the base has. */
export function lost({ before, after }: Pick<Pair, 'before' | 'after'>): readonly string[] {
  return gained({ before: after, after: before });
}

/** The last key of the way to a field; empty for an entry. */
export function lastKeyOf({ fact }: Pair): string {
  return fact.kind === 'changed' ? (fact.key.split('.').at(-1) ?? '') : '';
}

/** The entry that holds an address, from the inside out, at which `list` is reached. */
export function entryOfList(entry: Entry, list: string): Entry | undefined {
  for (let at: Entry | undefined = entry; at; at = at.parent) if (at.list === list) return at;
  return undefined;
}

/** A text of an entry, in the base if that has it. */
export function eitherText({ base, head }: Pick<Entry, 'base' | 'head'>, key: string): string | undefined {
  return textAt(base, key) ?? textAt(head, key);
}

/** What an entry is about as texts speak of it: by what it is called in the head if it is there. */
export function subjectOf(entry: Entry, { named }: World): Named {
  const now = entry.head ?? entry.base;
  const side = entry.head ? 'head' : 'base';
  const work = textAt(now, 'work');
  if (entry.list === 'raci' && work !== undefined) return named(['work'], work, side);
  const role = entry.shape.key[0] === 'role' ? textAt(now, 'role') : undefined;
  if (role !== undefined) return named(['role'], role, side);
  const title = TITLES.map((key) => textAt(now, key)).find((text) => text !== undefined);
  return { id: entry.name, title: withoutStop(title ?? entry.name) };
}

const TITLES = ['title', 'statement', 'requirement', 'topic', 'activity', 'request', 'need', 'term', 'occasion'];
