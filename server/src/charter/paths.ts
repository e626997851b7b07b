import type { Field, Shape } from '../language/grammar.ts';
import { type CollectionNode, childOf, type MappingNode, type Node, type SequenceNode } from '../syntax/nodes.ts';

/**
 * Names places of one file by what stands there instead of by position: `raci[crm-migration].accountable`.
 * (Specification of rules, *Places*.)
 */
export class Paths {
  readonly #shape: Shape;
  readonly #itemNames = new Map<SequenceNode, ReadonlyMap<Node, string>>();

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** The path of a node, continued by keys that do not exist; empty for the root itself. */
  of(node: Node, ...missing: readonly string[]): string {
    return [this.#existing(node), ...missing].filter((part) => part !== '').join('.');
  }

  /**
   * The node to mark when something is missing inside a mapping: the value of the field that identifies it in its list,
   * else the key under which it stands, and for the file itself the value of `kind`.
   */
  headOf(node: Node): Node {
    const { parent } = node;
    if (!parent) return childOf(node, 'kind') ?? node;
    if (parent.kind === 'mapping') return parent.entries.find((entry) => entry.value === node)?.key ?? node;
    const keys = this.shapeOf(parent)?.key ?? [];
    const identified = keys.map((key) => childOf(node, key)).find((value) => value?.kind === 'scalar');
    return identified ?? firstKeyOf(node) ?? node;
  }

  #existing(node: Node): string {
    const { parent } = node;
    if (!parent) return '';
    if (parent.kind === 'sequence') return `${this.#existing(parent)}[${this.#namesOf(parent).get(node) ?? '#1'}]`;
    const key = parent.entries.find((entry) => entry.value === node || entry.key === node)?.key.value ?? '';
    const before = this.#existing(parent);
    return before === '' ? key : `${before}.${key}`;
  }

  #namesOf(list: SequenceNode): ReadonlyMap<Node, string> {
    const known = this.#itemNames.get(list);
    if (known) return known;
    const names = nameItems(list, namingOf(this.#fieldOf(list)));
    this.#itemNames.set(list, names);
    return names;
  }

  /** The shape of the mapping that a collection is, or of the mappings that it lists. */
  shapeOf(node: CollectionNode): Shape | undefined {
    if (!node.parent) return this.#shape;
    if (node.parent.kind === 'sequence') return this.shapeOf(node.parent);
    const field = this.#fieldOf(node);
    return field && 'shape' in field ? field.shape : undefined;
  }

  /** The field whose value a collection is. */
  #fieldOf(node: CollectionNode): Field | undefined {
    const { parent } = node;
    if (parent?.kind !== 'mapping') return undefined;
    const key = parent.entries.find((entry) => entry.value === node)?.key.value;
    const fields = this.shapeOf(parent)?.fields;
    return key !== undefined && fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
  }
}

type Naming = (item: Node) => string | undefined;

/** References and words are named by themselves, entries by the fields that identify them, prose by its position. */
function namingOf(field: Field | undefined): Naming {
  switch (field?.type) {
    case 'entries':
      return (item) => nameByKey(item, field.shape.key);
    case 'references':
      return nameByValue;
    case 'list':
      return field.unique ? nameByValue : () => undefined;
    default:
      return () => undefined;
  }
}

function nameItems(list: SequenceNode, naming: Naming): ReadonlyMap<Node, string> {
  const names = new Map<Node, string>();
  const seen = new Map<string, number>();
  for (const [index, item] of list.items.entries()) {
    const name = naming(item);
    const count = (seen.get(name ?? '') ?? 0) + 1;
    if (name !== undefined) seen.set(name, count);
    names.set(item, name === undefined ? `#${index + 1}` : count > 1 ? `${name}~${count}` : name);
  }
  return names;
}

function nameByValue(item: Node): string | undefined {
  return item.kind === 'scalar' && typeof item.value === 'string' ? item.value : undefined;
}

function nameByKey(item: Node, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = childOf(item, key);
    if (value?.kind === 'scalar' && typeof value.value === 'string') return value.value;
  }
  return undefined;
}

function firstKeyOf(node: Node): Node | undefined {
  return node.kind === 'mapping' ? node.entries[0]?.key : undefined;
}

/** The mapping that directly or indirectly holds a node, or the node itself. */
export function mappingAround(node: Node): MappingNode | undefined {
  let at: Node | undefined = node;
  while (at && at.kind !== 'mapping') at = at.parent;
  return at;
}

/** Whether a node stands under a key that begins with `x-`, where nothing is checked. */
export function isFree(node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.kind !== 'mapping') continue;
    const entry = parent.entries.find(({ key, value }) => value === at || key === at);
    if (entry?.key.value.startsWith('x-')) return true;
  }
  return false;
}
