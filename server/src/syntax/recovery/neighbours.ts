import { COLLECTION_STYLE, EVENT_ID, type Event } from 'js-yaml';
import { indentedByTab } from '../explain/characters.ts';
import { type Cut, type Explanation, firstOnLine } from '../explain/explanation.ts';
import { indentedWrongly } from '../explain/indentation.ts';
import { shapeOf } from '../explain/line-shape.ts';
import { explainNoPair, missingDashSpace } from '../explain/pairs.ts';
import { afterBlanks, isDash, lineEnd, lineStart } from '../text-lines.ts';
import type { Mended } from './mended.ts';
import { isEmpty, isHeadOnly, type Part } from './outline.ts';

export type Kind = 'pair' | 'item' | 'other';

/** A part that was read on its own. `kind` is `undefined` when it had to be mended. */
export interface ReadPart {
  readonly part: Part;
  readonly kind: Kind | undefined;
  readonly mended: Mended;
}

/** What a part is by its events. */
export function kindOf(events: readonly Event[]): Kind {
  const root = events.at(1);
  if (root?.type === EVENT_ID.MAPPING && root.style === COLLECTION_STYLE.BLOCK) return 'pair';
  return root?.type === EVENT_ID.SEQUENCE && root.style === COLLECTION_STYLE.BLOCK ? 'item' : 'other';
}

/**
 * Parts that lost what they belong to: fields of an item whose dash slipped into the part above them, and what stood below
 * a key that slipped to the right of it.
 */
export function orphans(source: string, read: readonly ReadPart[]): readonly Mended[] {
  const repeats = repeatedBelow(source, read);
  const index = read.findIndex(({ part, mended }, at) => {
    const failure = mended.failures.findLast(({ message }) => LEAVES_ORPHANS.has(message));
    const next = read[at + 1]?.part.start;
    // Lines that are all indented by tabs stand where they should.
    if (!failure || next === undefined || source.charAt(next) === '\t') return false;
    return repeats[at] || endsWithHead(source, failure, part);
  });
  if (index < 0) return [];
  return read.slice(index + 1).map(({ part }) => ({ failures: [], cuts: [{ start: part.start, end: part.end }] }));
}

/** Mistakes with a line that may be the head of what stands below it. */
const LEAVES_ORPHANS: ReadonlySet<string> = new Set(['wrongIndentation', 'tab', 'dashSpace']);

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
export function slipped(source: string, part: Part): ReadPart {
  const isTab = source.charAt(part.start) === '\t';
  const failure = isTab
    ? indentedByTab(source, part.start)
    : (missingDashSpace(source, part.start) ?? indentedWrongly(source, firstOnLine(source, part.start)));
  return leftOut(part, [failure], part.end);
}

/** A part of which nothing is read, up to `end`. */
export function leftOut(part: Part, failures: readonly Explanation[], end: number): ReadPart {
  return { part, kind: undefined, mended: { failures, cuts: [{ start: part.start, end }] } };
}

/** Parts that are well-formed on their own but of another kind than their neighbours; tabs may hide a wrong column. */
export function misfits(source: string, read: readonly ReadPart[]): readonly Mended[] {
  const parts = read.map(({ part }) => part);
  const kind: Kind = isList(source, parts) ? 'item' : 'pair';
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
  const dash = missingDashSpace(source, start);
  if (dash) return dash;
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
export function commonColumn(source: string, parts: readonly Part[]): number | undefined {
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
