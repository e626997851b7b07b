import type {
  ChoiceField,
  ConstantField,
  EntriesField,
  Field,
  FlagField,
  IdField,
  LabelsField,
  ListField,
  NumberField,
  ReferenceField,
  ReferencesField,
  SectionField,
  Shape,
  TextField,
} from '../language/grammar.ts';
import { meantKeys } from '../schema/meant-keys.ts';
import { entryOf, type MappingNode, type Node, type Scalar } from '../syntax/nodes.ts';

/** What a field of the language is in the typed model. Every value is a node, so that it knows its place. */
export type Read<F extends Field> =
  F extends ChoiceField<infer Word>
    ? Scalar<Word> | undefined
    : F extends TextField | IdField | ReferenceField | ConstantField
      ? Scalar<string> | undefined
      : F extends NumberField
        ? Scalar<number> | undefined
        : F extends FlagField
          ? Scalar<boolean> | undefined
          : F extends ReferencesField
            ? readonly Scalar<string>[]
            : F extends ListField<infer Item>
              ? readonly (Item extends ChoiceField<infer Word> ? Scalar<Word> : Scalar<string>)[]
              : F extends LabelsField
                ? MappingNode | undefined
                : F extends SectionField<infer S>
                  ? Entry<S> | undefined
                  : F extends EntriesField<infer S>
                    ? readonly Entry<S>[]
                    : undefined;

/** A mapping of the charter, read by its shape: what is valid in it, by key. */
export type Entry<S extends Shape = Shape> = EntryLike & {
  readonly [Key in keyof S['fields']]: Read<S['fields'][Key]>;
};

/** What every entry has, whatever its shape. */
export interface EntryLike {
  readonly node: MappingNode;
  /** Keys under which something stands, or was meant to stand, that could not be read or was reported already. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads a mapping by its shape. What does not fit, or is in `broken` because an earlier layer reported it, is left out
 * and its key noted as unreadable, so that a rule can tell "not there" from "there but wrong". `lost` are the words of
 * text that could not be read: a key among them may have stood in this mapping.
 */
export function readEntry<S extends Shape>(
  node: MappingNode,
  shape: S,
  broken: ReadonlySet<Node>,
  lost: ReadonlySet<string> = NOTHING,
): Entry<S> {
  const meant = meantKeys(node, shape, broken);
  const unreadable = new Set<string>(meant);
  for (const key of lost) if (Object.hasOwn(shape.fields, key) && !Object.hasOwn(node.value, key)) unreadable.add(key);
  const result: Record<string, unknown> = { node, unreadable };
  for (const key in shape.fields) {
    const field = shape.fields[key];
    const value = meant.has(key) ? undefined : entryOf(node, key)?.value;
    if (field) result[key] = readField(value, field, broken, () => unreadable.add(key));
  }
  return result as Entry<S>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether nothing is said under that key: neither something readable nor something that could not be read. */
export function lacks<E extends EntryLike>(entry: E, key: keyof E & string): boolean {
  const value: unknown = entry[key];
  const empty = value === undefined || (Array.isArray(value) && value.length === 0);
  return empty && !entry.unreadable.has(key) && !entry.node.damaged;
}

type Unreadable = () => void;

function readField(node: Node | undefined, field: Field, broken: ReadonlySet<Node>, unreadable: Unreadable): unknown {
  const usable = node && !broken.has(node) && !(node.damaged && node.kind === 'scalar') ? node : undefined;
  if (node && (!usable || node.damaged)) unreadable();
  switch (field.type) {
    case 'section':
      return usable?.kind === 'mapping' ? readEntry(usable, field.shape, broken) : mismatch(usable, unreadable);
    case 'entries':
      return readItems(usable, broken, unreadable, (item) =>
        item.kind === 'mapping' ? readEntry(item, field.shape, broken) : undefined,
      );
    case 'references':
      return readItems(field.scalar ? asItems(usable) : usable, broken, unreadable, textOf);
    case 'list':
      return readItems(usable, broken, unreadable, textOf);
    case 'number':
      return scalarOf(usable, 'number', unreadable);
    case 'flag':
      return scalarOf(usable, 'boolean', unreadable);
    case 'labels':
    case 'opaque':
      return usable?.kind === 'mapping' ? usable : mismatch(usable, unreadable);
    default:
      return scalarOf(usable, 'string', unreadable);
  }
}

function mismatch(node: Node | undefined, unreadable: Unreadable): undefined {
  if (node) unreadable();
}

function scalarOf(node: Node | undefined, type: 'string' | 'number' | 'boolean', unreadable: Unreadable): unknown {
  if (node?.kind === 'scalar' && typeof node.value === type) return node;
  return mismatch(node, unreadable);
}

function textOf(node: Node): Node | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' ? node : undefined;
}

/** A scalar where a list is allowed means a list of one. */
function asItems(node: Node | undefined): Node | readonly Node[] | undefined {
  return node?.kind === 'scalar' ? [node] : node;
}

function readItems<Item>(
  source: Node | readonly Node[] | undefined,
  broken: ReadonlySet<Node>,
  unreadable: Unreadable,
  read: (node: Node) => Item | undefined,
): readonly Item[] {
  const nodes = itemsOf(source);
  if (!nodes) {
    if (source) unreadable();
    return [];
  }
  const items: Item[] = [];
  for (const node of nodes) {
    const item = broken.has(node) ? undefined : read(node);
    if (item === undefined) unreadable();
    else items.push(item);
  }
  return items;
}

function itemsOf(source: Node | readonly Node[] | undefined): readonly Node[] | undefined {
  if (source === undefined) return undefined;
  if ('kind' in source) {
    if (source.kind !== 'sequence') return undefined;
    return source.items;
  }
  return source;
}
