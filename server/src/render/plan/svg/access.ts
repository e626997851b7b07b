import { dayInWords, label } from '../../../language/in-words.ts';
import { ACCESS_LEVELS } from '../../../language/words.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import {
  type AccessCell,
  type AccessDataset,
  type AccessMatrix,
  type AccessRole,
  accessMatrix,
  letterOf,
  levelInWords,
} from './access-cells.ts';
import {
  accessLegend,
  accessTile,
  CELL_HEIGHTS,
  howLong,
  type LegendItem,
  missingTile,
  type Room,
  roomIn,
} from './access-tiles.ts';
import { type Caption, type ChartView, chart, type Drawing, MARGIN, sentence } from './chart.ts';
import { drawHead, type Head, headOf } from './column-heads.ts';
import { clamped, round } from './geometry.ts';
import { nameOf, part } from './part.ts';
import { asLine, type Lettering, wrapped } from './text-width.ts';

const WIDTH = 1200;
const NAMES = 250;
const LEFT = MARGIN + NAMES;
const NARROWEST = 34;
const WIDEST = 300;
const WIDEST_TILE = 200;
const NAME: Lettering = { size: 13, bold: true };
const LINE = 15;
/** A page holds no more. */
const MOST_HEIGHT = 690;

const MEANINGS = {
  missing: 'Missing: needed for work, and nobody who does it may use it',
  wanted: 'One of these has to be given it',
  needed: 'Granted and needed',
  excess: 'Granted, but no work needs it',
  ended: 'Has ended',
} as const;

/**
 * The data access map: who may use which data, where it is kept, what is missing and what is too much. A file holds one
 * drawing; on a page there are as many below each other as a printed page cannot hold at once.
 */
export function renderAccessSvg(plan: Plan, view: ChartView): string {
  const matrix = accessMatrix(plan);
  if (matrix.roles.length === 0)
    return chart(plan, captionOf(plan, matrix), sentence('Nobody has been given access to data.'), view);
  const grid = gridOf(matrix);
  const rows = rowsOf(matrix, grid);
  const legend = accessLegend(legendOf(matrix, grid.room), MARGIN, grid.width - MARGIN);
  const sheets = view.standalone ? [rows] : sheetsOf(rows, legend.height + grid.headHeight, grid.headHeight);
  return sheets
    .map((own, index) => {
      const sheet = { number: index + 1, count: sheets.length };
      const drawing = drawingOf(own, matrix, grid, index === 0 ? legend : NO_LEGEND, view);
      return chart(plan, { ...captionOf(plan, matrix), sheet }, drawing, view);
    })
    .join('');
}

function captionOf({ asOf }: Plan, matrix: AccessMatrix): Caption {
  const cells = matrix.roles.flatMap((role) => [...role.cells.values()].flat());
  const counts = (['needed', 'excess', 'ended'] as const).map(
    (kind) => `${MEANINGS[kind]}: ${cells.filter((cell) => cell.kind === kind).length}`,
  );
  const missing = matrix.datasets.filter(({ missingFor }) => missingFor.length > 0).length;
  return {
    id: 'access',
    title: 'Access to data',
    description: `As of ${dayInWords(asOf)}. Who may use which data, and the systems that keep it. ${[...counts, `Missing: ${missing}`].join('. ')}.`,
  };
}

/** Where the columns stand. */
interface Grid {
  readonly column: number;
  readonly room: Room;
  readonly right: number;
  readonly width: number;
  readonly heads: readonly Head[];
  readonly headHeight: number;
}

function gridOf({ datasets }: AccessMatrix): Grid {
  const column = Math.floor(clamped((WIDTH - MARGIN - LEFT) / datasets.length, NARROWEST, WIDEST));
  const right = LEFT + column * datasets.length;
  const heads = datasets.map(({ title, system, place }) =>
    headOf(
      [
        { text: title, look: place ? 'chart-strong' : 'chart-slanted chart-warning', bold: true, lines: 3 },
        ...(system ? [{ text: `in ${system}`, look: 'chart-muted', bold: false, lines: 2 }] : []),
      ],
      column,
    ),
  );
  const headHeight = Math.max(...heads.map(({ height }) => height)) + 20;
  return { column, room: roomIn(column), right, width: Math.max(WIDTH, right + MARGIN), heads, headHeight };
}

/** A role with its lines of text and the number of cells that stand below each other; or what is missing. */
type Row = { readonly height: number } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'role'; readonly role: AccessRole; readonly title: readonly string[] }
);

function rowsOf({ roles, datasets }: AccessMatrix, { room }: Grid): readonly Row[] {
  const cell = CELL_HEIGHTS[room];
  const missing: Row[] = datasets.some(({ missingFor }) => missingFor.length > 0)
    ? [{ kind: 'missing', height: cell + 8 }]
    : [];
  return [
    ...missing,
    ...roles.map((role): Row => {
      const title = wrapped(role.title, NAMES - 24, 2, NAME);
      const stacked = Math.max(1, ...[...role.cells.values()].map(({ length }) => length));
      const text = (title.length + (role.isProvider ? 1 : 0)) * LINE + 12;
      return { kind: 'role', role, title, height: Math.max(stacked * cell + 4, text) };
    }),
  ];
}

function sheetsOf(rows: readonly Row[], first: number, others: number): readonly (readonly Row[])[] {
  const sheets: Row[][] = [[]];
  let used = first;
  for (const row of rows) {
    if (used + row.height > MOST_HEIGHT && sheets.at(-1)?.length) {
      sheets.push([]);
      used = others;
    }
    sheets.at(-1)?.push(row);
    used += row.height;
  }
  return sheets;
}

interface Legend {
  readonly content: Html;
  readonly height: number;
}
const NO_LEGEND: Legend = { content: html``, height: 0 };

function legendOf({ roles, datasets }: AccessMatrix, room: Room): readonly LegendItem[] {
  const cells = roles.flatMap((role) => [...role.cells.values()].flat());
  const frames = (['wanted', 'needed', 'excess', 'ended'] as const).filter((kind) =>
    cells.some((cell) => cell.kind === kind),
  );
  const plain = (kind: AccessCell['kind']): LegendItem => {
    const cell = cells.find((each) => each.kind === kind);
    return {
      name: MEANINGS[kind],
      draw: (spot) => (cell ? accessTile({ ...cell, isUrgent: false }, spot, 'frame') : html``),
    };
  };
  const missing: LegendItem = { name: MEANINGS.missing, draw: (spot) => missingTile(spot, 'letter') };
  const soon = cells.find(({ isUrgent }) => isUrgent);
  const urgent: LegendItem = {
    name: 'Ends soon',
    draw: (spot) => (soon ? accessTile({ ...soon, kind: 'needed' }, spot, 'frame') : html``),
  };
  const used = new Set(cells.filter(({ kind }) => kind !== 'wanted').map(({ level }) => level));
  const levels = room === 'letter' ? Object.keys(ACCESS_LEVELS).filter((level) => used.has(level)) : [];
  return [
    ...(datasets.some(({ missingFor }) => missingFor.length > 0) ? [missing] : []),
    ...frames.map(plain),
    ...(soon ? [urgent] : []),
    ...levels.map(
      (level): LegendItem => ({
        name: label(level),
        draw: ({ x, y }) =>
          html`<text class="chart-small chart-strong chart-middle" x="${round(x + 3)}" y="${y + 4}">${letterOf(level)}</text>`,
      }),
    ),
  ];
}

function drawingOf(rows: readonly Row[], matrix: AccessMatrix, grid: Grid, legend: Legend, view: ChartView): Drawing {
  const top = legend.height + grid.headHeight;
  const bottom = top + rows.reduce((sum, { height }) => sum + height, 0);
  let y = top;
  const drawn = rows.map((row) => {
    const start = y;
    y += row.height;
    return html`${rule(start, start === top ? 1.6 : 0.8, grid)}${drawRow(row, start, matrix, grid, view)}`;
  });
  return {
    width: grid.width,
    height: bottom + MARGIN,
    content: html`${legend.content}${columnLines(matrix, grid, legend.height, bottom)}${heads(matrix, grid, top, view)}${drawn}${rule(bottom, 1.6, grid)}`,
  };
}

function rule(y: number, width: number, { right }: Grid): Html {
  return html`<path class="chart-rule" stroke-width="${width}" d="M${MARGIN} ${round(y)}H${right}"/>\n`;
}

/** Between the columns; stronger where another system begins. */
function columnLines({ datasets }: AccessMatrix, { column }: Grid, top: number, bottom: number): Html {
  const at = (index: number) => LEFT + index * column;
  const begins = (index: number) => datasets[index]?.system !== datasets[index - 1]?.system;
  const lines = (isStrong: boolean) =>
    [...datasets.keys(), datasets.length]
      .filter((index) => begins(index) === isStrong)
      .map((index) => `M${at(index)} ${round(top)}V${round(bottom)}`)
      .join('');
  return html`<path class="chart-rule" stroke-width="0.8" d="${lines(false)}"/><path class="chart-rule" stroke-width="2" d="${lines(true)}"/>\n`;
}

function heads({ datasets }: AccessMatrix, { heads: all, column }: Grid, bottom: number, view: ChartView): Html {
  return html`<text class="chart-small chart-strong chart-muted" x="${MARGIN + 8}" y="${round(bottom - 12)}">Who</text>
${datasets.map((dataset, index) => {
  const head = all[index];
  const about = [dataset.title, ...(dataset.system ? [`in ${dataset.system}`] : [])];
  return (
    head &&
    part(
      drawHead(head, LEFT + index * column, column, bottom - 9),
      {
        title: nameOf(
          head.lines.map(({ text }) => text),
          about,
        ),
        place: dataset.place,
      },
      view,
    )
  );
})}`;
}

function drawRow(row: Row, top: number, matrix: AccessMatrix, grid: Grid, view: ChartView): Html {
  const middle = top + row.height / 2;
  if (row.kind === 'missing') {
    const name = html`<text class="chart-strong chart-error" x="${MARGIN + 8}" y="${round(middle + 4.5)}">Missing</text>`;
    return html`${name}${matrix.datasets.map((dataset, index) => missing(dataset, index, middle, grid, view))}`;
  }
  const { role, title } = row;
  const about = [asLine(role.title), ...(role.isProvider ? ['Provider'] : [])].join(', ');
  return html`${part(nameAndParty(role, title, middle), { title: about, place: role.place }, view)}${matrix.datasets.map((dataset, index) => cellsOf(role, dataset, index, middle, grid, view))}`;
}

function nameAndParty({ place, isProvider }: AccessRole, title: readonly string[], middle: number): Html {
  const lines = title.length + (isProvider ? 1 : 0);
  const first = middle - ((lines - 1) * LINE) / 2 + 4.5;
  const look = place ? 'chart-strong' : 'chart-slanted chart-warning';
  const texts = title.map(
    (text, index) => html`<text class="${look}" x="${MARGIN + 8}" y="${round(first + index * LINE)}">${text}</text>\n`,
  );
  const note =
    isProvider &&
    html`<text class="chart-small chart-accent" x="${MARGIN + 8}" y="${round(first + title.length * LINE)}">Provider</text>`;
  return html`${texts}${note}`;
}

function missing({ title, missingFor }: AccessDataset, index: number, y: number, grid: Grid, view: ChartView): Html {
  const [first] = missingFor;
  if (!first) return html``;
  const about = `Missing: ${asLine(title)}, for ${missingFor.map((work) => asLine(work.title)).join(', ')}`;
  return part(missingTile(spotAt(index, y, grid), grid.room), { title: about, place: first.place }, view);
}

function spotAt(index: number, y: number, { column, room }: Grid) {
  const width = Math.min(column - 8, room === 'letter' ? 30 : WIDEST_TILE);
  return { x: LEFT + (index + 0.5) * column, y, width, height: CELL_HEIGHTS[room] - 6 };
}

function cellsOf(
  role: AccessRole,
  dataset: AccessDataset,
  index: number,
  middle: number,
  grid: Grid,
  view: ChartView,
): Html {
  const cells = role.cells.get(dataset.id) ?? [];
  const height = CELL_HEIGHTS[grid.room];
  return html`${cells.map((cell, at) => {
    const y = middle + (at - (cells.length - 1) / 2) * height;
    const about = { title: describe(role, dataset, cell), place: cell.place };
    return part(accessTile(cell, spotAt(index, y, grid), grid.room), about, view);
  })}`;
}

function describe(role: AccessRole, { title, system }: AccessDataset, cell: AccessCell): string {
  const kept = system ? ` in ${asLine(system)}` : '';
  const may = cell.kind === 'wanted' ? MEANINGS.wanted : `${levelInWords(cell.level)} ${howLong(cell)}`;
  return [`${asLine(role.title)}, ${asLine(title)}${kept}`, may, cell.reason].filter((text) => text !== '').join('; ');
}
