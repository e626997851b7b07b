import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { copyOf, type Extent, extentOf } from './copies.ts';
import { isWord } from './explain/line-shape.ts';
import {
  addPair,
  type GrowingCollection,
  type GrowingMapping,
  type Mutable,
  mergePairs,
  missingValue,
  newMapping,
  newSequence,
} from './growing.ts';
import type { Limits } from './limits.ts';
import type { MappingEntry, Node, Scalar, ScalarNode } from './nodes.ts';
import type { SyntaxProblem } from './problems.ts';
import { type Role, scalarRange, styleOf } from './scalar-range.ts';
import { plainValue, taggedValue } from './scalars.ts';
import { lineEnd, nextToken, type Range } from './text-lines.ts';

interface MappingFrame {
  readonly node: GrowingMapping;
  key: Scalar<string> | undefined;
  keyIsMerge: boolean;
  /** A key that cannot be used: its value is read and dropped. */
  keyIsUnusable: boolean;
  readonly merges: { readonly key: Scalar<string>; readonly source: Node }[];
  /** Whether a second merge key was reported, so that what is wrong with the first is said. */
  mergesTwice: boolean;
}
interface SequenceFrame {
  readonly node: Exclude<GrowingCollection, GrowingMapping>;
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
  /** What the text says but the tree does not hold, because something else stands in its place. */
  readonly dropped: Range[] = [];
  /** Which nodes got their content from others, in the order of the text: copies of aliases, and what merge keys bring in. */
  readonly derived: { readonly from: Node; readonly to: Mutable<Node> | GrowingCollection }[] = [];
  readonly #limits: Limits;
  readonly #lost: ReadonlySet<string>;
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #extents = new Map<Node, Extent>();
  readonly #pairs = new Map<GrowingMapping, Map<string, MappingEntry>>();
  #aliasNodes = 0;
  #aliasesExhausted = false;
  #tooDeepIn: Node | undefined;
  #root: Node | undefined;
  #source = '';
  #base = 0;
  /** Where reading has arrived in the present stretch; what has no place of its own is found from here. */
  #cursor = 0;

  /** `lost` are the words of text that was left out: an anchor among them is not there, but was written. */
  constructor(limits: Limits, lost: readonly string[] = []) {
    this.#limits = limits;
    this.#lost = new Set(lost);
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
    const root = newMapping(first.base + startOf(first), false);
    const frame = newFrame(root);
    this.#frames.push(frame);
    for (const stretch of stretches) {
      this.#begin(stretch);
      this.#cursor = startOf(stretch);
      this.#addPairs(stretch.events);
      root.end = Math.max(root.end, stretch.base + this.#cursor);
    }
    this.#frames.pop();
    this.#mergeInto(frame);
    return root;
  }

  /** Adds the pairs of the block mapping that a stretch consists of. */
  #addPairs(events: readonly Event[]): void {
    let depth = 0;
    for (const event of events.slice(2)) {
      if (event.type === EVENT_ID.POP) depth--;
      else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth++;
      if (depth < 0) return;
      this.#event(event);
    }
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
          event.type === EVENT_ID.MAPPING ? newFrame(newMapping(start, flow)) : { node: newSequence(start, flow) };
        this.#checkCollectionTag(event.tagStart, event.tagEnd, frame.node);
        this.#remember(event.anchorStart, event.anchorEnd, frame.node);
        this.#frames.push(frame);
        this.#cursor = flow ? event.start + 1 : event.start;
        if (this.#frames.length > this.#limits.depth) this.#tooDeep(frame.node);
      }
    }
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { node } = frame;
    if (node.flow) this.#cursor = this.#pastBracket(node.kind === 'mapping' ? '}' : ']');
    node.end = Math.max(node.start, this.#base + this.#cursor);
    if ('merges' in frame) this.#mergeInto(frame);
    this.#add(node);
  }

  /** A pair inside a flow list (`[a: 1]`) has no bracket of its own; then reading stays where it is. */
  #pastBracket(bracket: string): number {
    let at = nextToken(this.#source, this.#cursor);
    while (this.#source[at] === ',') at = nextToken(this.#source, at + 1);
    return this.#source[at] === bracket ? at + 1 : this.#cursor;
  }

  #scalar(event: ScalarEvent): void {
    const { start, end } = scalarRange(this.#source, event, this.#cursor, this.#role());
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
    this.#add(node, source, source === '<<' && event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0);
  }

  /** What the next node is in the collection that is being read. */
  #role(): Role {
    const frame = this.#frames.at(-1);
    if (!frame) return 'root';
    if (!('merges' in frame)) return 'item';
    return frame.key === undefined && !frame.keyIsUnusable ? 'key' : 'value';
  }

  #applyTag(node: Mutable<ScalarNode>, source: string, event: ScalarEvent): void {
    const tag = this.#source.slice(event.tagStart, event.tagEnd);
    const value = taggedValue(source, tag);
    if (value !== undefined) node.value = value;
    else this.#unknownTag(event.tagStart, event.tagEnd, node);
  }

  #checkCollectionTag(start: number, end: number, node: GrowingCollection): void {
    if (start < 0) return;
    const tag = this.#source.slice(start, end);
    const allowed = node.kind === 'mapping' ? '!!map' : '!!seq';
    if (tag !== allowed && tag !== '!') this.#unknownTag(start, end, node);
  }

  #unknownTag(start: number, end: number, node: Mutable<Node> | GrowingCollection): void {
    node.damaged = true;
    if (node.kind === 'scalar') this.dropped.push(node);
    const tag = this.#source.slice(start, end);
    this.#problem('syntax/yaml', 'unknownTag', { tag }, this.#base + start, this.#base + end);
  }

  #remember(anchorStart: number, anchorEnd: number, node: Node | GrowingCollection): void {
    if (anchorStart >= 0) this.#anchors.set(this.#source.slice(anchorStart, anchorEnd), node);
  }

  #alias(nameStart: number, nameEnd: number): void {
    const name = this.#source.slice(nameStart, nameEnd);
    const start = this.#base + nameStart - 1;
    const end = this.#base + nameEnd;
    this.#cursor = nameEnd;
    const target = this.#anchors.get(name);
    if (!target) this.#unknownAlias(name, start, end);
    else if (this.#frames.some((frame) => frame.node === target)) {
      this.#problem('syntax/yaml', 'cyclicAlias', { name }, start, end);
    } else if (this.#isAffordable(target, start, end)) {
      const copy = copyOf(target, start, end);
      this.derived.push({ from: target, to: copy });
      return this.#add(copy, textOf(target));
    }
    const nothing = missingValue(start, end);
    this.dropped.push(nothing);
    this.#add(nothing, name);
  }

  #unknownAlias(name: string, start: number, end: number): void {
    if (!this.#lost.has(name)) this.#problem('syntax/yaml', 'unknownAlias', { name }, start, end);
  }

  /** Whether a copy stays within the limits. After the first one that does not, none is made. */
  #isAffordable(target: Node, start: number, end: number): boolean {
    if (this.#aliasesExhausted) return false;
    const { aliasNodes, depth } = this.#limits;
    const extent = this.#extents.get(target) ?? extentOf(target, aliasNodes);
    this.#extents.set(target, extent);
    this.#aliasesExhausted = this.#aliasNodes + extent.nodes > aliasNodes;
    if (this.#aliasesExhausted) this.#problem('syntax/limit', 'aliases', { limit: aliasNodes }, start, end);
    else if (this.#frames.length + extent.depth <= depth) {
      this.#aliasNodes += extent.nodes;
      return true;
    } else this.#problem('syntax/limit', 'depth', { limit: depth }, start, end);
    return false;
  }

  /** Neighbours that are all too deep are one mistake. */
  #tooDeep(node: GrowingCollection): void {
    if (this.#frames.length !== this.#limits.depth + 1) return;
    node.damaged = true;
    const parent = this.#frames.at(-2)?.node;
    if (parent !== undefined && parent === this.#tooDeepIn) return;
    this.#tooDeepIn = parent;
    this.#problem('syntax/limit', 'depth', { limit: this.#limits.depth }, node.start, node.start + 1);
  }

  /** Puts a finished node where it belongs: the root, a list, or a mapping's next key or value. */
  #add(node: Mutable<Node> | GrowingCollection, text = '', isMerge = false): void {
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#root ??= node;
      return;
    }
    node.parent = frame.node;
    if (!('merges' in frame)) {
      frame.node.items.push(node);
      frame.node.value.push(node.value);
    } else if (this.#role() === 'key') this.#setKey(frame, node, text, isMerge);
    else this.#setValue(frame, node);
  }

  #setKey(frame: MappingFrame, node: Node, text: string, isMerge: boolean): void {
    if (node.kind === 'scalar') {
      frame.keyIsMerge = isMerge;
      frame.key = { ...node, value: typeof node.value === 'string' ? node.value : text };
      return;
    }
    frame.keyIsUnusable = true;
    frame.key = this.#wordIn(node);
    frame.node.damaged = true;
    this.dropped.push(node);
    const end = Math.min(node.end, this.#base + lineEnd(this.#source, node.start - this.#base));
    this.#problem('syntax/yaml', 'complexKey', {}, node.start, Math.max(end, node.start + 1));
  }

  /** `[title]: x` most likely means the key `title`, whose value is then not missing but unknown. */
  #wordIn(node: Node): Scalar<string> | undefined {
    const word = this.#source.slice(node.start - this.#base, node.end - this.#base).replace(/[[\]{}"'\s]/g, '');
    if (!isWord(word)) return undefined;
    return { ...missingValue(node.start, node.end), parent: node.parent, value: word };
  }

  #setValue(frame: MappingFrame, value: Node): void {
    const { key, node, keyIsUnusable } = frame;
    frame.key = undefined;
    frame.keyIsUnusable = false;
    if (keyIsUnusable) this.#addUnknown(node, key, value);
    else if (!key) return;
    else if (frame.keyIsMerge) this.#addMerge(frame, key, value);
    else if (Object.hasOwn(node.value, key.value)) this.#repeated(key, this.#pairsOf(node).get(key.value), value);
    else addPair(node, { key, value, merged: false });
  }

  #addUnknown(node: GrowingMapping, key: Scalar<string> | undefined, value: Node): void {
    this.dropped.push(value);
    if (!key || Object.hasOwn(node.value, key.value)) return;
    addPair(node, { key, value: { ...missingValue(value.start, value.end), parent: node }, merged: false });
  }

  #addMerge(frame: MappingFrame, key: Scalar<string>, source: Node): void {
    const first = frame.merges.at(0);
    frame.mergesTwice ||= first !== undefined;
    if (first) frame.node.damaged = true;
    if (first) this.#duplicate(key, first.key, source);
    else frame.merges.push({ key, source });
  }

  /** The pair that was there first counts, but a list or group that was meant to be a part of it is missing from it. */
  #repeated(key: Scalar<string>, first: MappingEntry | undefined, value: Node): void {
    const kept: Mutable<Node> | undefined = first?.value;
    if (kept && kept.kind !== 'scalar') kept.damaged = true;
    this.#duplicate(key, first?.key, value);
  }

  #duplicate(key: Scalar<string>, first: Scalar<string> | undefined, value: Node): void {
    this.dropped.push(value);
    const related = first ? [{ message: 'first', ...visible(first) }] : [];
    const args = { key: key.value };
    this.problems.push({ rule: 'syntax/duplicate-key', message: 'duplicate', args, ...visible(key), related });
  }

  /** The pairs of a mapping by key, so that many repeated ones cost no search each. */
  #pairsOf(node: GrowingMapping): ReadonlyMap<string, MappingEntry> {
    const pairs = this.#pairs.get(node) ?? new Map<string, MappingEntry>();
    this.#pairs.set(node, pairs);
    for (const entry of node.entries.slice(pairs.size)) pairs.set(entry.key.value, entry);
    return pairs;
  }

  /** Adds what merge keys bring in; a pair that is written out wins, and of several sources the earlier one. */
  #mergeInto({ node, merges, mergesTwice }: MappingFrame): void {
    for (const { key, source } of merges) {
      for (const mapping of source.kind === 'sequence' ? source.items : [source]) {
        if (mapping.kind === 'mapping') {
          this.derived.push({ from: mapping, to: node });
          mergePairs(node, mapping);
        } else this.#noMerge(node, key, mapping, mergesTwice);
      }
    }
    if (merges.length > 0) node.entries.sort((a, b) => a.key.start - b.key.start);
  }

  #noMerge(node: GrowingMapping, key: Scalar<string>, source: Node, isReported: boolean): void {
    node.damaged = true;
    if (source.damaged || isReported) return;
    const { start, end } = source.end > source.start ? source : key;
    this.#problem('syntax/yaml', 'mergeWithoutMapping', {}, start, end);
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

function newFrame(node: GrowingMapping): MappingFrame {
  return { node, key: undefined, keyIsMerge: false, keyIsUnusable: false, merges: [], mergesTwice: false };
}

/** Where the block mapping begins that a stretch consists of. */
function startOf({ events }: Stretch): number {
  const root = events.at(1);
  return root?.type === EVENT_ID.MAPPING ? root.start : 0;
}

/** An empty key has no text: its colon or question mark stands for it. */
function visible({ start, end }: Node): Range {
  return { start, end: Math.max(end, start + 1) };
}

/** What an alias says when it is used as a key. */
function textOf(node: Node): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}
