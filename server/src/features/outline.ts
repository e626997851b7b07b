import type { SourceFile } from '../analysis/source-file.ts';
import type { Ids } from '../charter/references.ts';
import type { Field, Shape } from '../language/grammar.ts';
import { titleOf } from '../language/titles.ts';
import { childOf, type MappingEntry, type MappingNode, type Node, type SequenceNode } from '../syntax/nodes.ts';
import { SHAPES } from './expectation/documents.ts';

/** A part of a file as a reader would list it. */
export interface OutlineItem {
  readonly kind: 'section' | 'list' | 'entry';
  /** The title of a section, or what an entry calls itself; never empty. */
  readonly name: string;
  /** The id of an entry, or how many entries a list has; empty when there is nothing to add. */
  readonly detail: string;
  readonly extent: Stretch;
  /** What names the part: the key of a section, the title of an entry. Lies within the extent. */
  readonly head: Stretch;
  readonly children: readonly OutlineItem[];
}

/** Offsets count UTF-16 code units; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The parts of a file in the order of its text, as far as it can be read; nothing for a file that is something else. */
export function outlineOf({ kind, tree, foreign, ids }: SourceFile): readonly OutlineItem[] {
  if (foreign || tree.root?.kind !== 'mapping') return [];
  return partsOf(tree.root, SHAPES[kind], titlesById(ids));
}

type Titles = ReadonlyMap<string, string>;

function partsOf(node: MappingNode, { fields }: Shape, titles: Titles): readonly OutlineItem[] {
  return node.entries.flatMap((entry) => {
    const field = Object.hasOwn(fields, entry.key.value) ? fields[entry.key.value] : undefined;
    return field ? partOf(entry, field, titles) : [];
  });
}

/** Simple values are not parts: they would hide the structure that they fill. */
function partOf(entry: MappingEntry, field: Field, titles: Titles): readonly OutlineItem[] {
  const { value } = entry;
  switch (field.type) {
    case 'section':
      return [keyed('section', entry, '', value.kind === 'mapping' ? partsOf(value, field.shape, titles) : [])];
    case 'entries': {
      const items = value.kind === 'sequence' ? entriesOf(value, field.shape, titles) : [];
      return [keyed('list', entry, String(items.length), items)];
    }
    case 'opaque':
      return [keyed('section', entry, '', value.kind === 'mapping' ? value.entries.map(setting) : [])];
    default:
      return [];
  }
}

function keyed(
  kind: OutlineItem['kind'],
  { key, value }: MappingEntry,
  detail: string,
  children: readonly OutlineItem[],
): OutlineItem {
  const extent = { start: key.start, end: Math.max(key.end, value.end) };
  return { kind, name: titleOf(key.value), detail, extent, head: key, children };
}

/** A key of the user's own choice stands for itself. */
function setting({ key, value }: MappingEntry): OutlineItem {
  const detail = value.kind === 'scalar' ? String(value.value ?? '') : '';
  const extent = { start: key.start, end: Math.max(key.end, value.end) };
  return { kind: 'entry', name: key.value || '…', detail, extent, head: key, children: [] };
}

function entriesOf(list: SequenceNode, shape: Shape, titles: Titles): readonly OutlineItem[] {
  return list.items.map((item, index) => {
    const named = nameOf(item, shape, titles) ?? {
      name: `${capitalised(shape.noun)} ${index + 1}`,
      node: firstOf(item),
    };
    const identity = shape.key.map((key) => textIn(item, key)?.value).find((value) => value !== undefined);
    return {
      kind: 'entry',
      name: named.name,
      detail: identity === undefined || identity === named.name ? '' : identity,
      extent: item,
      head: named.node,
      children: item.kind === 'mapping' ? partsOf(item, shape, titles) : [],
    };
  });
}

/** The fields in which entries say what they are, in order of preference. */
const SPEAKING = ['title', 'statement', 'activity', 'topic', 'request', 'need', 'requirement', 'term', 'occasion'];

/** What an entry calls itself, else the title of what its natural key refers to, else that key. */
function nameOf(
  item: Node,
  shape: Shape,
  titles: Titles,
): { readonly name: string; readonly node: Stretch } | undefined {
  for (const field of SPEAKING) {
    const text = textIn(item, field);
    if (text) return { name: inOneLine(text.value), node: text.node };
  }
  for (const key of shape.key) {
    const text = textIn(item, key);
    const field = shape.fields[key];
    if (text) return { name: (field?.type === 'reference' && titles.get(text.value)) || text.value, node: text.node };
  }
  return undefined;
}

function textIn(node: Node, key: string): { readonly value: string; readonly node: Stretch } | undefined {
  const value = childOf(node, key);
  if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value.trim() === '') return undefined;
  return { value: value.value, node: value };
}

function firstOf(item: Node): Stretch {
  if (item.kind === 'mapping') return item.entries[0]?.key ?? item;
  return item;
}

function titlesById({ declarations }: Ids): Titles {
  const titles = new Map<string, string>();
  for (const { id, node } of declarations) {
    const title = node.parent && textIn(node.parent, 'title');
    if (title && !titles.has(id)) titles.set(id, inOneLine(title.value));
  }
  return titles;
}

const LONGEST_NAME = 80;

function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}

function capitalised(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
