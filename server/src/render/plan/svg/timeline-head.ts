import { dayInWords } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { MarkKind } from '../../../plan/timeline.ts';
import { type Html, html } from '../../html.ts';
import { MARK_NAMES, periodInWords } from '../../words.ts';
import { MARGIN } from './chart.ts';
import { ELAPSED, elapsedSample, hasElapsed } from './elapsed.ts';
import { clamped, round } from './geometry.ts';
import { pointer, REACH, shape } from './shapes.ts';
import { type Lettering, textWidth } from './text-width.ts';
import { TICK_GAP, type TimeAxis } from './time-axis.ts';

const SMALL: Lettering = { size: 11.5 };
const LINE = 24;

export interface Legend {
  readonly content: Html;
  readonly height: number;
}

/** The shapes that occur, with what they stand for, in as many lines as they need. */
export function legendOf(plan: Plan, width: number): Legend {
  const items: Html[] = [];
  let [x, y] = [MARGIN, LINE / 2];
  for (const { name, drawn } of entriesOf(plan)) {
    const wide = 2 * REACH + 6 + textWidth(name, SMALL) + 22;
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + LINE];
    items.push(
      html`${drawn(x + REACH, y)}<text class="chart-small chart-muted" x="${round(x + 2 * REACH + 6)}" y="${y + 4}">${name}</text>\n`,
    );
    x += wide;
  }
  return { content: html`<g>${items}</g>\n`, height: items.length > 0 ? y + LINE / 2 + 8 : 0 };
}

interface LegendEntry {
  readonly name: string;
  readonly drawn: (x: number, y: number) => Html;
}

function entriesOf(plan: Plan): readonly LegendEntry[] {
  const used = new Set(plan.timeline.rows.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const kinds = (Object.keys(MARK_NAMES) as MarkKind[]).filter((kind) => used.has(kind));
  return [
    ...kinds.map((kind) => ({ name: MARK_NAMES[kind], drawn: (x: number, y: number) => shape(kind, x, y) })),
    ...(hasElapsed(plan) ? [{ name: ELAPSED, drawn: (x: number, y: number) => elapsedSample(x, y, REACH) }] : []),
  ];
}

/** The names of the periods; `AXIS_HEIGHT` high. */
export function axisNames(axis: TimeAxis, top: number): Html {
  return html`<g>${axis.headings.map(
    ({ x, label }) =>
      label !== '' &&
      html`<text class="chart-small chart-strong chart-halo" x="${round(x + TICK_GAP)}" y="${round(top + 13)}">${label}</text>\n`,
  )}${axis.ticks.map(
    ({ x, label }) =>
      label !== '' &&
      html`<text class="chart-small chart-muted chart-halo" x="${round(x + TICK_GAP)}" y="${round(top + 29)}">${label}</text>\n`,
  )}</g>\n`;
}
export const AXIS_HEIGHT = 36;

/** The lines at which the periods begin, as one path. */
export function grid({ ticks, headings, left, right }: TimeAxis, top: number, bottom: number): Html {
  const xs = new Set([left, right, ...ticks.map(({ x }) => x), ...headings.map(({ x }) => x)].map(round));
  const lines = [...xs].map((x) => `M${x} ${round(top)}V${round(bottom)}`).join('');
  return html`<path class="chart-rule" d="${lines}"/>\n`;
}

type Term = NonNullable<Plan['timeline']['term']>;

/** The days of the term, behind everything. */
export function termBand(term: Term, axis: TimeAxis, top: number, bottom: number): Html {
  const { from, to } = stretchOf(term, axis);
  return html`<rect class="chart-term" x="${round(from)}" y="${round(top)}" width="${round(to - from)}" height="${round(bottom - top)}"/>\n`;
}

/** The term as a bar with its name beside or inside it. */
export function termBar(term: Term, axis: TimeAxis, y: number, right: number): Html {
  const { from, to } = stretchOf(term, axis);
  const text = term.end ? `Term ${periodInWords(term.start, term.end)}` : `Term from ${dayInWords(term.start)}, open`;
  const width = textWidth(text, { size: 11.5, bold: true });
  const bar = html`<rect class="chart-term-bar" x="${round(from)}" y="${round(y)}" width="${round(Math.max(4, to - from))}" height="20" rx="4"/>`;
  const baseline = round(y + 14);
  if (width + 16 <= to - from)
    return html`${bar}<text class="chart-small chart-strong chart-on-term" x="${round(from + 8)}" y="${baseline}">${text}</text>\n`;
  const fitsRight = to + 8 + width <= right;
  const place = fitsRight
    ? { x: to + 8, anchor: '' }
    : { x: Math.max(axis.left + width, from - 8), anchor: 'chart-end' };
  return html`${bar}<text class="chart-small chart-strong ${place.anchor}" x="${round(place.x)}" y="${baseline}">${text}</text>\n`;
}

function stretchOf(term: Term, axis: TimeAxis): { from: number; to: number } {
  const from = clamped(axis.startOf(term.start), axis.left, axis.right);
  return { from, to: term.end ? clamped(axis.endOf(term.end), from, axis.right) : axis.right };
}

export const FLAG_HEIGHT = 20;

/** The line at the as-of date, from under its flag to the bottom. */
export function asOfLine(asOf: string, axis: TimeAxis, top: number, bottom: number): Html {
  if (asOf < axis.domain.start || asOf > axis.domain.end) return html``;
  const x = round(axis.middleOf(asOf));
  return html`<path class="chart-today" stroke-width="1.6" stroke-dasharray="5 3" d="M${x} ${round(top)}V${round(bottom)}"/>\n`;
}

/** The flag that names the as-of date; one that the chart does not reach is named at its edge. */
export function asOfFlag(asOf: string, axis: TimeAxis, top: number): Html {
  const text = `As of ${dayInWords(asOf)}`;
  const width = textWidth(text, { size: 11.5, bold: true }) + 16;
  const x = clamped(axis.middleOf(asOf), axis.left, axis.right);
  const middle = clamped(x, axis.left + width / 2, axis.right - width / 2);
  const side = asOf < axis.domain.start ? 'before' : asOf > axis.domain.end ? 'after' : undefined;
  const away = side === 'before' ? middle + width / 2 + 12 : middle - width / 2 - 12;
  return html`<rect class="chart-today-flag" x="${round(middle - width / 2)}" y="${round(top)}" width="${round(width)}" height="${FLAG_HEIGHT}" rx="4"/><text class="chart-small chart-strong chart-on-today chart-middle" x="${round(middle)}" y="${round(top + 14)}">${text}</text>${side && pointer(side, away, top + FLAG_HEIGHT / 2)}\n`;
}
