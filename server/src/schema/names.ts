import type { Kind, Shape } from '../language/grammar.ts';
import { childOf, type Node } from '../syntax/nodes.ts';
import { declaringEntries } from './declared.ts';

/** What the entries of a file are called by people, so that an id can be suggested to somebody who wrote a title. */
export class Names {
  readonly #root: Node;
  readonly #shape: Shape;
  #ids: Map<string, string> | undefined;

  constructor(root: Node, shape: Shape) {
    this.#root = root;
    this.#shape = shape;
  }

  /** The id of the entry of one of these kinds that has this title or person, of several the first; `undefined` for none. */
  idOf(name: string, kinds: readonly Kind[]): string | undefined {
    this.#ids ??= idsByName(this.#root, this.#shape);
    for (const kind of kinds) {
      const id = this.#ids.get(keyOf(kind, name));
      if (id !== undefined) return id;
    }
    return undefined;
  }
}

function idsByName(root: Node, shape: Shape): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { kind, id, node } of declaringEntries(root, shape)) {
    for (const name of namesOf(node)) {
      const key = keyOf(kind, name);
      const known = ids.get(key);
      if (known === undefined || id < known) ids.set(key, id);
    }
  }
  return ids;
}

function namesOf(node: Node): readonly string[] {
  const values = [childOf(node, 'title'), childOf(node, 'activity'), childOf(childOf(node, 'person'), 'name')];
  return values.flatMap((value) => (typeof value?.value === 'string' ? [value.value] : []));
}

function keyOf(kind: Kind, name: string): string {
  return `${kind} ${name.trim().replace(/\s+/g, ' ').toLowerCase().replace(/^the /, '')}`;
}
