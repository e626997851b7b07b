import type { LetterCode, Plan, PlanRaci, PlanRaciGroup, PlanRaciRow, PlanRole } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import { counted, dayInWords, LETTER_NAMES, label } from '../../words.ts';
import { type Caption, type ChartView, chart, type Drawing, MARGIN, sentence } from './chart.ts';
import { round } from './geometry.ts';
import { part } from './part.ts';
import { cellTiles, involvementMark, LETTERS, tile } from './raci-cells.ts';
import { columnHead, type Head, headOf, partOf } from './raci-heads.ts';
import { asLine, type Lettering, shortened, textWidth, wrapped } from './text-width.ts';

const TITLES = 300;
const INVOLVEMENT = 150;
/** So narrow a picture would leave no room for its legend. */
const LEAST_WIDTH = 640;
const TITLE: Lettering = { size: 13 };
const SMALL: Lettering = { size: 11.5 };

const GROUP = 34;
const LINE = 16;
const ROW_PADDING = 18;
const LOAD = 22;
const LEGEND = 36;
/** After so many rows the heads of the columns are out of sight, and stand there again. */
const ROWS_PER_HEAD = 20;

/** The RACI matrix: work and activities by roles. */
export function renderRaciSvg(plan: Plan, view: ChartView): string {
  const { roles, groups } = plan.raci;
  const drawing =
    groups.length === 0
      ? sentence('No work and no responsibilities are written down yet.')
      : drawingOf(plan.raci, gridOf(plan.raci), view);
  const rows = groups.flatMap((group) => group.rows);
  const caption: Caption = {
    id: 'raci',
    title: 'Who does what',
    description: `As of ${dayInWords(plan.asOf)}. ${counted(rows.length, 'row')} by ${counted(roles.length, 'role')}: who is responsible (R), accountable (A), consulted (C) and informed (I).`,
  };
  return chart(plan, caption, drawing, view);
}

/** Where the columns stand. */
interface Grid {
  readonly hasInvolvement: boolean;
  /** The columns of the roles, counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly firstRole: number;
  readonly column: number;
  readonly right: number;
  readonly width: number;
}

function gridOf({ roles, groups }: PlanRaci): Grid {
  const hasInvolvement = groups.some(({ rows }) => rows.some(({ involvement }) => involvement));
  const firstRole = MARGIN + TITLES + (hasInvolvement ? INVOLVEMENT : 0);
  const column = roles.length <= 8 ? 98 : roles.length <= 14 ? 84 : 72;
  const right = Math.max(firstRole + roles.length * column, LEAST_WIDTH - MARGIN);
  const columns = new Map(roles.map(({ id }, index) => [id, index]));
  return { hasInvolvement, columns, firstRole, column, right, width: right + MARGIN };
}

function drawingOf(raci: PlanRaci, grid: Grid, view: ChartView): Drawing {
  const heads = raci.roles.map((role) => headOf(role, grid.column - 10));
  const headHeight = Math.max(0, ...heads.map(({ height }) => height)) + 14;
  const top = LEGEND + headHeight;
  const drawHeads = (end: number) =>
    html`${headings(grid, end)}${heads.map((head, index) => drawHead(head, index, { end, isStop: end === top }, grid, view))}${rule(end, 1.6, grid)}`;
  const { content, bottom } = groupsFrom(raci, top, { height: headHeight, draw: drawHeads }, grid, view);
  const height = bottom + LETTERS.length * LOAD + 16;
  return {
    width: grid.width,
    height: height + MARGIN,
    content: html`${bands(raci, grid, LEGEND, height)}${legend()}${drawHeads(top)}${content}${loads(raci, bottom, grid)}${rule(height, 1.6, grid)}`,
  };
}

/** The columns of those whom the engagement is about stand out from the others. */
function bands({ roles }: PlanRaci, grid: Grid, top: number, bottom: number): Html {
  return html`${roles.map(
    ({ isEngaged, isCio }, index) =>
      (isEngaged || isCio) &&
      html`<rect class="chart-surface" x="${columnLeft(index, grid) + 2}" y="${top}" width="${grid.column - 4}" height="${round(bottom - top)}" rx="8"/>\n`,
  )}`;
}

function columnLeft(index: number, { firstRole, column }: Grid): number {
  return firstRole + index * column;
}

function legend(): Html {
  let x = MARGIN;
  const items = LETTERS.map((letter) => {
    const name = LETTER_NAMES[letter];
    const item = html`${tile(letter, x + 10, 14, 20)}<text class="chart-small chart-muted" x="${round(x + 27)}" y="18">${name}</text>\n`;
    x += 27 + textWidth(name, SMALL) + 24;
    return item;
  });
  return html`<g>${items}</g>\n`;
}

function headings({ hasInvolvement }: Grid, top: number): Html {
  const y = round(top - 12);
  return html`<text class="chart-small chart-strong chart-muted" x="${MARGIN}" y="${y}">Work</text>${hasInvolvement && html`<text class="chart-small chart-strong chart-muted" x="${MARGIN + TITLES}" y="${y}">CIO involvement</text>`}\n`;
}

/** Heads that stand there again are no further stops for the keyboard. */
function drawHead(
  head: Head,
  index: number,
  { end, isStop }: { readonly end: number; readonly isStop: boolean },
  grid: Grid,
  view: ChartView,
): Html {
  const { role } = head;
  const tag = partOf(role);
  const about = [
    role.title,
    role.person ?? 'Not filled',
    ...(tag ? [tag] : []),
    ...LETTERS.map((letter) => loadOf(role, letter)),
  ];
  const drawing = columnHead(head, columnLeft(index, grid), grid.column, end - 8);
  return part(drawing, { title: about.map(asLine).join(', '), place: role.place, isStop }, view);
}

function loadOf({ load }: PlanRole, letter: LetterCode): string {
  return `${LETTER_NAMES[letter].toLowerCase()} in ${load[letter]}`;
}

function rule(y: number, width: number, { right }: Grid): Html {
  return html`<path class="chart-rule" stroke-width="${width}" d="M${MARGIN} ${round(y)}H${right}"/>\n`;
}

/** The heads of all columns, which end at a height. */
interface Heads {
  readonly height: number;
  readonly draw: (bottom: number) => Html;
}

/** What stands below each other under the first heads. */
type Line =
  | { readonly kind: 'heads' }
  | { readonly kind: 'group'; readonly group: PlanRaciGroup }
  | { readonly kind: 'row'; readonly row: PlanRaciRow; readonly texts: readonly TextLine[] };

function stacked(groups: readonly PlanRaciGroup[]): readonly Line[] {
  const lines: Line[] = [];
  let left = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  let since = 0;
  for (const group of groups) {
    for (const [index, row] of group.rows.entries()) {
      if (since >= ROWS_PER_HEAD && left > ROWS_PER_HEAD / 2) {
        lines.push({ kind: 'heads' });
        since = 0;
      }
      if (index === 0) lines.push({ kind: 'group', group });
      lines.push({ kind: 'row', row, texts: linesOf(row) });
      since++;
      left--;
    }
  }
  return lines;
}

function heightOf(line: Line, heads: Heads): number {
  if (line.kind === 'heads') return heads.height;
  if (line.kind === 'group') return GROUP;
  const count = line.texts.length;
  return Math.max(count, 2) * LINE + ROW_PADDING - (count > 1 ? 0 : LINE / 2);
}

function groupsFrom(
  { groups, roles }: PlanRaci,
  top: number,
  heads: Heads,
  grid: Grid,
  view: ChartView,
): { content: readonly Html[]; bottom: number } {
  let y = top;
  const content = stacked(groups).map((line) => {
    const [start, height] = [y, heightOf(line, heads)];
    y += height;
    if (line.kind === 'heads') return html`${rule(start, 1.6, grid)}${heads.draw(y)}`;
    if (line.kind === 'group')
      return html`${rule(start, 1.6, grid)}<text class="chart-strong chart-muted" x="${MARGIN}" y="${round(start + 23)}">${titleOf(line.group)}</text>\n`;
    return html`${rule(start, 0.8, grid)}${drawRow(line.row, line.texts, { top: start, height }, roles, grid, view)}`;
  });
  return { content: [...content, rule(y, 1.6, grid)], bottom: y };
}

function titleOf({ kind, pillar }: PlanRaciGroup): string {
  if (kind === 'activities') return 'Activities';
  return pillar ? label(pillar) : 'Without a pillar';
}

interface TextLine {
  readonly text: string;
  readonly look: string;
}

function linesOf({ title, unknown }: PlanRaciRow): readonly TextLine[] {
  const lines = wrapped(title, TITLES - 24, 2, TITLE).map((text) => ({ text, look: '' }));
  if (unknown.length === 0) return lines;
  const text = shortened(`Unknown: ${unknown.join(', ')}`, TITLES - 24, SMALL);
  return [...lines, { text, look: 'chart-small chart-slanted chart-warning' }];
}

interface Extent {
  readonly top: number;
  readonly height: number;
}

function drawRow(
  row: PlanRaciRow,
  lines: readonly TextLine[],
  { top, height }: Extent,
  roles: readonly PlanRole[],
  grid: Grid,
  view: ChartView,
): Html {
  const middle = top + height / 2;
  const first = middle - ((lines.length - 1) * LINE) / 2 + 4.5;
  const text = lines.map(
    (line, index) =>
      html`<text class="${line.look}" x="${MARGIN + 8}" y="${round(first + index * LINE)}">${line.text}</text>\n`,
  );
  const { involvement, place } = row;
  const mark = involvement && involvementMark(involvement, MARGIN + TITLES, middle);
  return html`${part(html`${text}`, { title: asLine(row.title), place }, view)}${mark && part(mark.drawing, { title: mark.title, place, isStop: false }, view)}${cells(row, middle, roles, grid, view)}`;
}

function cells(row: PlanRaciRow, middle: number, roles: readonly PlanRole[], grid: Grid, view: ChartView): Html {
  if (row.cells.length === 0 && roles.length > 0)
    return html`<text class="chart-small chart-slanted chart-warning" x="${grid.firstRole + 10}" y="${round(middle + 4)}">Nobody named</text>\n`;
  return html`${row.cells.map((cell) => {
    const index = grid.columns.get(cell.role) ?? 0;
    const names = cell.letters.map((letter) => LETTER_NAMES[letter]).join(', ');
    const title = `${asLine(roles[index]?.title ?? cell.role)}: ${names} (${asLine(row.title)})`;
    const drawing = cellTiles(cell.letters, columnLeft(index, grid) + grid.column / 2, middle, grid.column - 8);
    return part(drawing, { title, place: cell.place }, view);
  })}`;
}

/** In how many rows each role holds each letter. */
function loads({ roles }: PlanRaci, top: number, grid: Grid): Html {
  return html`${LETTERS.map((letter, line) => {
    const y = round(top + 24 + line * LOAD);
    const counts = roles.map(
      ({ load }, index) =>
        html`<text class="chart-small chart-middle chart-number${load[letter] > 0 ? ' chart-strong' : ' chart-muted'}" x="${round(columnLeft(index, grid) + grid.column / 2)}" y="${y}">${load[letter]}</text>`,
    );
    return html`<text class="chart-small chart-muted" x="${MARGIN + 8}" y="${y}">${LETTER_NAMES[letter]} in</text>${counts}\n`;
  })}`;
}
