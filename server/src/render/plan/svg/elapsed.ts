import type { Plan } from '../../../plan/plan.ts';
import type { PlanTimelineRow } from '../../../plan/timeline.ts';
import { type Html, html } from '../../html.ts';
import { clamped, round } from './geometry.ts';
import type { TimeAxis } from './time-axis.ts';

/** What the legend calls the time of a bar that has gone by. */
export const ELAPSED = 'Elapsed';
const THICKNESS = 4;

/** Whether the last day of a bar lies before the as-of date. A bar that is open has no last day. */
export function hasEnded({ span, isOpen }: PlanTimelineRow, asOf: string): boolean {
  return span !== undefined && !isOpen && span.end < asOf;
}

/** Whether some bar began before the as-of date. */
export function hasElapsed({ timeline: { rows }, asOf }: Plan): boolean {
  return rows.some(({ span }) => span !== undefined && span.start < asOf);
}

/** The part of a bar before the as-of date, as a solid line inside of it that reaches to the line of that date. */
export function elapsedPart(
  { span }: PlanTimelineRow,
  { from, to }: { readonly from: number; readonly to: number },
  { asOf, axis, middle }: { readonly asOf: string; readonly axis: TimeAxis; readonly middle: number },
): Html | undefined {
  if (!span || span.start >= asOf) return undefined;
  const end = span.end < asOf ? to : clamped(axis.middleOf(asOf), from, to);
  return elapsedLine(from, end, middle);
}

/** A bar of which one half has gone by, for the legend; as wide as the shape of a mark. */
export function elapsedSample(x: number, y: number, reach: number): Html {
  return html`<rect class="chart-soft-accent" stroke-width="1.4" x="${round(x - reach)}" y="${round(y - 6)}" width="${2 * reach}" height="12" rx="3.5"/>${elapsedLine(x - reach, x + 2, y)}`;
}

function elapsedLine(from: number, to: number, middle: number): Html {
  return html`<rect class="chart-elapsed" x="${round(from)}" y="${round(middle - THICKNESS / 2)}" width="${round(to - from)}" height="${THICKNESS}"/>`;
}
