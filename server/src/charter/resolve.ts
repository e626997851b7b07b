import { KINDS, type Kind } from '../language/grammar.ts';
import { idFrom } from '../schema/id-from.ts';
import { isSwap, nearest } from '../schema/nearest.ts';
import { childOf, type Node } from '../syntax/nodes.ts';
import { compareTexts } from './alphabetical.ts';
import { idsBeside } from './ids-beside.ts';
import { type Dangling, type LostId, presumedIds } from './lost-ids.ts';
import type { Declaration, Ids, Reference } from './references.ts';

/** A mistake in how ids are declared and used. Texts live with the rule of the same id. */
export interface ReferenceProblem {
  readonly rule: 'reference/unresolved' | 'reference/wrong-kind' | 'reference/duplicate-id' | 'reference/unused';
  /** Which of the rule's messages says it. */
  readonly message: string;
  readonly args: Readonly<Record<string, string | readonly string[]>>;
  readonly node: Node;
  readonly related: readonly {
    readonly node: Node;
    readonly message: string;
    readonly args: Readonly<Record<string, string>>;
  }[];
}

/** The ids of a file among those that it can see. */
export interface Scope {
  readonly own: Ids;
  /** The ids of the catalogs that the file reaches, in the order in which they are reached. */
  readonly catalogs: readonly Ids[];
  /** Words of text that could not be parsed: an id among them may well be declared. */
  readonly lost: ReadonlySet<string>;
  /** Whether a catalog could not be read, so that what it declares is unknown. */
  readonly incomplete: boolean;
  /** Kinds whose section is missing or cannot be read: anything may be declared there. */
  readonly unreadable: ReadonlySet<Kind>;
}

/** Kinds that a catalog can declare. */
const SHARED: readonly Kind[] = ['role', 'system', 'dataset', 'touchpoint', 'framework'];

/** What is wrong with the references and declarations of a file. */
export interface CheckedReferences {
  readonly problems: readonly ReferenceProblem[];
  /** References of which nobody can say what they name, because what would declare it was reported. */
  readonly unclear: readonly Node[];
  /** The kinds of which something is named that is not there, so that anything of the kind may be meant. */
  readonly sought: ReadonlySet<Kind>;
}

/** Everything wrong with the references and declarations of a file. */
export function checkReferences(scope: Scope): CheckedReferences {
  const known = new Declared([scope.own, ...scope.catalogs]);
  const repeated = duplicates(scope);
  const found = scope.own.references.flatMap((reference) =>
    checkReference(reference, known, scope).map((problem) => ({ reference, problem })),
  );
  const meant = idsOfReported(found, repeated, scope);
  const isMeant = ({ id }: Reference): boolean => meant.has(id);
  const twice = new Set(repeated.map(({ args, kind }) => keyOf(kind, String(args['id']))));
  const isTwice = ({ id, to }: Reference): boolean => to !== 'any' && to.some((kind) => twice.has(keyOf(kind, id)));
  return {
    problems: [...found.flatMap(({ reference, problem }) => (isMeant(reference) ? [] : [problem])), ...repeated],
    unclear: scope.own.references.filter((each) => isMeant(each) || isTwice(each)).map(({ node }) => node),
    sought: new Set(found.filter(isLookedFor).flatMap(({ reference: { to } }) => (to === 'any' ? KINDS : to))),
  };
}

function isLookedFor({ problem }: { readonly problem: ReferenceProblem }): boolean {
  return problem.rule !== 'reference/duplicate-id';
}

/** The ids that were meant to be declared where an entry has no readable id or one that stands twice. */
function idsOfReported(
  found: readonly { readonly reference: Reference; readonly problem: ReferenceProblem }[],
  repeated: readonly Repeated[],
  { own, catalogs }: Scope,
): ReadonlySet<string> {
  const lost: readonly LostId[] = [
    ...[own, ...catalogs].flatMap(({ unnamed }) => unnamed).map((each) => ({ ...each, instead: undefined })),
    ...repeated.map(({ kind, args }) => ({ kind, presumed: undefined, instead: String(args['id']) })),
  ];
  const dangling = found
    .filter(isLookedFor)
    .map(({ reference, problem }): Dangling => ({ reference, suggestion: suggestionOf(problem) }));
  return presumedIds(dangling, lost);
}

function suggestionOf({ args }: ReferenceProblem): string | undefined {
  const suggestion = args['suggestion'];
  return typeof suggestion === 'string' ? suggestion : undefined;
}

/**
 * What a charter declares and nothing refers to. Only for charters: a catalog is there for others to use. While no work is
 * listed, which is what most of it is for, nobody can tell.
 */
export function unusedDeclarations(
  own: Ids,
  catalogs: readonly Ids[],
  { problems, sought }: CheckedReferences,
): readonly ReferenceProblem[] {
  if (own.declarations.every(({ kind }) => kind !== 'work')) return [];
  const duplicated = new Set(problems.map(({ node }) => node));
  const used = new Set<string>();
  for (const { references } of [own, ...catalogs]) {
    for (const { to, id } of references) for (const kind of to === 'any' ? KINDS : to) used.add(keyOf(kind, id));
  }
  return own.declarations
    .filter(
      ({ kind, id, node }) =>
        SHARED.includes(kind) && !sought.has(kind) && !used.has(keyOf(kind, id)) && !duplicated.has(node),
    )
    .map(({ kind, id, node }) => ({
      rule: 'reference/unused',
      message: 'unused',
      args: { noun: kind, id },
      node,
      related: [],
    }));
}

/** Declarations by id and by kind. */
class Declared {
  readonly #byId = new Map<string, Declaration[]>();
  readonly #byKind = new Map<Kind, Declaration[]>();
  readonly #used: ReadonlySet<string>;
  readonly #ids = new Map<string, ReadonlySet<string>>();
  readonly #unused = new Map<string, ReadonlySet<string>>();
  readonly #byTitle = new Map<string, ReadonlyMap<string, string>>();

  constructor(files: readonly Ids[]) {
    this.#used = new Set(files.flatMap(({ references }) => references.map(({ id }) => id)));
    for (const { declarations } of files) {
      for (const declaration of declarations) {
        add(this.#byId, declaration.id, declaration);
        add(this.#byKind, declaration.kind, declaration);
      }
    }
  }

  /** What has an id, in the order of the kinds. */
  named(id: string): readonly Declaration[] {
    return this.#byId.get(id)?.toSorted(byKind) ?? [];
  }

  /** The id of those kinds that was most likely meant. A slip in a declaration leaves an id to which nothing refers. */
  nearest({ id, node, to }: Reference): string | undefined {
    const ids = this.ids(to);
    const key = String(to);
    const unused = this.#unused.get(key) ?? new Set([...ids].filter((each) => !this.#used.has(each)));
    this.#unused.set(key, unused);
    const beside = idsBeside(node);
    return nearest(
      id,
      [...ids].filter((each) => !beside.has(each) && mayBeSlip(id, each)),
      unused,
    );
  }

  /** The id of the entry whose title, or something near it, has been used instead. */
  titled({ id, node, to: kinds }: Reference): string | undefined {
    const key = String(kinds);
    const ids = this.#byTitle.get(key) ?? idsByTitle(this.of(kinds));
    this.#byTitle.set(key, ids);
    const title = ids.size > MOST_COMPARED ? undefined : nearest(id, ids.keys());
    const titled = ids.get(title ?? id);
    return titled === undefined || idsBeside(node).has(titled) ? undefined : titled;
  }

  /** The ids of those kinds, each once. */
  ids(kinds: Reference['to']): ReadonlySet<string> {
    const key = String(kinds);
    const ids = this.#ids.get(key) ?? new Set(this.of(kinds).map(({ id }) => id));
    this.#ids.set(key, ids);
    return ids;
  }

  of(kinds: Reference['to']): readonly Declaration[] {
    return (kinds === 'any' ? KINDS : kinds).flatMap((kind) => this.#byKind.get(kind) ?? []);
  }
}

/** In an id of so few letters another letter makes that of somebody else: `cfo` and `ceo`. */
const TINY = 3;

/** Whether an id may have been written for another one by a slip. */
function mayBeSlip(id: string, meant: string): boolean {
  return id.length > TINY || meant.length !== id.length || isSwap(id, meant);
}

/** With more titles than this, only those that are used exactly are found. */
const MOST_COMPARED = 200;

/** Ids by what would be made of the titles; of entries with one title the first by id. */
function idsByTitle(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, node } of declarations) {
    const title = childOf(node.parent, 'title')?.value;
    if (typeof title !== 'string') continue;
    const known = ids.get(idFrom(title));
    if (known === undefined || id < known) ids.set(idFrom(title), id);
  }
  return ids;
}

function add<Key>(map: Map<Key, Declaration[]>, key: Key, declaration: Declaration): void {
  const list = map.get(key);
  if (list) list.push(declaration);
  else map.set(key, [declaration]);
}

function checkReference(reference: Reference, known: Declared, scope: Scope): readonly ReferenceProblem[] {
  const { id, to } = reference;
  const named = known.named(id);
  const fitting = firstOfEachKind(to === 'any' ? named : named.filter(({ kind }) => to.includes(kind)));
  if (fitting.length > 1) return [ambiguous(reference, fitting)];
  if (fitting.length === 1 || mayBeDeclared(reference, scope)) return [];
  const other = named[0];
  return [other ? wrongKind(reference, other, known) : unresolved(reference, known)];
}

/** Whether an id may well be declared in text that could not be read. */
function mayBeDeclared({ id, to }: Reference, { lost, incomplete, unreadable }: Scope): boolean {
  if (lost.has(id) || (incomplete && mayBeShared(to))) return true;
  return to === 'any' ? unreadable.size > 0 : to.some((kind) => unreadable.has(kind));
}

function mayBeShared(to: Reference['to']): boolean {
  return to === 'any' || to.some((kind) => SHARED.includes(kind));
}

/** Work items and activities share their namespace, so that one of them is never ambiguous with the other. */
function firstOfEachKind(declarations: readonly Declaration[]): readonly Declaration[] {
  const kinds = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const space = namespaceOf(declaration.kind);
    if (!kinds.has(space)) kinds.set(space, declaration);
  }
  return [...kinds.values()];
}

function namespaceOf(kind: Kind): Kind {
  return kind === 'activity' ? 'work' : kind;
}

function keyOf(kind: Kind, id: string): string {
  return `${namespaceOf(kind)} ${id}`;
}

function ambiguous({ id, node }: Reference, candidates: readonly Declaration[]): ReferenceProblem {
  return {
    rule: 'reference/duplicate-id',
    message: 'ambiguous',
    args: { id, candidates: candidates.map(({ kind }) => kind) },
    node,
    related: candidates.map((candidate) => ({
      node: candidate.node,
      message: 'candidate',
      args: { noun: candidate.kind },
    })),
  };
}

function wrongKind(reference: Reference, actual: Declaration, known: Declared): ReferenceProblem {
  const { id, node, to } = reference;
  const { message, args } = advice(known.nearest(reference), known.ids(to));
  return {
    rule: 'reference/wrong-kind',
    message,
    args: { id, actual: actual.kind, expected: to === 'any' ? [] : to, ...args },
    node,
    related: [{ node: actual.node, message: 'declared', args: { actual: actual.kind } }],
  };
}

function unresolved(reference: Reference, known: Declared): ReferenceProblem {
  const { id, node, to } = reference;
  const candidates = known.of(to);
  const suggestion = known.nearest(reference) ?? known.titled(reference);
  const nouns = to === 'any' ? ['entry'] : to;
  const first = candidates[0];
  const { message, args } = advice(suggestion, known.ids(to));
  return {
    rule: 'reference/unresolved',
    message,
    args: { id, nouns, ...args },
    node,
    related: first ? [{ node: listKeyOf(first.node), message: 'declared', args: { noun: first.kind } }] : [],
  };
}

/** As many ids as can be taken in at a glance. */
const FEW = 8;

function advice(
  suggestion: string | undefined,
  ids: ReadonlySet<string>,
): { readonly message: string; readonly args: ReferenceProblem['args'] } {
  if (suggestion !== undefined) return { message: 'nearest', args: { suggestion } };
  if (ids.size === 0) return { message: 'nothing', args: {} };
  return ids.size <= FEW
    ? { message: 'few', args: { candidates: [...ids].sort(compareTexts) } }
    : { message: 'unknown', args: {} };
}

/** The key of the list in which an id is declared. */
function listKeyOf(id: Node): Node {
  const list = id.parent?.parent;
  const holder = list?.parent;
  if (holder?.kind !== 'mapping') return id;
  return holder.entries.find((entry) => entry.value === list)?.key ?? id;
}

/**
 * Ids that are declared twice. A charter that repeats an id of its catalogs is at fault, not the catalog; of two catalogs
 * the one that is reached later. Within a file the names of what the entries stand in decide, and only between two in one
 * list which of them comes first.
 */
function duplicates({ own, catalogs }: Scope): readonly Repeated[] {
  const seen = new Map<string, Declaration[]>();
  for (const { declarations } of [...catalogs, own]) {
    const here = new Map<string, Declaration[]>();
    for (const declaration of declarations) add(here, keyOf(declaration.kind, declaration.id), declaration);
    for (const [key, same] of here) for (const declaration of inOrder(same)) add(seen, key, declaration);
  }
  return [...seen.values()].flatMap(([first, ...others]) =>
    first ? others.map((declaration) => duplicate(declaration, first)) : [],
  );
}

function inOrder(same: readonly Declaration[]): readonly Declaration[] {
  if (same.length === 1) return same;
  return same.toSorted((a, b) => byKind(a, b) || compareTexts(surroundingsOf(a), surroundingsOf(b)));
}

function byKind(a: Declaration, b: Declaration): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** The ids of the entries in which an entry stands, such as that of the objective of a milestone. */
function surroundingsOf({ node }: Declaration): string {
  const names: unknown[] = [];
  for (let at = node.parent?.parent; at; at = at.parent) names.unshift(childOf(at, 'id')?.value ?? '');
  return names.join(' ');
}

/** A declaration whose id stands somewhere else already. */
interface Repeated extends ReferenceProblem {
  readonly kind: Kind;
}

function duplicate({ id, kind, node }: Declaration, first: Declaration): Repeated {
  return {
    kind,
    rule: 'reference/duplicate-id',
    message: 'duplicate',
    args: { id, noun: kind },
    node,
    related: [{ node: first.node, message: 'first', args: {} }],
  };
}
