import type { Stretch } from './compose.ts';
import { indentAt, lineEnd, lineStart, nextLine } from './context.ts';
import { eventsOf } from './events.ts';
import { type Explanation, explain } from './explain.ts';
import type { Limits } from './limits.ts';

/** A piece of text that could not be read and was left out. */
export interface Damage {
  readonly start: number;
  readonly end: number;
}

export interface Recovery {
  readonly stretches: readonly Stretch[];
  readonly failures: readonly Explanation[];
  readonly damages: readonly Damage[];
  /** Where a second document begins, if one does; nothing from there on is read. */
  readonly secondDocument: number | undefined;
}

/**
 * Reads what can be read of a text that is not well-formed: each top-level section on its own, and inside a broken
 * section everything but the smallest block of lines around each mistake. Offsets count from the start of the text.
 */
export function recover(text: string, limits: Limits): Recovery {
  const { sections, secondDocument } = split(text);
  const stretches: Stretch[] = [];
  const failures: Explanation[] = [];
  const damages: Damage[] = [];
  // Reading anew after each mistake must not become quadratic: all attempts together may read this many characters.
  const budget = { characters: 8 * text.length + 200_000 };
  for (const section of sections) {
    const source = text.slice(section.start, section.end);
    const result = readSection(source, limits, budget);
    if (result.stretch) stretches.push({ ...result.stretch, base: section.start });
    for (const failure of result.failures) failures.push(shifted(failure, section.start));
    for (const damage of result.damages) {
      damages.push({ start: damage.start + section.start, end: damage.end + section.start });
    }
  }
  return { stretches, failures, damages, secondDocument };
}

function shifted(failure: Explanation, by: number): Explanation {
  return { ...failure, start: failure.start + by, end: failure.end + by, culprit: failure.culprit + by };
}

/** Cuts a text before every line that begins a top-level pair. */
function split(text: string): { sections: readonly Damage[]; secondDocument: number | undefined } {
  const sections: Damage[] = [];
  let start: number | undefined;
  let end = text.length;
  let secondDocument: number | undefined;
  for (let line = text.startsWith('\uFEFF') ? 1 : 0; line < text.length; line = nextLine(text, line)) {
    const isSeparator = /^(---|\.\.\.)(\s|$)/.test(text.slice(line, line + 4));
    if (isSeparator && start !== undefined) {
      secondDocument = text.startsWith('---', line) || text.slice(line + 3).trim() !== '' ? line : undefined;
      end = line;
      break;
    }
    // A dash or a closing bracket at the margin still belongs to the section above it.
    const continues = start !== undefined && /[-\]}]/.test(text.charAt(line));
    if (isSeparator || continues || /[\s#%]/.test(text.charAt(line))) continue;
    if (start !== undefined) sections.push({ start, end: line });
    start = line;
  }
  if (start !== undefined) sections.push({ start, end });
  return { sections, secondDocument };
}

interface SectionResult {
  readonly stretch: Stretch | undefined;
  readonly failures: readonly Explanation[];
  readonly damages: readonly Damage[];
}

function readSection(original: string, limits: Limits, budget: { characters: number }): SectionResult {
  let source = original;
  const failures: Explanation[] = [];
  const damages: Damage[] = [];
  for (;;) {
    const outcome = eventsOf(source, limits);
    if (outcome.events) return { stretch: { source, base: 0, events: outcome.events }, failures, damages };
    const failure = explain(source, outcome.failure);
    const previous = damages.at(-1);
    if (!previous || !continues(source, previous, failures.at(-1), failure)) failures.push(failure);
    const block = blockToLeaveOut(source, failure, limits, budget);
    source = blank(source, block);
    damages.push(block);
    if (block.start === 0 && block.end === source.length) return { stretch: undefined, failures, damages };
  }
}

/** Whether a failure is only the next line of the mistake before it. */
function continues(source: string, damage: Damage, before: Explanation | undefined, failure: Explanation): boolean {
  return (
    before?.message === failure.message && source.slice(damage.end, lineStart(source, failure.culprit)).trim() === ''
  );
}

/** The smallest block around the culprit without which the parser gets further; all of the section but its key when there is none. */
function blockToLeaveOut(source: string, failure: Explanation, limits: Limits, budget: { characters: number }): Damage {
  let block = blockAround(source, failure.culprit);
  for (;;) {
    budget.characters -= source.length;
    const outcome = eventsOf(blank(source, block), limits);
    if (outcome.events || outcome.failure.offset >= block.end) return block;
    const outer = parentBlock(source, block);
    if (!outer || budget.characters < 0) return wholeSection(source, limits);
    block = outer;
  }
}

function wholeSection(source: string, limits: Limits): Damage {
  const content = { start: headerEnd(source), end: source.length };
  return eventsOf(blank(source, content), limits).events ? content : { start: 0, end: source.length };
}

/** End of the key and colon that begin a section, so that the key is kept when the content is lost; 0 without one. */
function headerEnd(source: string): number {
  return /^[\w.-]+[ ]*:(?=\s)/.exec(source)?.[0].length ?? 0;
}

/** The line of an offset with the deeper lines below it. */
function blockAround(source: string, offset: number): Damage {
  const start = lineStart(source, offset);
  const indent = indentAt(source, start);
  let end = nextLine(source, start);
  while (end < source.length) {
    const next = nextLine(source, end);
    if (source.slice(end, lineEnd(source, end)).trim() !== '' && indentAt(source, end) <= indent) break;
    end = next;
  }
  return { start: start === 0 ? headerEnd(source) : start, end };
}

function parentBlock(source: string, block: Damage): Damage | undefined {
  const indent = indentAt(source, block.start);
  let start = block.start;
  while (start > 0) {
    start = lineStart(source, start - 1);
    const line = source.slice(start, lineEnd(source, start));
    if (line.trim() !== '' && !/^\s*#/.test(line) && indentAt(source, start) < indent) {
      const parent = blockAround(source, start);
      return lineStart(source, parent.start) === 0
        ? undefined
        : { start: parent.start, end: Math.max(parent.end, block.end) };
    }
  }
  return undefined;
}

function blank(source: string, { start, end }: Damage): string {
  return source.slice(0, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ') + source.slice(end);
}
