import { COLLECTION_STYLE, EVENT_ID, type Event } from 'js-yaml';
import { eventsOf, type ParserOutcome } from '../events.ts';
import { indentedByTab } from '../explain/characters.ts';
import { explain } from '../explain/explain.ts';
import { type Cut, type Explanation, firstOnLine } from '../explain/explanation.ts';
import { indentedWrongly } from '../explain/indentation.ts';
import { shapeOf } from '../explain/line-shape.ts';
import { explainNoPair } from '../explain/pairs.ts';
import type { Limits } from '../limits.ts';
import { afterBlanks, isDash, lineEnd, lineStart } from '../text-lines.ts';
import { blockAround, smallestCuts } from './blocks.ts';
import { without } from './cuts.ts';
import { isEmpty, isHeadOnly, type Part, partsOf, textOf } from './outline.ts';

/** What is wrong with a text, and what to leave out so that the rest can be read. */
export interface Mended {
  readonly failures: readonly Explanation[];
  readonly cuts: readonly Cut[];
}

type Kind = 'pair' | 'item' | 'other';

/** A part that was read on its own. `kind` is `undefined` when it had to be mended. */
interface ReadPart {
  readonly part: Part;
  readonly kind: Kind | undefined;
  readonly mended: Mended;
}

/** What an attempt costs besides its characters. */
const ATTEMPT = 120;

const NOTHING: Mended = { failures: [], cuts: [] };

/** Slips that go over several lines are one mistake. */
const OVER_LINES: ReadonlySet<string> = new Set(['tab', 'wrongIndentation', 'missingColon', 'notUnderstood']);

/**
 * Finds the mistakes in texts that do not parse. A block is taken apart by its indentation and each part is read on its
 * own, so that the effect of a mistake ends with its part and the effort does not grow with the number of mistakes.
 */
export class Mender {
  readonly #limits: Limits;
  /** How many characters may still be parsed. Beyond that whole blocks are given up. */
  #budget: number;

  constructor(limits: Limits, budget: number) {
    this.#limits = limits;
    this.#budget = budget;
  }

  /** Reads a text and mends it if need be. */
  read(source: string): Mended {
    return this.#events(source).events ? NOTHING : this.#mend(source);
  }

  /** Whether so much was read that the rest is given up. */
  get isExhausted(): boolean {
    return this.#budget < 0;
  }

  /** Mends a text that does not parse. Without the cuts it parses, or nothing of it is left. */
  #mend(source: string, depth = 0): Mended {
    const parts = depth < this.#limits.depth ? partsOf(source) : [];
    const read = this.#readParts(source, parts, depth);
    let mended = joined([...read.map((each) => each.mended), ...orphans(source, read)]);
    if (parts.length > 0 && this.#parses(source, mended)) return merged(source, mended);
    mended = joined([mended, ...misfits(source, read)]);
    if (parts.length > 0 && this.#parses(source, mended)) return merged(source, mended);
    return merged(source, this.#treat(source, mended));
  }

  #readParts(source: string, parts: readonly Part[], depth: number): readonly ReadPart[] {
    const column = commonColumn(source, parts);
    const read: ReadPart[] = [];
    for (const part of parts) {
      if (this.isExhausted) return [...read, leftOut(part, [], source.length)];
      read.push(part.column === column ? this.#readPart(source, part, depth) : slipped(source, part));
    }
    return read;
  }

  #readPart(source: string, part: Part, depth: number): ReadPart {
    const { text, base } = textOf(source, part);
    const { events } = this.#events(text);
    if (events) return { part, kind: kindOf(events), mended: NOTHING };
    return { part, kind: undefined, mended: shifted(this.#mend(text, depth + 1), base) };
  }

  #events(source: string): ParserOutcome {
    this.#budget -= source.length + ATTEMPT;
    return eventsOf(source, this.#limits);
  }

  #parses(source: string, { cuts }: Mended): boolean {
    return this.#events(without(source, cuts)).events !== undefined;
  }

  /** Explains failure after failure and leaves out the least that lets the parser get beyond it. */
  #treat(original: string, before: Mended): Mended {
    const failures = [...before.failures];
    const cuts = [...before.cuts];
    for (let source = without(original, cuts); ; source = without(original, cuts)) {
      const outcome = this.#events(source);
      if (outcome.events) return { failures, cuts };
      const failure = explain(source, outcome.failure);
      if (!cuts.some((cut) => isOnSameLine(original, cut, failure))) failures.push(failure);
      const cut = this.#leastCut(source, failure);
      cuts.push(cut);
      if (cut.start === 0 && cut.end === source.length && !cut.text) return { failures, cuts };
    }
  }

  #leastCut(source: string, failure: Explanation): Cut {
    const { end } = blockAround(source, failure.culprit);
    for (const cut of smallestCuts(source, failure)) {
      if (this.isExhausted) break;
      if (isEmpty(source, cut)) continue;
      const outcome = this.#events(without(source, [cut]));
      if (outcome.events || outcome.failure.offset >= Math.max(end, cut.end)) return cut;
    }
    return { start: 0, end: source.length };
  }
}

/** Whether a failure lies on a line of which something has been left out already. */
function isOnSameLine(source: string, cut: Cut, { start }: Explanation): boolean {
  return start >= lineStart(source, cut.start) && start <= lineEnd(source, cut.end);
}

function joined(all: readonly Mended[]): Mended {
  return { failures: all.flatMap(({ failures }) => failures), cuts: all.flatMap(({ cuts }) => cuts) };
}

function shifted({ failures, cuts }: Mended, by: number): Mended {
  return {
    failures: failures.map((failure) => shiftedFailure(failure, by)),
    cuts: cuts.map((cut) => shiftedCut(cut, by)),
  };
}

export function shiftedFailure(failure: Explanation, by: number): Explanation {
  const { start, end, culprit } = failure;
  return {
    ...failure,
    start: start + by,
    end: end + by,
    culprit: culprit + by,
    cut: failure.cut && shiftedCut(failure.cut, by),
  };
}

export function shiftedCut(cut: Cut, by: number): Cut {
  return { ...cut, start: cut.start + by, end: cut.end + by };
}

/** Leaves out failures that only go on with the one before. */
function merged(source: string, { failures, cuts }: Mended): Mended {
  if (failures.length < 2) return { failures, cuts };
  const rest = without(source, cuts);
  const sorted = failures.toSorted((a, b) => a.start - b.start);
  const kept = sorted.filter((failure, index) => {
    const before = sorted[index - 1];
    if (!before || before.message !== failure.message || !OVER_LINES.has(failure.message)) return true;
    return !isEmpty(rest, { start: lineEnd(source, before.end), end: lineStart(source, failure.start) });
  });
  return { failures: kept, cuts };
}

function kindOf(events: readonly Event[]): Kind {
  const root = events.at(1);
  if (root?.type === EVENT_ID.MAPPING && root.style === COLLECTION_STYLE.BLOCK) return 'pair';
  return root?.type === EVENT_ID.SEQUENCE && root.style === COLLECTION_STYLE.BLOCK ? 'item' : 'other';
}

/**
 * Parts that lost what they belong to: fields of an item whose dash slipped into the part above them, and what stood below
 * a key that slipped to the right of it.
 */
function orphans(source: string, read: readonly ReadPart[]): readonly Mended[] {
  const repeats = repeatedBelow(source, read);
  const index = read.findIndex(({ part, mended }, at) => {
    const failure = mended.failures.findLast(({ message }) => message === 'wrongIndentation' || message === 'tab');
    const next = read[at + 1]?.part.start;
    // Lines that are all indented by tabs stand where they should.
    if (!failure || next === undefined || source.charAt(next) === '\t') return false;
    return repeats[at] || endsWithHead(source, failure, part);
  });
  if (index < 0) return [];
  return read.slice(index + 1).map(({ part }) => ({ failures: [], cuts: [{ start: part.start, end: part.end }] }));
}

/** For each part, whether a key from there upwards comes again below it. */
function repeatedBelow(source: string, read: readonly ReadPart[]): readonly boolean[] {
  const firsts = new Map<string, number>();
  const until: number[] = [];
  for (const [index, { part }] of read.entries()) {
    const key = keyOf(source, part);
    const first = key === undefined ? index : (firsts.get(key) ?? index);
    if (key !== undefined) firsts.set(key, first);
    until[first] = index;
  }
  let last = -1;
  return read.map((_, index) => {
    last = Math.max(last, until[index] ?? index);
    return last > index;
  });
}

/** Whether the line to blame is the last of its part and announces content, which then follows below the part. */
function endsWithHead(source: string, { start }: Explanation, part: Part): boolean {
  const { key, value } = shapeOf(source, start);
  const isLast = isEmpty(source, { start: lineEnd(source, start), end: part.end });
  return isLast && key !== undefined && isHeadOnly(source, value);
}

function keyOf(source: string, { start }: Part): string | undefined {
  const { key, hasDash } = shapeOf(source, start);
  return hasDash || !key ? undefined : source.slice(key.start, key.end);
}

/** A part in another column than its neighbours. */
function slipped(source: string, part: Part): ReadPart {
  return leftOut(part, [indentedWrongly(source, firstOnLine(source, part.start))], part.end);
}

function leftOut(part: Part, failures: readonly Explanation[], end: number): ReadPart {
  return { part, kind: undefined, mended: { failures, cuts: [{ start: part.start, end }] } };
}

/** Parts that are well-formed on their own but of another kind than their neighbours; tabs may hide a wrong column. */
function misfits(source: string, read: readonly ReadPart[]): readonly Mended[] {
  const kind = isList(
    source,
    read.map(({ part }) => part),
  )
    ? 'item'
    : 'pair';
  return read.flatMap((each) => {
    if (source.charAt(each.part.start) === '\t') return [behindTab(source, each)];
    if (!each.kind || each.kind === kind) return [];
    const failure = misfit(source, each.part, each.kind);
    return [{ failures: [failure], cuts: [cutOf(failure, each.part)] }];
  });
}

function behindTab(source: string, { part, mended }: ReadPart): Mended {
  const failures = mended.failures.length > 0 ? [] : [indentedByTab(source, part.start)];
  return { failures, cuts: [{ start: part.start, end: part.end }] };
}

function misfit(source: string, { start }: Part, kind: Kind): Explanation {
  if (kind === 'other' && !isDash(source, start)) return explainNoPair(source, shapeOf(source, start));
  return indentedWrongly(source, firstOnLine(source, start));
}

function cutOf({ cut }: Explanation, part: Part): Cut {
  return cut ? { ...cut, end: Math.max(cut.end, part.end) } : { start: part.start, end: part.end };
}

function isItem(source: string, { start }: Part): boolean {
  return isDash(source, afterBlanks(source, start));
}

/** Whether a block is a list, of which one dash may be missing: by what stands in the column in which it begins. */
function isList(source: string, parts: readonly Part[]): boolean {
  const [first, second] = parts;
  if (!first || !second) return false;
  const all = parts.filter((part) => isItem(source, part)).length;
  if (isItem(source, first)) return all > 1 || parts.length === 2;
  const beside = parts.filter(({ column }) => column === first.column);
  const items = beside.filter((part) => isItem(source, part)).length;
  const others = beside.length - items;
  const lacksDash = /[[{]/.test(source.charAt(first.start)) || second.column > first.column;
  return items > others || (items === others && lacksDash);
}

/** The column in which most parts of the right kind stand; of several the usual two to the right of what holds them. */
function commonColumn(source: string, parts: readonly Part[]): number | undefined {
  const ofList = isList(source, parts);
  const columns = parts.filter((part) => isItem(source, part) === ofList).map(({ column }) => column);
  const first = source.search(/\S|$/);
  const usual = first - lineStart(source, first) + 2;
  return mostFrequent(columns.includes(usual) ? [...columns, usual] : columns);
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: [Value, number] | undefined;
  for (const each of counts) if (!best || each[1] > best[1]) best = each;
  return best?.[0];
}
