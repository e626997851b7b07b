import type { Actors } from '../charter/actors.ts';
import type { APPROVERS } from '../language/words.ts';
import type { Entry } from './entry.ts';
import { entriesAt, textAt, textsAt } from './json.ts';
import { eitherText, entryOfList, type Pair } from './pair.ts';
import { accountableFor, entryIn, type World } from './world.ts';

export type Approver = keyof typeof APPROVERS;

/**
 * Finds who must approve a change (specification of the review, *Judgement*), by the words of the language: the ids of roles, as the
 * base names them; nobody where the charter has nobody for it.
 */
const FINDERS: Readonly<Record<Approver, (pair: Pair) => readonly string[]>> = {
  engaged: (pair) => actor(pair, 'engaged'),
  cio: (pair) => actor(pair, 'cio'),
  ceo: (pair) => actor(pair, 'ceo'),
  cfo: (pair) => actor(pair, 'cfo'),
  dpo: (pair) => actor(pair, 'dpo'),
  role: ({ entry }) => [entry.name],
  owner: ({ entry }) => someone(ownerOf(entry)),
  'owner-or-charter': ({ entry, world }) => someone(ownerOf(entry) ?? charterOwner(world)),
  'objective-owner': (pair) => objectiveOwners(pair),
  /** Who answers for the row, before and after; of a second row about the same work, also who does by the first. */
  'both-accountable': ({ base, head, world }) => [
    ...accountableFor(textAt(head, 'work') ?? '', world),
    ...textsAt(base, 'accountable'),
    ...textsAt(head, 'accountable'),
  ],
  accountable: (pair) => accountableOf(pair),
  'dataset-owner': (pair) => datasetOwner(pair),
  funders: (pair) => fundersOf(pair),
  chair: ({ base, head }) => firstOf(bothOf(base, head, 'chair'), bothOf(base, head, 'attendees')),
  parties: (pair) => partiesOf(pair),
  'escalation-path': ({ world: { base, head } }) =>
    [base, head].flatMap((form) =>
      entriesAt(form, 'collaboration.escalation').flatMap((step) => textsAt(step, 'role')),
    ),
  'cio-for-technology': (pair) => (isTechnology(pair) ? actor(pair, 'cio') : []),
};

function isApprover(word: string): word is Approver {
  return Object.hasOwn(FINDERS, word);
}

/**
 * The roles that must approve, each once, by their ids in the head. A word that is none of ours is the id of a role. In the
 * place of a role that the head no longer declares, and of a leader whom nobody is, the CEO approves; in the place of a CEO
 * whom the head no longer declares, nobody.
 */
export function approversOf(words: readonly string[], pair: Pair): readonly string[] {
  const { world } = pair;
  const found = words.flatMap((word) => {
    if (!isApprover(word)) return [word];
    const roles = FINDERS[word](pair);
    return roles.length === 0 && LEADERS.has(word) ? actor(pair, 'ceo') : roles;
  });
  const [ceo] = FINDERS.ceo(pair);
  const declared = (world.headCharter ?? world.baseCharter)?.roles;
  const inHead = found.flatMap((role) => {
    const id = world.inHead('role', role);
    if (declared?.has(id)) return [id];
    return ceo === undefined ? [] : [world.inHead('role', ceo)];
  });
  return [...new Set(inHead)];
}

const LEADERS: ReadonlySet<string> = new Set(['engaged', 'cio', 'cfo', 'dpo']);

/**
 * An actor of the base, whoever the change makes one; where that has none, the one of the head. By the id in the base. A role
 * that is gone stays the judge of its own going: otherwise a change could put somebody else in its place who agrees.
 */
function actor({ world }: Pair, name: Exclude<keyof Actors, 'technologyLeaders'>): readonly string[] {
  const { headCharter, baseCharter, inBase } = world;
  const before = baseCharter?.actors[name]?.id?.value;
  const now = headCharter?.actors[name]?.id?.value;
  return someone(before ?? (now === undefined ? undefined : inBase('role', now)));
}

function someone(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/** The one who had the say before comes first: nobody becomes the judge of a change by the change itself. */
function ownerOf(entry: Entry): string | undefined {
  for (let at: Entry | undefined = entry; at?.parent; at = at.parent) {
    const owner = eitherText(at, 'owner');
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function charterOwner({ base, head }: World): string | undefined {
  return textAt(base, 'metadata.owner') ?? textAt(head, 'metadata.owner');
}

function objectiveOwners({ entry, world }: Pair): readonly string[] {
  const objective = entryOfList(entry, 'objectives');
  if (objective) return someone(eitherText(objective, 'owner'));
  const work = entryOfList(entry, 'scope.included');
  const served = [work?.base, work?.head].flatMap((side) => textsAt(side, 'objectives'));
  const owners = served.flatMap((id) =>
    someone(
      textAt(entryIn(world.base, 'objectives', id), 'owner') ?? textAt(entryIn(world.head, 'objectives', id), 'owner'),
    ),
  );
  return owners.length > 0 ? owners : someone(ownerOf(entry));
}

function accountableOf({ entry, world }: Pair): readonly string[] {
  const work = entryOfList(entry, 'scope.included');
  if (work) return accountableFor(work.name, world);
  const before = textsAt(entry.base, 'accountable');
  return before.length > 0 ? before : textsAt(entry.head, 'accountable');
}

function datasetOwner({ entry, world }: Pair): readonly string[] {
  if (entry.list === 'datasets') return someone(eitherText(entry, 'owner'));
  const ids = new Set([...textsAt(entry.base, 'dataset'), ...textsAt(entry.head, 'dataset')]);
  return [...ids].flatMap((id) =>
    someone(
      textAt(entryIn(world.base, 'datasets', id), 'owner') ?? textAt(entryIn(world.head, 'datasets', id), 'owner'),
    ),
  );
}

function fundersOf({ entry, world }: Pair): readonly string[] {
  if (entry.list === 'budget.limits') return [entry.name];
  const line = entryOfList(entry, 'budget.lines');
  const lines = line
    ? [line.base, line.head]
    : [world.base, world.head].flatMap((form) => entriesAt(form, 'budget.lines'));
  return lines.flatMap((each) => entriesAt(each, 'funding').flatMap((share) => textsAt(share, 'role')));
}

function partiesOf({ entry, address, world: { base, head } }: Pair): readonly string[] {
  if (!address.startsWith('collaboration.liaison'))
    return ['from', 'to'].flatMap((key) => bothOf(entry.base, entry.head, key));
  return ['role', 'mentors'].flatMap((key) => bothOf(base, head, `collaboration.liaison.${key}`));
}

function bothOf(base: Entry['base'], head: Entry['head'], key: string): readonly string[] {
  return [...textsAt(base, key), ...textsAt(head, key)];
}

function firstOf(...groups: readonly (readonly string[])[]): readonly string[] {
  return groups.find((group) => group.length > 0) ?? [];
}

const TECHNOLOGY: ReadonlySet<string> = new Set(['cio', 'cdo', 'cto', 'ciso', 'technology-team']);

function isTechnology({ entry }: Pair): boolean {
  return [entry.base, entry.head].some(
    (side) => textAt(side, 'team') === 'technology' || TECHNOLOGY.has(textAt(side, 'function') ?? ''),
  );
}
