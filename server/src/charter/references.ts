import type { Field, Kind, Shape } from '../language/grammar.ts';
import { idFrom } from '../schema/id-from.ts';
import { meantKey, meantKeys, splitKey } from '../schema/meant-keys.ts';
import type { MappingNode, Node, Scalar } from '../syntax/nodes.ts';

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

/** An entry that should declare an id, and does not readably. */
export interface Unnamed {
  readonly kind: Kind;
  /** The id that it seems to want; `undefined` when nothing hints at it. */
  readonly presumed: string | undefined;
}

/** All ids of one file, in the order of the shapes. */
export interface Ids {
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  readonly unnamed: readonly Unnamed[];
  /** Kinds that are declared in something that could not be read, or that is missing although it has to be there. */
  readonly hidden: ReadonlySet<Kind>;
}

/** Collects the ids that a tree declares and refers to, leaving out what is broken. */
export function collectIds(root: Node | undefined, shape: Shape, broken: ReadonlySet<Node>): Ids {
  const declarations: Declaration[] = [];
  const references: Reference[] = [];
  const unnamed: Unnamed[] = [];
  const hidden = new Set<Kind>();

  function visitMapping(node: MappingNode, shapeHere: Shape): void {
    const { fields, required } = shapeHere;
    const meant = meantKeys(node, shapeHere, broken);
    const absent = required.filter((key) => !Object.hasOwn(node.value, key));
    for (const key of new Set([...meant, ...absent])) miss(node, key, shapeHere);
    for (const { key, value } of node.entries) {
      const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
      if (field && !broken.has(key) && !meant.has(key.value)) visitField(value, field);
    }
  }

  function visitField(node: Node, field: Field): void {
    switch (field.type) {
      case 'section':
        return node.kind === 'mapping' && !broken.has(node) ? visitMapping(node, field.shape) : hide(field);
      case 'entries':
        return node.kind === 'sequence' ? visitItems(node.items, field.shape) : hide(field);
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

  function visitItems(items: readonly Node[], shapeOfItems: Shape): void {
    for (const item of items) {
      if (item.kind === 'mapping' && !broken.has(item)) visitMapping(item, shapeOfItems);
      else lose(item, shapeOfItems.fields['id']);
    }
  }

  function declare(node: Node, kind: Kind): void {
    if (isText(node) && !broken.has(node)) declarations.push({ kind, id: node.value, node });
    else unnamed.push({ kind, presumed: presumedId(node) });
  }

  function refer(node: Node, to: Reference['to']): void {
    if (isText(node) && !broken.has(node)) references.push({ to, id: node.value, node });
  }

  function miss(node: MappingNode, key: string, shapeHere: Shape): void {
    const field = shapeHere.fields[key];
    if (field?.type === 'id' && field.declares) {
      unnamed.push({ kind: field.declares, presumed: misspeltId(node, key, shapeHere, broken) });
    } else if (field) hide(field);
  }

  function lose(node: Node, field: Field | undefined): void {
    if (field?.type === 'id' && field.declares) unnamed.push({ kind: field.declares, presumed: presumedId(node) });
  }

  function hide(field: Field): void {
    for (const kind of kindsIn(field)) hidden.add(kind);
  }

  if (root?.kind === 'mapping' && !broken.has(root)) visitMapping(root, shape);
  return { declarations, references, unnamed, hidden };
}

function isText(node: Node): node is Scalar<string> {
  return node.kind === 'scalar' && typeof node.value === 'string' && !node.damaged;
}

/** What stands behind a misspelt key. */
function misspeltId(node: MappingNode, key: string, shape: Shape, broken: ReadonlySet<Node>): string | undefined {
  const entry = node.entries.find((each) => broken.has(each.key) && meantKey(each.key.value, node, shape) === key);
  const text = entry && (isText(entry.value) ? entry.value.value : splitKey(entry.key.value)?.value);
  return idFrom(text ?? '') || undefined;
}

function presumedId(node: Node): string | undefined {
  return isText(node) ? idFrom(node.value) || undefined : undefined;
}

/** The kinds that can be declared somewhere in a field. */
function kindsIn(field: Field): readonly Kind[] {
  if (field.type === 'id') return field.declares ? [field.declares] : [];
  return field.type === 'section' || field.type === 'entries' ? Object.values(field.shape.fields).flatMap(kindsIn) : [];
}
