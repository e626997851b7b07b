import { dayInWords } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import { LANES, type Lane, type PlanMark, type PlanTimelineRow } from '../../../plan/timeline.ts';
import { type Html, html } from '../../html.ts';
import { counted, LANE_NAMES, MARK_NAMES, periodInWords } from '../../words.ts';
import { type Caption, type ChartView, chart, type Drawing, MARGIN, type Sheet, sentence } from './chart.ts';
import { elapsedPart, hasEnded } from './elapsed.ts';
import { round } from './geometry.ts';
import { part } from './part.ts';
import { pointer, shape } from './shapes.ts';
import { asLine, type Lettering, shortened, wrapped } from './text-width.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { domainOf } from './timeline-domain.ts';
import {
  AXIS_HEIGHT,
  asOfFlag,
  asOfLine,
  axisNames,
  FLAG_HEIGHT,
  grid,
  type Legend,
  legendOf,
  termBand,
  termBar,
} from './timeline-head.ts';
import { barOf, labelsOf, placeOfMark, type RowLabel } from './timeline-labels.ts';

/** The chart is drawn for the room that there is, within these widths. */
const [NARROWEST, WIDEST] = [680, 1200];
/** To the right of the axis there is room for the labels of what ends last. */
const LAST_LABEL = 120;

const ROW = 28;
const LINE = 15;
const LANE = 34;
const TITLE: Lettering = { size: 13 };
/** After so much height the names of the periods are out of sight, and stand there again. Also, a page holds no more. */
const MOST_HEIGHT = 640;
/** Less than that is not worth the names of the periods, or a page of its own. */
const LEAST_HEIGHT = 90;

/**
 * The plan over time: everything that has a date. A file holds one drawing; on a page there are as many drawings below each
 * other as a printed page cannot hold at once.
 */
export function renderTimelineSvg(plan: Plan, view: ChartView): string {
  const domain = domainOf(plan);
  if (!domain) return chart(plan, captionOf(plan), sentence('Nothing in this charter has a date yet.'), view);
  const room = roomIn(view.width);
  const axis = timeAxis(domain, room.plotLeft + 10, room.width - LAST_LABEL);
  const legend = legendOf(plan, room.width);
  const canvas = { room, axis, legend, asOf: plan.asOf };
  const sheets = sheetsOf(linesOf(plan.timeline.rows, canvas), headHeight(plan, legend));
  const drawn = view.standalone ? [sheets.flat()] : sheets;
  return drawn
    .map((lines, index) => {
      const sheet = { number: index + 1, count: drawn.length };
      return chart(plan, { ...captionOf(plan), sheet }, drawingOf(plan, lines, sheet, canvas, view), view);
    })
    .join('');
}

/** Where things stand across the chart, in its units. */
interface Room {
  readonly width: number;
  readonly plotLeft: number;
  readonly plotRight: number;
}

/** What all drawings of the chart share. */
interface Canvas {
  readonly room: Room;
  readonly axis: TimeAxis;
  readonly legend: Legend;
  readonly asOf: string;
}

function roomIn(wanted = WIDEST): Room {
  const width = Math.round(Math.min(Math.max(wanted, NARROWEST), WIDEST));
  return { width, plotLeft: Math.round(Math.min(352, width * 0.3)), plotRight: width - MARGIN };
}

function captionOf({ timeline: { term, rows }, asOf }: Plan): Caption {
  const counts = LANES.map((lane) => [lane, rows.filter((row) => row.lane === lane).length] as const);
  const lanes = counts.filter(([, count]) => count > 0).map(([lane, count]) => `${LANE_NAMES[lane]}: ${count}`);
  const about = term ? [`Term ${periodInWords(term.start, term.end)}`] : [];
  return {
    id: 'timeline',
    title: 'Timeline',
    description: `${[`As of ${dayInWords(asOf)}`, ...about, ...lanes].join('. ')}.`,
  };
}

/** What stands below each other. */
type Line = { readonly height: number } & (
  | { readonly kind: 'lane'; readonly lane: Lane; readonly continues: boolean }
  | { readonly kind: 'axis' }
  | {
      readonly kind: 'row';
      readonly row: PlanTimelineRow;
      readonly title: readonly string[];
      readonly labels: readonly RowLabel[];
    }
);

function linesOf(rows: readonly PlanTimelineRow[], canvas: Canvas): readonly Line[] {
  return rows.flatMap((row, index): readonly Line[] => {
    const line = rowLine(row, canvas);
    if (row.lane === rows[index - 1]?.lane) return [line];
    return [{ kind: 'lane', lane: row.lane, continues: false, height: LANE }, line];
  });
}

function rowLine(row: PlanTimelineRow, { room, axis, asOf }: Canvas): Line {
  const title = wrapped(row.title, room.plotLeft - MARGIN - 16, 2, TITLE);
  const labels = labelsOf(row, { axis, right: room.plotRight, asOf });
  const lines = Math.max(title.length - 1, ...labels.map(({ line }) => line));
  return { kind: 'row', row, title, labels, height: ROW + lines * LINE };
}

/** The lines of each drawing, of which all but the first begin with the names of the periods. */
function sheetsOf(lines: readonly Line[], head: number): readonly (readonly Line[])[] {
  const sheets: Line[][] = [[]];
  let [used, left] = [head, lines.reduce((sum, { height }) => sum + height, 0)];
  let lane: Lane | undefined;
  for (const line of lines) {
    if (line.kind === 'lane') lane = line.lane;
    // A heading does not stand alone at the end.
    const needed = line.height + (line.kind === 'lane' ? ROW + 2 * LINE : 0);
    if (used + needed > MOST_HEIGHT && left > LEAST_HEIGHT) {
      const first: Line[] = [{ kind: 'axis', height: AXIS_HEIGHT }];
      if (line.kind === 'row' && lane) first.push({ kind: 'lane', lane, continues: true, height: LANE });
      sheets.push(first);
      used = first.reduce((sum, { height }) => sum + height, 0);
    }
    sheets.at(-1)?.push(line);
    used += line.height;
    left -= line.height;
  }
  return sheets;
}

function headHeight(plan: Plan, { height }: Legend): number {
  return height + 4 + FLAG_HEIGHT + 6 + (plan.timeline.term ? 26 : 0) + AXIS_HEIGHT;
}

function drawingOf(plan: Plan, lines: readonly Line[], sheet: Sheet, canvas: Canvas, view: ChartView): Drawing {
  const { room, axis, legend, asOf } = canvas;
  const { timeline } = plan;
  const isFirst = sheet.number === 1;
  const flagTop = legend.height + 4;
  const top = isFirst ? headHeight(plan, legend) : 0;
  const axisTop = isFirst ? top - AXIS_HEIGHT : 0;
  const placed = placedFrom(lines, top);
  const bottom = top + lines.reduce((sum, { height }) => sum + height, 0);
  const undated =
    sheet.number === sheet.count ? withoutDates(plan, bottom, room, view) : { content: html``, height: 0 };
  const head =
    isFirst &&
    html`${axisNames(axis, axisTop)}${timeline.term && termBar(timeline.term, axis, axisTop - 26, room.plotRight)}${asOfFlag(asOf, axis, flagTop)}`;
  return {
    width: room.width,
    height: bottom + undated.height + (sheet.number === sheet.count ? MARGIN : 0),
    content: html`${isFirst && legend.content}${timeline.term && termBand(timeline.term, axis, axisTop, bottom)}${grid(axis, axisTop, bottom)}${placed.map(({ line, top }) => separator(top, line.kind === 'lane' ? 1.6 : 0.8, room))}${separator(bottom, 1.6, room)}${asOfLine(asOf, axis, isFirst ? flagTop + FLAG_HEIGHT : 0, bottom)}${head}${placed.map(({ line, top }) => drawn(line, top, canvas, view))}${undated.content}`,
  };
}

interface PlacedLine {
  readonly line: Line;
  readonly top: number;
}

function placedFrom(lines: readonly Line[], start: number): readonly PlacedLine[] {
  let top = start;
  return lines.map((line) => {
    const placed = { line, top };
    top += line.height;
    return placed;
  });
}

function separator(y: number, width: number, { plotRight }: Room): Html {
  return html`<path class="chart-rule" stroke-width="${width}" d="M${MARGIN} ${round(y)}H${plotRight}"/>\n`;
}

function drawn(line: Line, top: number, canvas: Canvas, view: ChartView): Html {
  switch (line.kind) {
    case 'lane':
      return html`<text class="chart-strong chart-muted" x="${MARGIN}" y="${round(top + 22)}">${LANE_NAMES[line.lane]}${line.continues && ', continued'}</text>\n`;
    case 'axis':
      return axisNames(canvas.axis, top);
    case 'row':
      return drawRow(line, top, canvas, view);
  }
}

function drawRow(
  { row, title, labels }: Line & { kind: 'row' },
  top: number,
  { axis, asOf }: Canvas,
  view: ChartView,
): Html {
  const middle = top + ROW / 2;
  const name = title.map(
    (text, index) => html`<text x="${MARGIN + 8}" y="${round(middle + 4.5 + index * LINE)}">${text}</text>\n`,
  );
  const about = { title: describe(row, asOf), place: row.place };
  return html`${part(html`${name}${bar(row, { middle, axis, asOf })}${meetingTicks(row, middle, axis)}`, about, view)}${leaders(labels, middle)}${labels.map((label) => drawLabel(label, middle))}${row.marks
    .filter(({ kind }) => kind !== 'meeting')
    .map((mark) => drawMark(mark, row, middle, axis, view))}`;
}

function drawLabel({ x, anchor, text, line }: RowLabel, middle: number): Html {
  const end = anchor === 'end' && ' chart-end';
  return html`<text class="chart-small chart-muted chart-halo${end}" x="${round(x)}" y="${round(middle + 4 + line * LINE)}">${text}</text>\n`;
}

/** From the marks to those labels that do not stand directly below. */
function leaders(labels: readonly RowLabel[], middle: number): Html | undefined {
  const far = labels.filter(({ line }) => line > 1);
  const path = far.map(({ from, line }) => `M${round(from)} ${round(middle + 8)}v${round(line * LINE - 15)}`).join('');
  return far.length > 0 ? html`<path class="chart-leader" d="${path}"/>` : undefined;
}

function describe(row: PlanTimelineRow, asOf: string): string {
  const { title, span, isOpen, marks, lane } = row;
  if (span)
    return `${asLine(title)}: ${periodInWords(span.start, isOpen ? undefined : span.end)}${hasEnded(row, asOf) ? ', ended' : ''}`;
  if (lane !== 'meetings') return asLine(title);
  const [first, last] = [marks[0]?.day, marks.at(-1)?.day];
  return `${asLine(title)}: ${counted(marks.length, 'meeting')}, ${periodInWords(first, last)}`;
}

interface BarPlace {
  readonly middle: number;
  readonly axis: TimeAxis;
  readonly asOf: string;
}

function bar(row: PlanTimelineRow, at: BarPlace): Html | undefined {
  const { middle, axis } = at;
  const stretch = barOf(row, axis);
  if (!stretch) return undefined;
  const [tone, half] = row.lane === 'work' ? (['accent', 7] as const) : (['good', 4.5] as const);
  const { from, to } = stretch;
  const look = html`class="chart-soft-${tone}${row.isOpen && ' chart-open'}" stroke-width="1.4"`;
  return html`<rect ${look} x="${round(from)}" y="${round(middle - half)}" width="${round(to - from)}" height="${2 * half}" rx="3.5"/>${elapsedPart(row, stretch, at)}`;
}

/** Meetings nearer than that to each other would make one black bar. */
const LEAST_BETWEEN = 3;

/** All meetings of a series as one path: there may be hundreds. */
function meetingTicks({ lane, marks }: PlanTimelineRow, middle: number, axis: TimeAxis): Html | undefined {
  if (lane !== 'meetings') return undefined;
  const ticks: number[] = [];
  for (const { day } of marks) {
    const x = round(placeOfMark(day, axis));
    if (x - (ticks.at(-1) ?? Number.NEGATIVE_INFINITY) >= LEAST_BETWEEN) ticks.push(x);
  }
  const path = ticks.map((x) => `M${x} ${round(middle - 6)}v12`).join('');
  return html`<path class="chart-ticks" stroke-width="1.8" d="${path}"/>`;
}

function drawMark(
  { kind, day, title, place }: PlanMark,
  row: PlanTimelineRow,
  middle: number,
  axis: TimeAxis,
  view: ChartView,
): Html {
  const x = placeOfMark(day, axis);
  const { start, end } = axis.domain;
  const side = day < start ? 'before' : day > end ? 'after' : undefined;
  const drawing = side ? pointer(side, x, middle) : shape(kind, x, middle);
  const isStop = title !== row.title;
  const says = title.toLowerCase().startsWith(MARK_NAMES[kind].toLowerCase());
  const about = `${says ? '' : `${MARK_NAMES[kind]}: `}${asLine(title)}, ${dayInWords(day)}`;
  return part(drawing, { title: about, place, isStop }, view);
}

/** Work that says no day is not on the chart, and must not be forgotten for that. */
function withoutDates(
  { timeline, raci: { work } }: Plan,
  top: number,
  { width }: Room,
  view: ChartView,
): { content: Html; height: number } {
  const shown = new Set(timeline.rows.filter(({ lane }) => lane === 'work').map(({ id }) => id));
  const missing = work.filter(({ id }) => !shown.has(id));
  const titles = `Work without dates: ${missing.map(({ title }) => asLine(title)).join(', ')}`;
  if (missing.length === 0) return { content: html``, height: 0 };
  const text = shortened(titles, width - 2 * MARGIN, { size: 11.5 });
  const line = html`<text class="chart-small chart-muted chart-slanted" x="${MARGIN}" y="${round(top + 22)}">${text}</text>`;
  return { content: part(line, { title: titles, place: missing[0]?.place }, view), height: 22 };
}
