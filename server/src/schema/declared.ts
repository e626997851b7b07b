import { charterShape } from '../language/charter.ts';
import type { Kind, Shape } from '../language/grammar.ts';
import { childOf, type MappingNode, type Node } from '../syntax/nodes.ts';

/** An entry that declares an id. */
export interface DeclaringEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly node: MappingNode;
}

/** All entries of a tree that declare an id, whatever else is wrong in it. */
export function declaringEntries(root: Node, shape: Shape): readonly DeclaringEntry[] {
  const found: DeclaringEntry[] = [];
  const visit = (node: Node, here: Shape): void => {
    const { fields } = here;
    if (node.kind === 'sequence') for (const item of node.items) visit(item, here);
    if (node.kind !== 'mapping') return;
    const field = fields['id'];
    const id = childOf(node, 'id')?.value;
    if (field?.type === 'id' && field.declares && typeof id === 'string') {
      found.push({ kind: field.declares, id, node });
    }
    for (const { key, value } of node.entries) {
      const inner = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
      if (inner && 'shape' in inner) visit(value, inner.shape);
    }
  };
  visit(root, shape);
  return found;
}

/** Whether a charter declares an id of one of these kinds. Known by root, since every entry with an unknown key asks. */
export function declares(root: Node, kinds: readonly Kind[] | 'any', id: string): boolean {
  const known = DECLARED.get(root) ?? declaringEntries(root, charterShape);
  DECLARED.set(root, known);
  return known.some((entry) => entry.id === id && (kinds === 'any' || kinds.includes(entry.kind)));
}

const DECLARED = new WeakMap<Node, readonly DeclaringEntry[]>();
