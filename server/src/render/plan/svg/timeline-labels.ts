import { dayInWords } from '../../../language/in-words.ts';
import type { MarkKind, PlanTimelineRow } from '../../../plan/timeline.ts';
import { hasEnded } from './elapsed.ts';
import { clamped } from './geometry.ts';
import { REACH } from './shapes.ts';
import { asLine, type Lettering, shortened, textWidth } from './text-width.ts';
import type { TimeAxis } from './time-axis.ts';

/** A text beside or below what it names, in a row of the chart. */
export interface RowLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
  /** 0 beside what is named, then counted downwards. */
  readonly line: number;
  /** Where what it names stands; the two are joined where the label does not stand directly below. */
  readonly from: number;
}

export const LABEL_LETTERING: Lettering = { size: 11.5 };
const GAP = 5;
/** Less than that of a title tells nobody anything. */
const LEAST = 64;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Wish {
  readonly of: Stretch;
  readonly text: string;
  /** What may stand instead where there is no room for all of it. */
  readonly shorter?: string;
  /** A title may stand below and be cut. A date is shown beside what it is of, or not at all. */
  readonly isTitle: boolean;
}

/** So many marks leave no room for any label. */
const MOST_MARKS = 60;

/** So many lines a row may have below what it shows. */
const MOST_LINES = 2;

/**
 * The labels of a row, none of which touches another, a bar or a mark. Those that find no room beside what they name stand
 * below it; only where there is no room at all they are cut, and at last left out.
 */
export function labelsOf(
  row: PlanTimelineRow,
  { axis, right, asOf }: { readonly axis: TimeAxis; readonly right: number; readonly asOf: string },
): readonly RowLabel[] {
  if (row.marks.length > MOST_MARKS) return [];
  const limits = { from: axis.left - REACH, to: right };
  const lines: Stretch[][] = [occupied(row, axis), ...Array.from({ length: MOST_LINES }, () => [])];
  return wishes(row, axis, asOf).flatMap((wish) => {
    const label =
      beside(wish, lines[0] ?? [], limits) ??
      (wish.shorter && beside({ ...wish, text: wish.shorter }, lines[0] ?? [], limits)) ??
      below(wish, lines, limits) ??
      cut(wish, lines, limits);
    if (!label) return [];
    lines[label.line]?.push(stretchOf(label));
    return [label];
  });
}

function stretchOf({ x, anchor, text }: RowLabel): Stretch {
  const width = textWidth(text, LABEL_LETTERING);
  return anchor === 'start' ? { from: x, to: x + width } : { from: x - width, to: x };
}

/** Where a mark is drawn: at the edge when its day lies beyond. */
export function placeOfMark(day: string, axis: TimeAxis): number {
  return clamped(axis.middleOf(day), axis.left, axis.right);
}

/** Where the bar of a row is drawn; `undefined` when it has none or lies beyond the chart. */
export function barOf({ span }: PlanTimelineRow, axis: TimeAxis): Stretch | undefined {
  if (!span || span.end < axis.domain.start || span.start > axis.domain.end) return undefined;
  const from = clamped(axis.startOf(span.start), axis.left, axis.right);
  return { from, to: Math.max(from + 4, clamped(axis.endOf(span.end), axis.left, axis.right)) };
}

function occupied(row: PlanTimelineRow, axis: TimeAxis): Stretch[] {
  const bar = barOf(row, axis);
  return [...(bar ? [bar] : []), ...row.marks.map(({ kind, day }) => around(kind, placeOfMark(day, axis)))];
}

function around(kind: MarkKind, x: number): Stretch {
  const reach = kind === 'meeting' ? 1 : REACH;
  return { from: x - reach, to: x + reach };
}

function wishes(row: PlanTimelineRow, axis: TimeAxis, asOf: string): readonly Wish[] {
  const { span, marks, isOpen } = row;
  if (row.lane === 'meetings') return [];
  const bar = barOf(row, axis);
  if (span && bar) {
    const ends = [bar.to, ...occupied(row, axis).map(({ to }) => to)];
    const shorter = isOpen ? 'open' : dayInWords(span.end);
    const text = hasEnded(row, asOf) ? `ended ${shorter}` : shorter;
    return [{ of: { from: bar.from, to: Math.max(...ends) }, text, shorter, isTitle: false }];
  }
  return marks.map(({ kind, day, title }) => ({
    of: around(kind, placeOfMark(day, axis)),
    text: saysTitle(title, row) ? dayInWords(day) : asLine(title),
    isTitle: !saysTitle(title, row),
  }));
}

/** Whether a mark says no more than the row it stands in, as "Approval of the CRM" in the row "CRM". */
function saysTitle(title: string, row: PlanTimelineRow): boolean {
  return title.endsWith(row.title);
}

/** How much room there is on either side of what is named. */
function roomBeside({ of }: Wish, taken: readonly Stretch[], limits: Stretch): { before: number; after: number } {
  const after = Math.min(limits.to, ...taken.map(({ from }) => from).filter((from) => from >= of.to));
  const before = Math.max(limits.from, ...taken.map(({ to }) => to).filter((to) => to <= of.from));
  const covers = (x: number) => taken.some(({ from, to }) => from < x && to > x);
  return {
    after: covers(of.to) ? 0 : after - of.to - 2 * GAP,
    before: covers(of.from) ? 0 : of.from - before - 2 * GAP,
  };
}

/** The whole text to the right of what is named, else to the left. */
function beside(wish: Wish, taken: readonly Stretch[], limits: Stretch): RowLabel | undefined {
  const { before, after } = roomBeside(wish, taken, limits);
  const width = textWidth(wish.text, LABEL_LETTERING);
  if (width > Math.max(before, after)) return undefined;
  return width <= after ? toTheRight(wish, wish.text) : toTheLeft(wish, wish.text);
}

function toTheRight({ of }: Wish, text: string): RowLabel {
  return { x: of.to + GAP, anchor: 'start', text, line: 0, from: of.to };
}

function toTheLeft({ of }: Wish, text: string): RowLabel {
  return { x: of.from - GAP, anchor: 'end', text, line: 0, from: of.from };
}

/** The whole text in the first line below that has room for it, as near to what is named as it can be. */
function below(wish: Wish, lines: readonly (readonly Stretch[])[], limits: Stretch): RowLabel | undefined {
  if (!wish.isTitle) return undefined;
  const width = textWidth(wish.text, LABEL_LETTERING);
  const middle = (wish.of.from + wish.of.to) / 2;
  for (let line = 1; line < lines.length; line++) {
    for (const x of [wish.of.from, middle - width / 2, wish.of.to - width]) {
      const stretch = { from: clamped(x, limits.from, Math.max(limits.from, limits.to - width)), to: 0 };
      stretch.to = stretch.from + width;
      const isFree = !lines[line]?.some(({ from, to }) => from < stretch.to + 2 * GAP && to > stretch.from - 2 * GAP);
      if (isFree && stretch.to <= limits.to)
        return { x: stretch.from, anchor: 'start', text: wish.text, line, from: middle };
    }
  }
  return undefined;
}

/** A part of the text on the side where there is more room. */
function cut(wish: Wish, [taken = []]: readonly (readonly Stretch[])[], limits: Stretch): RowLabel | undefined {
  const { before, after } = roomBeside(wish, taken, limits);
  const most = Math.max(before, after);
  if (!wish.isTitle || most < LEAST) return undefined;
  const text = shortened(wish.text, most, LABEL_LETTERING);
  return after >= before ? toTheRight(wish, text) : toTheLeft(wish, text);
}
