import { eventsOf, type ParserOutcome } from '../events.ts';
import { explain } from '../explain/explain.ts';
import type { Cut, Explanation } from '../explain/explanation.ts';
import type { Limits } from '../limits.ts';
import { lineEnd, lineStart } from '../text-lines.ts';
import { blockAround, smallestCuts } from './blocks.ts';
import { without } from './cuts.ts';
import { joined, type Mended, merged, NOTHING, shifted } from './mended.ts';
import { commonColumn, kindOf, leftOut, misfits, orphans, type ReadPart, slipped } from './neighbours.ts';
import { isEmpty, type Part, partsOf, textOf } from './outline.ts';

/** What an attempt costs besides its characters. */
const ATTEMPT = 120;

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
      const least = this.#leastCut(source, failure);
      const everything: Cut = { start: 0, end: source.length };
      // What one cut has put in the place of text cannot be left out by another that lies in it.
      const cut = without(original, [...cuts, least]) === source ? everything : least;
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
  return start >= lineStart(source, cut.start) && start <= lineEnd(source, Math.max(cut.start, cut.end - 1));
}
