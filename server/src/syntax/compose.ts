import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { Aliases } from './aliases.ts';
import {
  addItem,
  type GrowingCollection,
  type GrowingMapping,
  type Mutable,
  newMapping,
  newSequence,
} from './growing.ts';
import type { Limits } from './limits.ts';
import { MappingBuilder } from './mapping-builder.ts';
import type { Node, ScalarNode } from './nodes.ts';
import { Notes } from './notes.ts';
import { type Role, scalarRange, styleOf } from './scalar-range.ts';
import { plainValue, taggedValue } from './scalars.ts';
import { nextToken } from './text-lines.ts';

type SequenceFrame = { readonly node: Exclude<GrowingCollection, GrowingMapping> };
type Frame = MappingBuilder | SequenceFrame;

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
  readonly notes = new Notes();
  readonly #limits: Limits;
  readonly #aliases: Aliases;
  readonly #frames: Frame[] = [];
  #tooDeepIn: Node | undefined;
  #root: Node | undefined;
  #source = '';
  #base = 0;
  /** Where reading has arrived in the present stretch; what has no place of its own is found from here. */
  #cursor = 0;

  /** `lost` are the words of text that was left out. */
  constructor(limits: Limits, lost: readonly string[] = []) {
    this.#limits = limits;
    this.#aliases = new Aliases(limits, lost, this.notes);
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
    const frame = new MappingBuilder(root, this.notes);
    this.#frames.push(frame);
    for (const stretch of stretches) {
      this.#begin(stretch);
      this.#cursor = startOf(stretch);
      this.#addPairs(stretch.events);
      root.end = Math.max(root.end, stretch.base + this.#cursor);
    }
    this.#frames.pop();
    frame.finish();
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
          event.type === EVENT_ID.MAPPING
            ? new MappingBuilder(newMapping(start, flow), this.notes)
            : { node: newSequence(start, flow) };
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
    if (frame instanceof MappingBuilder) frame.finish();
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
    if (!(frame instanceof MappingBuilder)) return 'item';
    return frame.expectsKey ? 'key' : 'value';
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
    if (node.kind === 'scalar') this.notes.dropped.push(node);
    const tag = this.#source.slice(start, end);
    const place = { start: this.#base + start, end: this.#base + end };
    this.notes.report('syntax/yaml', 'unknownTag', { tag }, place);
  }

  #remember(anchorStart: number, anchorEnd: number, node: Node | GrowingCollection): void {
    if (anchorStart >= 0) this.#aliases.remember(this.#source.slice(anchorStart, anchorEnd), node);
  }

  #alias(nameStart: number, nameEnd: number): void {
    const name = this.#source.slice(nameStart, nameEnd);
    this.#cursor = nameEnd;
    const place = { start: this.#base + nameStart - 1, end: this.#base + nameEnd };
    const node = this.#aliases.copyFor(name, place, this.#frames);
    this.#add(node, node.kind === 'scalar' ? String(node.value ?? name) : '');
  }

  /** Neighbours that are all too deep are one mistake. */
  #tooDeep(node: GrowingCollection): void {
    if (this.#frames.length !== this.#limits.depth + 1) return;
    node.damaged = true;
    const parent = this.#frames.at(-2)?.node;
    if (parent !== undefined && parent === this.#tooDeepIn) return;
    this.#tooDeepIn = parent;
    const place = { start: node.start, end: node.start + 1 };
    this.notes.report('syntax/limit', 'depth', { limit: this.#limits.depth }, place);
  }

  /** Puts a finished node where it belongs: the root, a list, or a mapping's next key or value. */
  #add(node: Mutable<Node> | GrowingCollection, text = '', isMerge = false): void {
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#root ??= node;
      return;
    }
    node.parent = frame.node;
    if (!(frame instanceof MappingBuilder)) addItem(frame.node, node);
    else if (!frame.expectsKey) frame.setValue(node);
    else if (node.kind === 'scalar') frame.setKey(node, text, isMerge);
    else frame.setComplexKey(node, this.#source.slice(node.start - this.#base, node.end - this.#base));
  }
}

/** Where the block mapping begins that a stretch consists of. */
function startOf({ events }: Stretch): number {
  const root = events.at(1);
  return root?.type === EVENT_ID.MAPPING ? root.start : 0;
}
