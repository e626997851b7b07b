import { dayInWords, label } from '../../../language/in-words.ts';
import type { LetterCode, Plan, PlanRaci, PlanRaciGroup, PlanRaciRow, PlanRole } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import { counted, LETTER_NAMES } from '../../words.ts';
import { type Caption, type ChartView, chart, type Drawing, MARGIN, sentence } from './chart.ts';
import { drawHead, type Head, type HeadText, headOf, isTurnedIn } from './column-heads.ts';
import { clamped, round } from './geometry.ts';
import { nameOf, part } from './part.ts';
import { cellHeight, cellTiles, INVOLVEMENT_HEIGHT, involvementMark, LETTERS, tile } from './raci-cells.ts';
import { asLine, type Lettering, shortened, textWidth, wrapped } from './text-width.ts';

const WIDTH = 1200;
const TITLES = 340;
const NARROWEST = 34;
const WIDEST = 98;
/** So narrow a picture would leave no room for its legend. */
const LEAST_WIDTH = 640;
const TITLE: Lettering = { size: 13 };
const SMALL: Lettering = { size: 11.5 };

const GROUP = 34;
const LINE = 16;
const ROW_PADDING = 14;
const CELL_PADDING = 6;
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
  /** The columns of the roles, counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly firstRole: number;
  readonly column: number;
  readonly right: number;
  readonly width: number;
}

function gridOf({ roles }: PlanRaci): Grid {
  const firstRole = MARGIN + TITLES;
  const column = Math.floor(clamped((WIDTH - MARGIN - firstRole) / Math.max(1, roles.length), NARROWEST, WIDEST));
  const right = Math.max(firstRole + roles.length * column, LEAST_WIDTH - MARGIN);
  const columns = new Map(roles.map(({ id }, index) => [id, index]));
  return { columns, firstRole, column, right, width: right + MARGIN };
}

/** Who the role is, who fills it, and its part in the engagement. */
function textsOf(role: PlanRole, column: number): readonly HeadText[] {
  const tag = partOf(role);
  const person = role.person ?? 'Not filled';
  const look = role.person === undefined ? 'chart-slanted chart-warning' : 'chart-muted';
  const title = { text: role.title, look: 'chart-strong', bold: true, lines: 4 };
  if (isTurnedIn(column)) {
    const text = tag === undefined ? person : `${tag}: ${person}`;
    return [
      title,
      { text, look: tag === undefined || role.person === undefined ? look : 'chart-accent', bold: false, lines: 1 },
    ];
  }
  return [
    title,
    { text: person, look, bold: false, lines: 2 },
    ...(tag === undefined ? [] : [{ text: tag, look: 'chart-accent', bold: false, lines: 1, isTag: true }]),
  ];
}

/** The part of the role in the engagement, where it has one. */
function partOf({ isEngaged, isCio }: PlanRole): string | undefined {
  return isEngaged ? 'Engaged' : isCio ? 'CIO' : undefined;
}

function drawingOf(raci: PlanRaci, grid: Grid, view: ChartView): Drawing {
  const heads = raci.roles.map((role) => headOf(textsOf(role, grid.column), grid.column));
  const headHeight = Math.max(0, ...heads.map(({ height }) => height)) + 26;
  const top = LEGEND + headHeight;
  const drawHeads = (end: number) =>
    html`${headings(end)}${raci.roles.map((role, index) => drawRole(role, heads[index], index, { end, isStop: end === top }, grid, view))}${rule(end, 1.6, grid)}`;
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
      html`<rect class="chart-surface" x="${columnLeft(index, grid) + 1}" y="${top}" width="${grid.column - 2}" height="${round(bottom - top)}" rx="8"/>\n`,
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

function headings(top: number): Html {
  return html`<text class="chart-small chart-strong chart-muted" x="${MARGIN + 8}" y="${round(top - 12)}">Work</text>\n`;
}

/** Heads that stand there again are no further stops for the keyboard. A role that nobody fills has a dashed frame. */
function drawRole(
  role: PlanRole,
  head: Head | undefined,
  index: number,
  { end, isStop }: { readonly end: number; readonly isStop: boolean },
  grid: Grid,
  view: ChartView,
): Html {
  if (!head) return html``;
  const about = [
    ...textsOf(role, grid.column).map(({ text }) => text),
    ...LETTERS.map((letter) => loadOf(role, letter)),
  ];
  const left = columnLeft(index, grid);
  const bottom = end - 9;
  const frame =
    role.person === undefined &&
    html`<rect class="chart-stroke-warning chart-open" stroke-width="1.2" x="${round(left + 2)}" y="${round(bottom - head.height - 7)}" width="${grid.column - 4}" height="${round(head.height + 12)}" rx="6"/>`;
  const drawing = html`${frame}${drawHead(head, left, grid.column, bottom)}`;
  return part(
    drawing,
    {
      title: nameOf(
        head.lines.map(({ text }) => text),
        about,
      ),
      place: role.place,
      isStop,
    },
    view,
  );
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

function heightOf(line: Line, heads: Heads, { column }: Grid): number {
  if (line.kind === 'heads') return heads.height;
  if (line.kind === 'group') return GROUP;
  const involvement = line.row.involvement ? INVOLVEMENT_HEIGHT : 0;
  const cells = line.row.cells.map(({ letters }) => cellHeight(letters.length, column - CELL_PADDING));
  return Math.max(26, line.texts.length * LINE + involvement, ...cells) + ROW_PADDING;
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
    const [start, height] = [y, heightOf(line, heads, grid)];
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
  const { involvement, place } = row;
  const high = lines.length * LINE + (involvement ? INVOLVEMENT_HEIGHT : 0);
  const first = middle - high / 2 + 12.5;
  const text = lines.map(
    (line, index) =>
      html`<text class="${line.look}" x="${MARGIN + 8}" y="${round(first + index * LINE)}">${line.text}</text>\n`,
  );
  const said = [row.title, ...(row.unknown.length > 0 ? [`Unknown: ${row.unknown.join(', ')}`] : [])];
  const name = nameOf(
    lines.map((line) => line.text),
    said,
  );
  const under = first + lines.length * LINE - 9;
  const mark = involvement && involvementMark(involvement, MARGIN + 8, under, TITLES - 24);
  return html`${part(html`${text}`, { title: name, place }, view)}${mark && part(mark.drawing, { title: mark.title, place, isStop: false }, view)}${cells(row, middle, roles, grid, view)}`;
}

function cells(row: PlanRaciRow, middle: number, roles: readonly PlanRole[], grid: Grid, view: ChartView): Html {
  if (row.cells.length === 0 && roles.length > 0)
    return html`<text class="chart-small chart-slanted chart-warning" x="${grid.firstRole + 10}" y="${round(middle + 4)}">Nobody named</text>\n`;
  return html`${row.cells.map((cell) => {
    const index = grid.columns.get(cell.role) ?? 0;
    const names = cell.letters.map((letter) => LETTER_NAMES[letter]).join(', ');
    // What is called by its words has to begin with the letters that can be seen.
    const said = cell.letters.length > 1 ? `${cell.letters.join(' ')}, ${names}` : names;
    const title = `${asLine(roles[index]?.title ?? cell.role)}: ${said} (${asLine(row.title)})`;
    const drawing = cellTiles(
      cell.letters,
      columnLeft(index, grid) + grid.column / 2,
      middle,
      grid.column - CELL_PADDING,
    );
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
