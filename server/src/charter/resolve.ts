import { KINDS, type Kind } from '../language/grammar.ts';
import { nearest } from '../schema/nearest.ts';
import type { Node } from '../syntax/nodes.ts';
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

/** Everything wrong with the references and declarations of a file. */
export function checkReferences(scope: Scope): readonly ReferenceProblem[] {
  const known = new Declared([scope.own, ...scope.catalogs]);
  return [
    ...scope.own.references.flatMap((reference) => checkReference(reference, known, scope)),
    ...duplicates(scope),
  ];
}

/**
 * What a charter declares and nothing refers to. Only for charters: a catalog is there for others to use.
 */
export function unusedDeclarations(
  own: Ids,
  catalogs: readonly Ids[],
  reported: readonly ReferenceProblem[],
): readonly ReferenceProblem[] {
  // An id with a slip in it was meant to be a use of the one that is suggested.
  const meant = new Set(reported.map(({ args }) => args['suggestion']));
  const duplicated = new Set(reported.map(({ node }) => node));
  const used = new Set<string>();
  for (const { references } of [own, ...catalogs]) {
    for (const { to, id } of references) for (const kind of to === 'any' ? KINDS : to) used.add(keyOf(kind, id));
  }
  return own.declarations
    .filter(
      ({ kind, id, node }) =>
        SHARED.includes(kind) && !used.has(keyOf(kind, id)) && !meant.has(id) && !duplicated.has(node),
    )
    .map(({ kind, id, node }) => ({
      rule: 'reference/unused',
      message: 'unused',
      args: { noun: kind, id },
      node,
      related: [],
    }));
}

/** Declarations by id; of several with one id and kind the first. */
class Declared {
  readonly #byId = new Map<string, Declaration[]>();
  readonly #byKind = new Map<Kind, Declaration[]>();

  constructor(files: readonly Ids[]) {
    for (const { declarations } of files) {
      for (const declaration of declarations) {
        add(this.#byId, declaration.id, declaration);
        add(this.#byKind, declaration.kind, declaration);
      }
    }
  }

  named(id: string): readonly Declaration[] {
    return this.#byId.get(id) ?? [];
  }

  of(kinds: Reference['to']): readonly Declaration[] {
    return (kinds === 'any' ? KINDS : kinds).flatMap((kind) => this.#byKind.get(kind) ?? []);
  }
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

function wrongKind({ id, node, to }: Reference, actual: Declaration, known: Declared): ReferenceProblem {
  const suggestion = nearest(id, idsOf(known.of(to)));
  const args = { id, actual: actual.kind, expected: to === 'any' ? [] : to };
  return {
    rule: 'reference/wrong-kind',
    message: suggestion ? 'nearest' : 'wrong',
    args: suggestion ? { ...args, suggestion } : args,
    node,
    related: [{ node: actual.node, message: 'declared', args: { actual: actual.kind } }],
  };
}

function unresolved({ id, node, to }: Reference, known: Declared): ReferenceProblem {
  const candidates = known.of(to);
  const suggestion = nearest(id, idsOf(candidates));
  const nouns = to === 'any' ? ['entry'] : to;
  const first = candidates[0];
  return {
    rule: 'reference/unresolved',
    message: suggestion ? 'nearest' : first ? 'unknown' : 'nothing',
    args: { id, nouns, ...(suggestion ? { suggestion } : {}) },
    node,
    related: first ? [{ node: listKeyOf(first.node), message: 'declared', args: { noun: first.kind } }] : [],
  };
}

function idsOf(declarations: readonly Declaration[]): readonly string[] {
  return declarations.map(({ id }) => id);
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
 * the one that is reached later.
 */
function duplicates({ own, catalogs }: Scope): readonly ReferenceProblem[] {
  const seen = new Map<string, Declaration>();
  const problems: ReferenceProblem[] = [];
  for (const declaration of [...catalogs, own].flatMap(({ declarations }) => declarations)) {
    const key = keyOf(declaration.kind, declaration.id);
    const first = seen.get(key);
    if (first) problems.push(duplicate(declaration, first));
    else seen.set(key, declaration);
  }
  return problems;
}

function duplicate({ id, kind, node }: Declaration, first: Declaration): ReferenceProblem {
  return {
    rule: 'reference/duplicate-id',
    message: 'duplicate',
    args: { id, noun: kind },
    node,
    related: [{ node: first.node, message: 'first', args: {} }],
  };
}
