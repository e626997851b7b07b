import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Limits } from './limits.ts';
import type { CollectionNode, MappingEntry, MappingNode, Node, Scalar, ScalarNode, SequenceNode } from './nodes.ts';
import type { SyntaxProblem } from './problems.ts';
import { plainValue, taggedValue } from './scalars.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Growing<T extends Node, Field extends keyof T, Value> = Omit<Mutable<T>, Field> & { [Key in Field]: Value };
type GrowingMapping = Omit<Growing<MappingNode, 'entries', MappingEntry[]>, 'value'> & {
  value: Record<string, unknown>;
};
type GrowingSequence = Omit<Growing<SequenceNode, 'items', Node[]>, 'value'> & { value: unknown[] };

interface MappingFrame {
  readonly node: GrowingMapping;
  key: Scalar<string> | undefined;
  keyIsMerge: boolean;
  /** A key that cannot be used: its value is read and dropped. */
  keyIsUnusable: boolean;
  readonly merges: Node[];
}
interface SequenceFrame {
  readonly node: GrowingSequence;
}
type Frame = MappingFrame | SequenceFrame;

/** A stretch of the file with its events; offsets in the events count from `base`. */
export interface Stretch {
  readonly source: string;
  readonly base: number;
  readonly events: readonly Event[];
}

/**
 * Builds the located tree from parser events. Several stretches of one file can be added one after the other as parts of
 * one root mapping; anchors of earlier stretches are known in later ones.
 */
export class Composer {
  readonly problems: SyntaxProblem[] = [];
  readonly #limits: Limits;
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #sizes = new Map<Node, number>();
  #aliasNodes = 0;
  #aliasLimitReported = false;
  #root: Node | undefined;
  #source = '';
  #base = 0;
  /** Where reading has arrived in the present stretch; what has no place of its own is found from here. */
  #cursor = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Composes a whole document. Only the first document of the events is read. */
  document(stretch: Stretch): Node | undefined {
    this.#begin(stretch);
    let documents = 0;
    for (const event of stretch.events) {
      if (event.type === EVENT_ID.DOCUMENT && ++documents > 1) break;
      this.#event(event);
    }
    return this.#root;
  }

  /** Composes a root mapping from stretches that each hold some of its pairs. */
  sections(stretches: readonly Stretch[]): Node | undefined {
    const first = stretches.at(0);
    if (!first) return undefined;
    const root: GrowingMapping = newMapping(first.base, false);
    const frame: MappingFrame = { node: root, key: undefined, keyIsMerge: false, keyIsUnusable: false, merges: [] };
    this.#frames.push(frame);
    for (const stretch of stretches) {
      this.#begin(stretch);
      const pairs = pairsOf(stretch.events);
      for (const event of pairs ?? []) this.#event(event);
      if (!pairs) this.#noPair(stretch);
      root.end = Math.max(root.end, stretch.base + this.#cursor);
    }
    this.#frames.pop();
    this.#mergeInto(frame);
    return root;
  }

  /** What stands at the margin but is no pair: its first line is to blame. */
  #noPair({ source, base }: Stretch): void {
    const start = this.#nextToken(0);
    const end = start + source.slice(start, endOfLine(source, start)).trimEnd().length;
    if (end > start) this.#problem('syntax/yaml', 'missingColon', {}, base + start, base + end);
  }

  #begin(stretch: Stretch): void {
    this.#source = stretch.source;
    this.#base = stretch.base;
    this.#cursor = 0;
  }

  #event(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return;
      case EVENT_ID.POP:
        return this.#close();
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const flow = event.style === COLLECTION_STYLE.FLOW;
        const start = this.#base + event.start;
        const frame: Frame =
          event.type === EVENT_ID.MAPPING
            ? { node: newMapping(start, flow), key: undefined, keyIsMerge: false, keyIsUnusable: false, merges: [] }
            : { node: newSequence(start, flow) };
        this.#checkCollectionTag(event.tagStart, event.tagEnd, frame.node);
        this.#remember(event.anchorStart, event.anchorEnd, frame.node);
        this.#frames.push(frame);
        this.#cursor = flow ? event.start + 1 : event.start;
        if (this.#frames.length > this.#limits.depth) this.#depthExceeded(frame.node);
      }
    }
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { node } = frame;
    if (node.flow) this.#cursor = this.#skipTo(node.kind === 'mapping' ? '}' : ']') + 1;
    node.end = this.#base + (node.flow ? this.#cursor : this.#lastEnd(node));
    if ('merges' in frame) this.#mergeInto(frame);
    this.#add(node, node.kind === 'mapping' && node.entries.length === 0 ? 'empty' : 'collection');
  }

  /** A pair inside a flow list (`[a: 1]`) has no bracket of its own, neither has a block collection. */
  #lastEnd(node: GrowingMapping | GrowingSequence): number {
    const start = node.start - this.#base;
    return Math.max(start, this.#cursor);
  }

  #skipTo(bracket: string): number {
    let at = this.#nextToken(this.#cursor);
    while (this.#source[at] === ',') at = this.#nextToken(at + 1);
    return this.#source[at] === bracket ? at : this.#cursor - 1;
  }

  /** The first offset from `at` on that is neither white space nor comment. */
  #nextToken(from: number): number {
    let at = from;
    for (;;) {
      const code = this.#source.charCodeAt(at);
      if (code === 32 || code === 9 || code === 10 || code === 13) at++;
      else if (code === 35) at = endOfLine(this.#source, at);
      else return at;
    }
  }

  #scalar(event: ScalarEvent): void {
    const { start, end } = this.#scalarRange(event);
    const source = event.valueStart < 0 ? '' : getScalarValue(this.#source, event);
    const node: Mutable<ScalarNode> = {
      kind: 'scalar',
      start: this.#base + start,
      end: this.#base + end,
      parent: undefined,
      origin: undefined,
      damaged: false,
      value: source,
      style: styleOf(event),
    };
    if (event.tagStart >= 0) this.#applyTag(node, source, event);
    else if (event.valueStart < 0) node.value = null;
    else if (event.style === SCALAR_STYLE.PLAIN) node.value = plainValue(source);
    this.#remember(event.anchorStart, event.anchorEnd, node);
    this.#cursor = end;
    const merge = source === '<<' && event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
    this.#add(node, merge ? 'merge' : 'scalar', source);
  }

  #scalarRange(event: ScalarEvent): { start: number; end: number } {
    if (event.valueStart < 0) return this.#emptyRange(event);
    switch (event.style) {
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return { start: event.valueStart - 1, end: event.valueEnd + 1 };
      case SCALAR_STYLE.LITERAL_BLOCK:
      case SCALAR_STYLE.FOLDED_BLOCK: {
        const from = Math.max(this.#cursor, event.anchorEnd, event.tagEnd);
        const start = this.#source.indexOf(event.style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>', from);
        const content = this.#source.slice(event.valueStart, event.valueEnd).trimEnd().length;
        return { start, end: content ? event.valueStart + content : start + 1 };
      }
      default:
        return { start: event.valueStart, end: event.valueEnd };
    }
  }

  /** Nothing was written: the place is right behind the `:` or `-` that announces it. */
  #emptyRange(event: ScalarEvent): { start: number; end: number } {
    const properties = Math.max(event.anchorEnd, event.tagEnd);
    if (properties >= 0) return { start: properties, end: properties };
    const at = this.#nextToken(this.#cursor);
    const announced = this.#source[at] === ':' || this.#source[at] === '-' || this.#source[at] === '?';
    const place = announced ? at + 1 : this.#cursor;
    return { start: place, end: place };
  }

  #applyTag(node: Mutable<ScalarNode>, source: string, event: ScalarEvent): void {
    const tag = this.#source.slice(event.tagStart, event.tagEnd);
    const value = taggedValue(source, tag);
    if (value !== undefined) node.value = value;
    else this.#unsupportedTag(event.tagStart, event.tagEnd, node);
  }

  #checkCollectionTag(start: number, end: number, node: Mutable<CollectionNode>): void {
    if (start < 0) return;
    const allowed = node.kind === 'mapping' ? '!!map' : '!!seq';
    if (this.#source.slice(start, end) !== allowed) this.#unsupportedTag(start, end, node);
  }

  #unsupportedTag(start: number, end: number, node: Mutable<Node>): void {
    node.damaged = true;
    const tag = this.#source.slice(start, end);
    this.#problem('syntax/yaml', 'unknownTag', { tag }, this.#base + start, this.#base + end);
  }

  #remember(anchorStart: number, anchorEnd: number, node: Node | GrowingMapping | GrowingSequence): void {
    if (anchorStart >= 0) this.#anchors.set(this.#source.slice(anchorStart, anchorEnd), node);
  }

  #alias(nameStart: number, nameEnd: number): void {
    const name = this.#source.slice(nameStart, nameEnd);
    const start = this.#base + nameStart - 1;
    const end = this.#base + nameEnd;
    this.#cursor = nameEnd;
    const target = this.#anchors.get(name);
    if (!target) this.#problem('syntax/yaml', 'unknownAlias', { name }, start, end);
    else if (this.#frames.some((frame) => frame.node === target)) {
      this.#problem('syntax/yaml', 'cyclicAlias', { name }, start, end);
    } else if (this.#affordable(target, start, end)) return this.#add(copyOf(target, start, end), 'collection');
    this.#add(emptyScalar(start, end, true), 'scalar', name);
  }

  #affordable(target: Node, start: number, end: number): boolean {
    const size = this.#sizes.get(target) ?? sizeOf(target);
    this.#sizes.set(target, size);
    if (this.#aliasNodes + size <= this.#limits.aliasNodes) {
      this.#aliasNodes += size;
      return true;
    }
    if (!this.#aliasLimitReported) {
      this.#problem('syntax/limit', 'aliases', { limit: this.#limits.aliasNodes }, start, end);
    }
    this.#aliasLimitReported = true;
    return false;
  }

  #depthExceeded(node: Mutable<Node>): void {
    if (this.#frames.length !== this.#limits.depth + 1) return;
    node.damaged = true;
    this.#problem('syntax/limit', 'depth', { limit: this.#limits.depth }, node.start, node.start + 1);
  }

  /** Puts a finished node where it belongs: the root, a list, or a mapping's next key or value. */
  #add(node: Mutable<Node> | GrowingMapping | GrowingSequence, role: Role, source = ''): void {
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#root ??= node;
      return;
    }
    node.parent = frame.node;
    if (!('merges' in frame)) {
      frame.node.items.push(node);
      frame.node.value.push(node.value);
    } else if (frame.key === undefined && !frame.keyIsUnusable) this.#setKey(frame, node, role, source);
    else this.#setValue(frame, node);
  }

  #setKey(frame: MappingFrame, node: Node, role: Role, source: string): void {
    if (node.kind !== 'scalar') {
      frame.keyIsUnusable = true;
      if (role !== 'empty' || node.start !== node.end) {
        const end = Math.min(node.end, this.#base + endOfLine(this.#source, node.start - this.#base));
        this.#problem('syntax/yaml', 'complexKey', {}, node.start, Math.max(end, node.start + 1));
      }
      return;
    }
    frame.keyIsMerge = role === 'merge';
    frame.key = { ...node, value: typeof node.value === 'string' ? node.value : source };
  }

  #setValue(frame: MappingFrame, value: Node): void {
    const { key, node } = frame;
    frame.key = undefined;
    frame.keyIsUnusable = false;
    if (!key) return;
    if (Object.hasOwn(node.value, key.value)) this.#duplicate(frame, key);
    else if (frame.keyIsMerge) frame.merges.push(value);
    else addPair(node, { key, value, merged: false });
  }

  #duplicate(frame: MappingFrame, key: Scalar<string>): void {
    const first = frame.node.entries.find((entry) => entry.key.value === key.value);
    this.problems.push({
      rule: 'syntax/duplicate-key',
      message: 'duplicate',
      args: { key: key.value },
      start: key.start,
      end: key.end,
      ...(first ? { related: [{ message: 'first', start: first.key.start, end: first.key.end }] } : {}),
    });
  }

  /** Adds what merge keys bring in; a pair that is written out wins, and of several sources the earlier one. */
  #mergeInto(frame: MappingFrame): void {
    for (const source of frame.merges) {
      for (const mapping of source.kind === 'sequence' ? source.items : [source]) {
        if (mapping.kind === 'mapping') mergePairs(frame.node, mapping);
        else if (!mapping.damaged) {
          this.#problem('syntax/yaml', 'mergeWithoutMapping', {}, mapping.start, mapping.end);
        }
      }
    }
  }

  #problem(
    rule: SyntaxProblem['rule'],
    message: string,
    args: SyntaxProblem['args'],
    start: number,
    end: number,
  ): void {
    this.problems.push({ rule, message, args, start, end });
  }
}

type Role = 'scalar' | 'merge' | 'collection' | 'empty';

/** The events between the brackets of the root mapping; `undefined` when the stretch holds something else. */
function pairsOf(events: readonly Event[]): readonly Event[] | undefined {
  return events.at(1)?.type === EVENT_ID.MAPPING ? events.slice(2, -2) : undefined;
}

function newMapping(start: number, flow: boolean): GrowingMapping {
  return {
    kind: 'mapping',
    start,
    end: start,
    parent: undefined,
    origin: undefined,
    damaged: false,
    flow,
    entries: [],
    value: {},
  };
}

function newSequence(start: number, flow: boolean): GrowingSequence {
  return {
    kind: 'sequence',
    start,
    end: start,
    parent: undefined,
    origin: undefined,
    damaged: false,
    flow,
    items: [],
    value: [],
  };
}

function emptyScalar(start: number, end: number, damaged: boolean): Mutable<ScalarNode> {
  return { kind: 'scalar', start, end, parent: undefined, origin: undefined, damaged, value: null, style: 'empty' };
}

function addPair(node: GrowingMapping, entry: MappingEntry): void {
  node.entries.push(entry);
  const { value: key } = entry.key;
  // An assignment to `__proto__` would change the prototype instead of adding a key.
  if (key === '__proto__') {
    Object.defineProperty(node.value, key, {
      value: entry.value.value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else node.value[key] = entry.value.value;
}

function mergePairs(node: GrowingMapping, from: MappingNode): void {
  for (const { key, value } of from.entries) {
    if (Object.hasOwn(node.value, key.value)) continue;
    // What stands behind a merge key belongs to nobody else, so it can move.
    const [ownKey, ownValue]: [Mutable<Scalar<string>>, Mutable<Node>] = [key, value];
    ownKey.parent = node;
    ownValue.parent = node;
    addPair(node, { key, value, merged: true });
  }
}

/** A copy whose places are all those of the alias, and which remembers what it stands for. */
function copyOf(node: Node, start: number, end: number, parent?: CollectionNode): Mutable<Node> {
  if (node.kind === 'scalar') return { ...node, start, end, parent, origin: node };
  if (node.kind === 'sequence') {
    const copy: GrowingSequence = { ...node, start, end, parent, origin: node, items: [], value: [...node.value] };
    for (const item of node.items) copy.items.push(copyOf(item, start, end, copy));
    return copy;
  }
  const copy: GrowingMapping = { ...node, start, end, parent, origin: node, entries: [], value: { ...node.value } };
  for (const entry of node.entries) {
    const key = { ...entry.key, start, end, parent: copy, origin: entry.key };
    copy.entries.push({ key, value: copyOf(entry.value, start, end, copy), merged: entry.merged });
  }
  return copy;
}

function sizeOf(node: Node): number {
  if (node.kind === 'scalar') return 1;
  if (node.kind === 'sequence') return node.items.reduce((size, item) => size + sizeOf(item), 1);
  return node.entries.reduce((size, entry) => size + 1 + sizeOf(entry.value), 1);
}

function styleOf(event: ScalarEvent): ScalarNode['style'] {
  if (event.valueStart < 0) return 'empty';
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return 'plain';
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'quoted';
    default:
      return 'block';
  }
}

function endOfLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++;
  return at;
}
