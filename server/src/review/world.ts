import type { Charter } from '../charter/charter.ts';
import type { Named } from '../charter/titles.ts';
import type { Kind } from '../language/grammar.ts';
import { entriesAt, type JsonObject, textAt, textsAt } from './json.ts';
import { declarationsIn, newNames, oldNames, type Rename } from './renames.ts';

/**
 * The two charters that are compared, as checks see them. Ids are those of the base throughout: what was renamed has its
 * old name in both forms.
 */
export interface World {
  readonly base: JsonObject;
  /** The form of the head in which renamed ids have their old names. */
  readonly head: JsonObject;
  /** `undefined` for a charter that is new. */
  readonly baseCharter: Charter | undefined;
  /** `undefined` for a charter that is gone. */
  readonly headCharter: Charter | undefined;
  /** What an id names as texts speak of it, on a side; on the other where that one does not know it. */
  named(kinds: readonly Kind[] | 'any', id: string, side: Side): Named;
  /** What the head calls something that the base knows by an id. */
  inHead(kind: Kind, id: string): string;
  /** What the base calls something that the head knows by an id. */
  inBase(kind: Kind, id: string): string;
}

export type Side = 'base' | 'head';

export function makeWorld(
  charters: Pick<World, 'base' | 'head' | 'baseCharter' | 'headCharter'>,
  renames: readonly Rename[],
): World {
  const titles: Partial<Record<Side, Titles>> = {};
  const titlesOn = (side: Side): Titles => {
    titles[side] ??= titlesIn(charters[side]);
    return titles[side];
  };
  const names = { now: newNames(renames), before: oldNames(renames) };
  return {
    ...charters,
    named(kinds, id, side) {
      const other = side === 'base' ? 'head' : 'base';
      const title = titlesOn(side).find(kinds, id) ?? titlesOn(other).find(kinds, id);
      return { id, title: title ?? id };
    },
    inHead: (kind, id) => names.now.get(`${kind} ${id}`) ?? id,
    inBase: (kind, id) => names.before.get(`${kind} ${id}`) ?? id,
  };
}

interface Titles {
  find(kinds: readonly Kind[] | 'any', id: string): string | undefined;
}

function titlesIn(form: JsonObject): Titles {
  const byKind = new Map<string, string>();
  const byId = new Map<string, string>();
  for (const { kind, id, value } of declarationsIn(form)) {
    const title = ['title', 'statement', 'requirement', 'topic', 'activity', 'request', 'need']
      .map((key) => textAt(value, key))
      .find((text) => text !== undefined);
    if (title === undefined) continue;
    byKind.set(`${kind} ${id}`, withoutStop(title));
    byId.set(id, withoutStop(title));
  }
  return {
    find: (kinds, id) =>
      kinds === 'any'
        ? byId.get(id)
        : kinds.map((kind) => byKind.get(`${kind} ${id}`)).find((title) => title !== undefined),
  };
}

/** The entry of a list that has an id, in a form. */
export function entryIn(form: JsonObject, list: string, id: string, key = 'id'): JsonObject | undefined {
  const known = ENTRIES.get(form) ?? new Map<string, ReadonlyMap<string, JsonObject>>();
  ENTRIES.set(form, known);
  const name = `${list} ${key}`;
  const entries = known.get(name) ?? byText(entriesAt(form, list), key);
  known.set(name, entries);
  return entries.get(id);
}

/** The entries of forms, which never change, by list, key and what stands there. Of several the first counts. */
const ENTRIES = new WeakMap<JsonObject, Map<string, ReadonlyMap<string, JsonObject>>>();

function byText(entries: readonly JsonObject[], key: string): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const entry of entries) {
    const text = textAt(entry, key);
    if (text !== undefined && !found.has(text)) found.set(text, entry);
  }
  return found;
}

/** Who answers for a work item: the accountable of its row, in the base if that has one, else in the head. */
export function accountableFor(work: string, { base, head }: World): readonly string[] {
  const [before, after] = [base, head].map((form) => textsAt(entryIn(form, 'raci', work, 'work'), 'accountable'));
  return before && before.length > 0 ? before : (after ?? []);
}

/** A text within a sentence, which has a full stop of its own. */
export function withoutStop(text: string): string {
  return text.replace(/(?<![.])[.]\s*$/, '');
}
