import { distance } from 'fastest-levenshtein';
import { copyOf, type Extent, extentOf } from './copies.ts';
import { type GrowingCollection, type Mutable, missingValue } from './growing.ts';
import type { Limits } from './limits.ts';
import type { Node } from './nodes.ts';
import type { Notes } from './notes.ts';
import type { Range } from './text-lines.ts';

/** Knows the anchors of a text and makes the copies that aliases stand for, within the limits. */
export class Aliases {
  readonly #limits: Limits;
  readonly #lost: ReadonlySet<string>;
  readonly #notes: Notes;
  readonly #anchors = new Map<string, Node>();
  readonly #extents = new Map<Node, Extent>();
  #copied = 0;
  #isExhausted = false;

  /** `lost` are the words of text that was left out: an anchor among them is not there, but was written. */
  constructor(limits: Limits, lost: readonly string[], notes: Notes) {
    this.#limits = limits;
    this.#lost = new Set(lost);
    this.#notes = notes;
  }

  remember(name: string, node: Node | GrowingCollection): void {
    this.#anchors.set(name, node);
  }

  /** The node that an alias stands for; `open` are the collections that it stands in, from the outside in. */
  copyFor(name: string, place: Range, open: readonly { readonly node: unknown }[]): Mutable<Node> | GrowingCollection {
    const target = this.#anchors.get(name);
    if (target && this.#isAllowed(name, target, place, open)) {
      const copy = copyOf(target, place.start, place.end);
      this.#notes.derived.push({ from: target, to: copy });
      return copy;
    }
    if (!target && !this.#lost.has(name)) this.#reportUnknown(name, place);
    const nothing = missingValue(place.start, place.end);
    this.#notes.dropped.push(nothing);
    return nothing;
  }

  #reportUnknown(name: string, place: Range): void {
    const suggestion = nearestOf(name, [...this.#anchors.keys()].slice(0, MOST_COMPARED));
    const [message, args] = suggestion ? (['nearAlias', { name, suggestion }] as const) : ['unknownAlias', { name }];
    this.#notes.report('syntax/yaml', message, args, place);
  }

  #isAllowed(name: string, target: Node, place: Range, open: readonly { readonly node: unknown }[]): boolean {
    if (!open.some(({ node }) => node === target)) return this.#isAffordable(target, place, open.length);
    this.#notes.report('syntax/yaml', 'cyclicAlias', { name }, place);
    return false;
  }

  /** Whether a copy stays within the limits. After the first one that does not, none is made. */
  #isAffordable(target: Node, place: Range, level: number): boolean {
    if (this.#isExhausted) return false;
    const { aliasNodes, depth } = this.#limits;
    const extent = this.#extents.get(target) ?? extentOf(target, aliasNodes);
    this.#extents.set(target, extent);
    this.#isExhausted = this.#copied + extent.nodes > aliasNodes;
    if (this.#isExhausted) this.#notes.report('syntax/limit', 'aliases', { limit: aliasNodes }, place);
    else if (level + extent.depth > depth) this.#notes.report('syntax/limit', 'depth', { limit: depth }, place);
    else {
      this.#copied += extent.nodes;
      return true;
    }
    return false;
  }
}

/** People repeat a handful of anchors; among hundreds a guess is worth little and takes long. */
const MOST_COMPARED = 100;

/** The name that differs least, of several the first by name; at most a third of its letters may be wrong. */
function nearestOf(name: string, names: readonly string[]): string | undefined {
  const near = names.map((each) => ({ each, slips: distance(name, each) }));
  const close = near.filter(({ each, slips }) => slips <= Math.max(1, Math.floor(each.length / 3)));
  const [best] = close.toSorted((a, b) => a.slips - b.slips || (a.each < b.each ? -1 : 1));
  return best?.each;
}
