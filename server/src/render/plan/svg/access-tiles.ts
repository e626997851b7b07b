import { type Html, html } from '../../html.ts';
import { type AccessCell, letterOf, levelInWords } from './access-cells.ts';
import { round } from './geometry.ts';
import { type Lettering, shortened, textWidth } from './text-width.ts';

/** How much a cell can say: the level and how long, the level alone, or its letter. */
export type Room = 'whole' | 'word' | 'letter';

export const BOLD: Lettering = { size: 11.5, bold: true };
const SMALL: Lettering = { size: 11.5 };
const WHOLE = 132;
const WORD = 74;

export function roomIn(column: number): Room {
  if (column >= WHOLE) return 'whole';
  return column >= WORD ? 'word' : 'letter';
}

/** How high the line of a cell is. */
export const CELL_HEIGHTS: Readonly<Record<Room, number>> = { whole: 46, word: 32, letter: 30 };

/** Each kind of cell has a frame of its own, so that gaps and excess stand out also without colours. */
const LOOKS: Readonly<
  Record<AccessCell['kind'], { readonly frame: string; readonly ink: string; readonly width: number }>
> = {
  needed: { frame: 'chart-soft-accent', ink: 'chart-accent', width: 1.2 },
  excess: { frame: 'chart-soft-warning chart-dotted', ink: 'chart-warning', width: 2.2 },
  ended: { frame: 'chart-line-muted', ink: 'chart-muted', width: 1.2 },
  wanted: { frame: 'chart-stroke-error chart-open', ink: 'chart-error', width: 1.2 },
};

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell of the access map around the middle of its spot. */
export function accessTile(cell: AccessCell, spot: Spot, room: Room | 'frame'): Html {
  const { frame, ink, width } = LOOKS[cell.kind];
  const box = html`${rect(spot, frame, width)}${cell.isUrgent && html`<circle class="chart-full-warning" cx="${round(spot.x + spot.width / 2 - 1)}" cy="${round(spot.y - spot.height / 2 + 1)}" r="4"/>`}`;
  if (cell.kind === 'wanted' || room === 'frame') return box;
  if (room === 'letter') return html`${box}${word(letterOf(cell.level), spot, 4, `chart-strong ${ink}`)}`;
  const level = shortened(levelInWords(cell.level), spot.width - 8, BOLD);
  if (room === 'word') return html`${box}${word(level, spot, 4, `chart-strong ${ink}`)}`;
  const until = shortened(howLong(cell), spot.width - 6, SMALL);
  const below = cell.isUrgent || cell.kind === 'excess' ? 'chart-warning' : 'chart-muted';
  return html`${box}${word(level, spot, -3, `chart-strong ${ink}`)}${word(until, spot, 12, below)}`;
}

/** How long, and whether that is too long by all of it. */
export function howLong({ kind, until }: AccessCell): string {
  return kind === 'excess' ? `not needed, ${until}` : until;
}

/** What is missing. */
export function missingTile(spot: Spot, room: Room): Html {
  const text = room === 'letter' ? '!' : 'Missing';
  return html`${rect(spot, 'chart-soft-error chart-dashed', 2)}${word(text, spot, 4, 'chart-strong chart-error')}`;
}

function rect({ x, y, width, height }: Spot, look: string, stroke: number): Html {
  return html`<rect class="${look}" stroke-width="${stroke}" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="6"/>`;
}

function word(text: string, { x, y }: Spot, down: number, look: string): Html {
  return html`<text class="chart-small chart-middle ${look}" x="${round(x)}" y="${round(y + down)}">${text}</text>\n`;
}

/** The meaning of the frames and letters that occur. */
export function accessLegend(
  items: readonly LegendItem[],
  left: number,
  right: number,
): { content: Html; height: number } {
  let [x, y] = [left, 14];
  const content = items.map(({ draw, name }) => {
    const wide = 30 + textWidth(name, SMALL) + 22;
    if (x > left && x + wide > right) [x, y] = [left, y + 26];
    const item = html`${draw({ x: x + 11, y, width: 22, height: 20 })}<text class="chart-small chart-muted" x="${round(x + 30)}" y="${y + 4}">${name}</text>\n`;
    x += wide;
    return item;
  });
  return { content: html`<g>${content}</g>\n`, height: items.length > 0 ? y + 22 : 0 };
}

export interface LegendItem {
  readonly draw: (spot: Spot) => Html;
  readonly name: string;
}
