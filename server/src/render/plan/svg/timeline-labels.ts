import type { MarkKind, PlanTimelineRow } from '../../../plan/timeline.ts';
import { dayInWords } from '../../words.ts';
import { clamped } from './geometry.ts';
import { REACH } from './shapes.ts';
import { type Lettering, shortened, textWidth } from './text-width.ts';
import type { TimeAxis } from './time-axis.ts';

/** A text beside what it names, in a row of the chart. */
export interface RowLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
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
  readonly beside: Stretch;
  readonly text: string;
  /** A date is shown whole or not at all. */
  readonly mayShorten: boolean;
}

/** So many marks leave no room for any label. */
const MOST_MARKS = 60;

/** The labels of a row, none of which touches another, a bar or a mark. What finds no room is left out. */
export function labelsOf(row: PlanTimelineRow, axis: TimeAxis, right: number): readonly RowLabel[] {
  if (row.marks.length > MOST_MARKS) return [];
  const taken = occupied(row, axis);
  const labels: RowLabel[] = [];
  for (const wish of wishes(row, axis)) {
    const label = placed(wish, taken, { from: axis.left - REACH, to: right });
    if (!label) continue;
    labels.push(label);
    const width = textWidth(label.text, LABEL_LETTERING);
    taken.push(
      label.anchor === 'start' ? { from: label.x, to: label.x + width } : { from: label.x - width, to: label.x },
    );
  }
  return labels;
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

function wishes(row: PlanTimelineRow, axis: TimeAxis): readonly Wish[] {
  const { span, marks, isOpen } = row;
  if (row.lane === 'meetings') return [];
  const bar = barOf(row, axis);
  if (span && bar) {
    const ends = [bar.to, ...occupied(row, axis).map(({ to }) => to)];
    const text = isOpen ? 'open' : dayInWords(span.end);
    return [{ beside: { from: bar.from, to: Math.max(...ends) }, text, mayShorten: false }];
  }
  return marks.map(({ kind, day, title }) => ({
    beside: around(kind, placeOfMark(day, axis)),
    text: title === row.title ? dayInWords(day) : title,
    mayShorten: title !== row.title,
  }));
}

/** To the right of what is named, else to the left, else a part of it where there is more room. */
function placed({ beside, text, mayShorten }: Wish, taken: readonly Stretch[], limits: Stretch): RowLabel | undefined {
  const after = Math.min(limits.to, ...taken.map(({ from }) => from).filter((from) => from >= beside.to));
  const before = Math.max(limits.from, ...taken.map(({ to }) => to).filter((to) => to <= beside.from));
  const covers = (x: number) => taken.some(({ from, to }) => from < x && to > x);
  const roomAfter = covers(beside.to) ? 0 : after - beside.to - 2 * GAP;
  const roomBefore = covers(beside.from) ? 0 : beside.from - before - 2 * GAP;
  const right = { x: beside.to + GAP, anchor: 'start' } as const;
  const left = { x: beside.from - GAP, anchor: 'end' } as const;
  const width = textWidth(text, LABEL_LETTERING);
  if (width <= roomAfter) return { ...right, text };
  if (width <= roomBefore) return { ...left, text };
  const most = Math.max(roomAfter, roomBefore);
  if (!mayShorten || most < LEAST) return undefined;
  return { ...(roomAfter >= roomBefore ? right : left), text: shortened(text, most, LABEL_LETTERING) };
}
