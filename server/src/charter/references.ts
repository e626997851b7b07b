import type { Field, Kind, Shape } from '../language/grammar.ts';
import type { Node, Scalar } from '../syntax/nodes.ts';

/** An id where it is declared. */
export interface Declaration {
  readonly kind: Kind;
  readonly id: string;
  readonly node: Scalar<string>;
}

/** An id where it is used. */
export interface Reference {
  /** The kinds that may stand here; `'any'` means anything with an id. */
  readonly to: readonly Kind[] | 'any';
  readonly id: string;
  readonly node: Scalar<string>;
}

/** All ids of one file, in the order of the shapes. */
export interface Ids {
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
}

/** Collects the ids that a tree declares and refers to, leaving out what is broken. */
export function collectIds(root: Node | undefined, shape: Shape, broken: ReadonlySet<Node>): Ids {
  const declarations: Declaration[] = [];
  const references: Reference[] = [];

  function visitMapping(node: Node, { fields }: Shape): void {
    if (node.kind !== 'mapping' || broken.has(node)) return;
    for (const { key, value } of node.entries) {
      const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
      if (field && !broken.has(key)) visitField(value, field);
    }
  }

  function visitField(node: Node, field: Field): void {
    switch (field.type) {
      case 'section':
        return visitMapping(node, field.shape);
      case 'entries':
        if (node.kind === 'sequence') for (const item of node.items) visitMapping(item, field.shape);
        return;
      case 'id':
        if (field.declares) declare(node, field.declares);
        return;
      case 'reference':
        return refer(node, field.to);
      case 'references':
        if (node.kind === 'sequence') for (const item of node.items) refer(item, field.to);
        else if (field.scalar) refer(node, field.to);
    }
  }

  function declare(node: Node, kind: Kind): void {
    if (isText(node) && !broken.has(node)) declarations.push({ kind, id: node.value, node });
  }

  function refer(node: Node, to: Reference['to']): void {
    if (isText(node) && !broken.has(node)) references.push({ to, id: node.value, node });
  }

  if (root) visitMapping(root, shape);
  return { declarations, references };
}

function isText(node: Node): node is Scalar<string> {
  return node.kind === 'scalar' && typeof node.value === 'string' && !node.damaged;
}
