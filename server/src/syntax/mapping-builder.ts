import { isWord } from './explain/line-shape.ts';
import { addPair, type GrowingMapping, type Mutable, mergePairs, missingValue } from './growing.ts';
import type { MappingEntry, Node, Scalar, ScalarNode } from './nodes.ts';
import type { Notes } from './notes.ts';
import { lineEnd, type Range } from './text-lines.ts';

/** Puts keys and values together to a mapping: repeated keys, merge keys and keys that are no text. */
export class MappingBuilder {
  readonly node: GrowingMapping;
  readonly #notes: Notes;
  #merge: { readonly key: Scalar<string>; readonly source: Node } | undefined;
  #byKey: Map<string, MappingEntry> | undefined;
  #key: Scalar<string> | undefined;
  #keyIsMerge = false;
  /** The value of a key that cannot be used is read and dropped. */
  #keyIsUnusable = false;
  /** Whether a second merge key was reported, so that what is wrong with the first is said. */
  #mergesTwice = false;

  constructor(node: GrowingMapping, notes: Notes) {
    this.node = node;
    this.#notes = notes;
  }

  /** Whether the next node is a key. */
  get expectsKey(): boolean {
    return this.#key === undefined && !this.#keyIsUnusable;
  }

  /** Takes a node as the next key; `text` is what a key says that is no text by its value. */
  setKey(node: ScalarNode, text: string, isMerge: boolean): void {
    this.#keyIsMerge = isMerge;
    this.#key = { ...node, value: typeof node.value === 'string' ? node.value : text };
  }

  /** Takes a collection in the place of a key, which is a mistake; `written` is how it stands in the text. */
  setComplexKey(node: Node, written: string): void {
    this.#keyIsUnusable = true;
    this.#key = wordIn(node, written);
    this.node.damaged = true;
    this.#notes.dropped.push(node);
    const end = node.start + Math.max(1, lineEnd(written, 0));
    this.#notes.report('syntax/yaml', 'complexKey', {}, { start: node.start, end });
  }

  setValue(value: Node): void {
    const key = this.#key;
    const isUnusable = this.#keyIsUnusable;
    this.#key = undefined;
    this.#keyIsUnusable = false;
    if (isUnusable) this.#addUnknown(key, value);
    else if (key && this.#keyIsMerge) this.#addMerge(key, value);
    else if (key) this.#addPair(key, value);
  }

  /** Adds what merge keys bring in; a pair that is written out wins, and of several sources the earlier one. */
  finish(): void {
    if (!this.#merge) return;
    const { key, source } = this.#merge;
    for (const mapping of source.kind === 'sequence' ? source.items : [source]) this.#mergeFrom(key, mapping);
    this.node.entries.sort((a, b) => a.key.start - b.key.start);
  }

  #addPair(key: Scalar<string>, value: Node): void {
    if (Object.hasOwn(this.node.value, key.value)) return this.#repeated(key, this.#entryOf(key.value), value);
    addPair(this.node, { key, value, merged: false });
  }

  #addUnknown(key: Scalar<string> | undefined, value: Node): void {
    this.#notes.dropped.push(value);
    if (!key || Object.hasOwn(this.node.value, key.value)) return;
    const nothing = { ...missingValue(value.start, value.end), parent: this.node };
    addPair(this.node, { key, value: nothing, merged: false });
  }

  #addMerge(key: Scalar<string>, source: Node): void {
    if (!this.#merge) {
      this.#merge = { key, source };
      return;
    }
    this.#mergesTwice = true;
    this.node.damaged = true;
    this.#duplicate(key, this.#merge.key, source);
  }

  /** The pair that was there first counts, but a list or group that was meant to be a part of it is missing from it. */
  #repeated(key: Scalar<string>, first: MappingEntry | undefined, value: Node): void {
    const kept: Mutable<Node> | undefined = first?.value;
    if (kept && kept.kind !== 'scalar') kept.damaged = true;
    this.#duplicate(key, first?.key, value);
  }

  #duplicate(key: Scalar<string>, first: Scalar<string> | undefined, value: Node): void {
    this.#notes.dropped.push(value);
    const related = first ? [{ message: 'first', ...visible(first) }] : [];
    const args = { key: key.value };
    this.#notes.problems.push({ rule: 'syntax/duplicate-key', message: 'duplicate', args, ...visible(key), related });
  }

  /** Indexes the pairs only when a key comes again, and then each once, so that many repeated keys cost no search each. */
  #entryOf(key: string): MappingEntry | undefined {
    const byKey = this.#byKey ?? new Map<string, MappingEntry>();
    this.#byKey = byKey;
    for (const entry of this.node.entries.slice(byKey.size)) byKey.set(entry.key.value, entry);
    return byKey.get(key);
  }

  #mergeFrom(key: Scalar<string>, source: Node): void {
    if (source.kind === 'mapping') {
      this.#notes.derived.push({ from: source, to: this.node });
      return mergePairs(this.node, source);
    }
    this.node.damaged = true;
    if (source.damaged || this.#mergesTwice) return;
    const place = source.end > source.start ? source : key;
    this.#notes.report('syntax/yaml', 'mergeWithoutMapping', {}, place);
  }
}

/** `[title]: x` most likely means the key `title`, whose value is then not missing but unknown. */
function wordIn(node: Node, written: string): Scalar<string> | undefined {
  const word = written.replace(/[[\]{}"'\s]/g, '');
  return isWord(word) ? { ...missingValue(node.start, node.end), parent: node.parent, value: word } : undefined;
}

/** An empty key has no text: its colon or question mark stands for it. */
function visible({ start, end }: Node): Range {
  return { start, end: Math.max(end, start + 1) };
}
