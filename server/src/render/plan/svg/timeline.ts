import type { Plan } from '../../../plan/plan.ts';
import { LANES, type Lane, type PlanMark, type PlanTimelineRow } from '../../../plan/timeline.ts';
import { type Html, html } from '../../html.ts';
import { counted, dayInWords, LANE_NAMES, MARK_NAMES, periodInWords } from '../../words.ts';
import { type Caption, type ChartView, chart, type Drawing, MARGIN, sentence } from './chart.ts';
import { round } from './geometry.ts';
import { part } from './part.ts';
import { pointer, shape } from './shapes.ts';
import { asLine, shortened } from './text-width.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { domainOf } from './timeline-domain.ts';
import {
  AXIS_HEIGHT,
  asOfFlag,
  asOfLine,
  axisNames,
  FLAG_HEIGHT,
  grid,
  legendOf,
  termBand,
  termBar,
} from './timeline-head.ts';
import { barOf, labelsOf, placeOfMark } from './timeline-labels.ts';

const WIDTH = 1200;
const PLOT_LEFT = 352;
const AXIS_LEFT = PLOT_LEFT + 10;
/** To the right of the axis there is room for the labels of what ends last. */
const AXIS_RIGHT = 1080;
const PLOT_RIGHT = WIDTH - MARGIN;

const ROW = 28;
const LANE = 34;
/** After so many rows the names of the periods are out of sight, and stand there again. */
const ROWS_PER_AXIS = 24;

/** The plan over time: term, work, milestones, meetings, access, controls, decisions and hand-over. */
export function renderTimelineSvg(plan: Plan, view: ChartView): string {
  const domain = domainOf(plan);
  const drawing = domain
    ? drawingOf(plan, timeAxis(domain, AXIS_LEFT, AXIS_RIGHT), view)
    : sentence('Nothing in this charter has a date yet.');
  return chart(plan, captionOf(plan), drawing, view);
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

/** What stands below each other, each with the place where it begins. */
type Line =
  | { readonly kind: 'lane'; readonly lane: Lane; readonly top: number }
  | { readonly kind: 'axis'; readonly top: number }
  | { readonly kind: 'row'; readonly row: PlanTimelineRow; readonly top: number };

const HEIGHTS = { lane: LANE, axis: AXIS_HEIGHT, row: ROW } as const;

function drawingOf(plan: Plan, axis: TimeAxis, view: ChartView): Drawing {
  const { timeline, asOf } = plan;
  const legend = legendOf(plan, WIDTH);
  const flagTop = legend.height + 4;
  const termTop = flagTop + FLAG_HEIGHT + 6;
  const axisTop = termTop + (timeline.term ? 26 : 0);
  const top = axisTop + AXIS_HEIGHT;
  const lines = stacked(timeline.rows, top);
  const bottom = bottomOf(lines, top);
  const undated = withoutDates(plan, bottom, view);
  return {
    width: WIDTH,
    height: bottom + undated.height + MARGIN,
    content: html`${legend.content}${timeline.term && termBand(timeline.term, axis, axisTop, bottom)}${grid(axis, axisTop, bottom)}${lines.map(({ kind, top }) => separator(top, kind === 'lane' ? 1.6 : 0.8))}${separator(bottom, 1.6)}${asOfLine(asOf, axis, flagTop + FLAG_HEIGHT, bottom)}${axisNames(axis, axisTop)}${timeline.term && termBar(timeline.term, axis, termTop, PLOT_RIGHT)}${asOfFlag(asOf, axis, flagTop)}${lines.map((line) => drawn(line, axis, view))}${undated.content}`,
  };
}

function stacked(rows: readonly PlanTimelineRow[], start: number): readonly Line[] {
  const lines: Line[] = [];
  let [top, since] = [start, 0];
  const add = (line: Line) => {
    lines.push(line);
    top += HEIGHTS[line.kind];
  };
  for (const [index, row] of rows.entries()) {
    if (since >= ROWS_PER_AXIS && rows.length - index > ROWS_PER_AXIS / 2) {
      add({ kind: 'axis', top });
      since = 0;
    }
    if (row.lane !== rows[index - 1]?.lane) add({ kind: 'lane', lane: row.lane, top });
    add({ kind: 'row', row, top });
    since++;
  }
  return lines;
}

function bottomOf(lines: readonly Line[], top: number): number {
  const last = lines.at(-1);
  return last ? last.top + HEIGHTS[last.kind] : top;
}

function separator(y: number, width: number): Html {
  return html`<path class="chart-rule" stroke-width="${width}" d="M${MARGIN} ${round(y)}H${PLOT_RIGHT}"/>\n`;
}

function drawn(line: Line, axis: TimeAxis, view: ChartView): Html {
  switch (line.kind) {
    case 'lane':
      return html`<text class="chart-strong chart-muted" x="${MARGIN}" y="${round(line.top + 22)}">${LANE_NAMES[line.lane]}</text>\n`;
    case 'axis':
      return axisNames(axis, line.top);
    case 'row':
      return drawRow(line.row, line.top, axis, view);
  }
}

function drawRow(row: PlanTimelineRow, top: number, axis: TimeAxis, view: ChartView): Html {
  const middle = top + ROW / 2;
  const title = shortened(row.title, PLOT_LEFT - MARGIN - 16, { size: 13 });
  const name = html`<text x="${MARGIN + 8}" y="${round(middle + 4.5)}">${title}</text>`;
  const about = { title: describe(row), place: row.place };
  const labels = labelsOf(row, axis, PLOT_RIGHT).map(
    ({ x, anchor, text }) =>
      html`<text class="chart-small chart-muted chart-halo${anchor === 'end' && ' chart-end'}" x="${round(x)}" y="${round(middle + 4)}">${text}</text>\n`,
  );
  return html`${part(html`${name}${bar(row, middle, axis)}${meetingTicks(row, middle, axis)}`, about, view)}${labels}${row.marks
    .filter(({ kind }) => kind !== 'meeting')
    .map((mark) => drawMark(mark, row, middle, axis, view))}`;
}

function describe({ title, span, isOpen, marks, lane }: PlanTimelineRow): string {
  if (span) return `${asLine(title)}: ${periodInWords(span.start, isOpen ? undefined : span.end)}`;
  if (lane !== 'meetings') return asLine(title);
  const [first, last] = [marks[0]?.day, marks.at(-1)?.day];
  return `${asLine(title)}: ${counted(marks.length, 'meeting')}, ${periodInWords(first, last)}`;
}

function bar(row: PlanTimelineRow, middle: number, axis: TimeAxis): Html | undefined {
  const stretch = barOf(row, axis);
  if (!stretch) return undefined;
  const [tone, half] = row.lane === 'work' ? (['accent', 7] as const) : (['good', 4.5] as const);
  const { from, to } = stretch;
  const look = html`class="chart-soft-${tone}${row.isOpen && ' chart-open'}" stroke-width="1.4"`;
  return html`<rect ${look} x="${round(from)}" y="${round(middle - half)}" width="${round(to - from)}" height="${2 * half}" rx="3.5"/>`;
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
  const about = `${MARK_NAMES[kind]}: ${asLine(title)}, ${dayInWords(day)}`;
  return part(drawing, { title: about, place, isStop }, view);
}

/** Work that says no day is not on the chart, and must not be forgotten for that. */
function withoutDates(
  { timeline, raci: { work } }: Plan,
  top: number,
  view: ChartView,
): { content: Html; height: number } {
  const shown = new Set(timeline.rows.filter(({ lane }) => lane === 'work').map(({ id }) => id));
  const missing = work.filter(({ id }) => !shown.has(id));
  const titles = missing.map(({ title }) => asLine(title)).join(', ');
  if (missing.length === 0) return { content: html``, height: 0 };
  const text = shortened(`Work without dates: ${titles}`, WIDTH - 2 * MARGIN, { size: 11.5 });
  const line = html`<text class="chart-small chart-muted chart-slanted" x="${MARGIN}" y="${round(top + 22)}">${text}</text>`;
  return { content: part(line, { title: titles, place: missing[0]?.place }, view), height: 22 };
}
