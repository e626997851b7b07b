import type { LetterCode, PlanInvolvement } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import { involvementInWords, reasonInWords } from '../../words.ts';
import { round } from './geometry.ts';
import { asLine, type Lettering, shortened, textWidth } from './text-width.ts';

const SMALL: Lettering = { size: 11.5 };
const BOLD: Lettering = { size: 11.5, bold: true };

export const LETTERS: readonly LetterCode[] = ['R', 'A', 'C', 'I'];

/** Each letter has a form and a weight of its own, so that the eye finds who answers and who does at once. */
const TILES: Readonly<Record<LetterCode, { readonly look: string; readonly letter: string; readonly round: boolean }>> =
  {
    A: { look: 'chart-full-accent', letter: 'chart-on-accent', round: false },
    R: { look: 'chart-soft-accent', letter: 'chart-accent', round: false },
    C: { look: 'chart-line-muted', letter: '', round: false },
    I: { look: 'chart-line-muted chart-open', letter: 'chart-muted', round: true },
  };

/** A letter in its form, with its middle at a point. */
export function tile(letter: LetterCode, x: number, y: number, size: number): Html {
  const { look, letter: ink, round: isRound } = TILES[letter];
  const half = size / 2;
  const form = isRound
    ? html`<circle class="${look}" stroke-width="1.4" cx="${round(x)}" cy="${round(y)}" r="${round(half - 0.5)}"/>`
    : html`<rect class="${look}" stroke-width="1.4" x="${round(x - half)}" y="${round(y - half)}" width="${round(size)}" height="${round(size)}" rx="6"/>`;
  return html`${form}<text class="chart-small chart-strong chart-middle ${ink}" x="${round(x)}" y="${round(y + 4)}">${letter}</text>\n`;
}

const GAP = 3;
const SIZE = 25;
/** Smaller tiles would leave no room for their letters. */
const LEAST = 17;
const STACKED = 20;

function stands(count: number, width: number): boolean {
  return (width - (count - 1) * GAP) / count < LEAST;
}

/** How high the letters of a cell are. */
export function cellHeight(count: number, width: number): number {
  return stands(count, width) ? count * STACKED + (count - 1) * GAP : SIZE;
}

/** The letters of a cell beside each other, or below each other where the column is too narrow for that. */
export function cellTiles(letters: readonly LetterCode[], middle: number, y: number, width: number): Html {
  const reach = (size: number) => ((letters.length - 1) * (size + GAP)) / 2;
  if (stands(letters.length, width))
    return html`${letters.map((letter, index) => tile(letter, middle, y - reach(STACKED) + index * (STACKED + GAP), STACKED))}`;
  const size = Math.min(SIZE, (width - (letters.length - 1) * GAP) / letters.length);
  return html`${letters.map((letter, index) => tile(letter, middle - reach(size) + index * (size + GAP), y, size))}`;
}

/** The CIO's part in a row, in two lines: what it is or has to be, and why. */
export interface InvolvementMark {
  readonly drawing: Html;
  readonly title: string;
}

export const INVOLVEMENT_HEIGHT = 33;

export function involvementMark(involvement: PlanInvolvement, x: number, top: number, width: number): InvolvementMark {
  const { sign, tone } = signOf(involvement);
  const { lead, verdict } = involvementInWords(involvement);
  const because = asLine(involvement.reasons.map(reasonInWords).join(', '));
  const why = because && `because of ${because}`;
  const text = verdict === '' ? lead : `${lead},`;
  const after = x + 17 + textWidth(text, BOLD) + 6;
  return {
    drawing: html`<path class="chart-stroke-${tone}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="${sign}" transform="translate(${round(x + 6)} ${round(top + 8)})"/><text class="chart-small chart-strong" x="${round(x + 17)}" y="${round(top + 12)}">${text}</text>${verdict !== '' && html`<text class="chart-small chart-${tone}" x="${round(after)}" y="${round(top + 12)}">${verdict}</text>`}${why !== '' && html`<text class="chart-small chart-muted" x="${round(x)}" y="${round(top + 27)}">${shortened(why, width, SMALL)}</text>`}`,
    title: [`${text}${verdict && ` ${verdict}`}`, ...(why ? [why] : [])].join(', '),
  };
}

const TICK = 'M-4.5 0.5L-1.2 4L5-4';
const WARNING = 'M0-5L5.5 4.5H-5.5zM0-1.5V1.2';
const QUESTION = 'M-4 0H4';

function signOf({ short }: PlanInvolvement): { sign: string; tone: string } {
  if (short === undefined) return { sign: QUESTION, tone: 'muted' };
  return short === 0 ? { sign: TICK, tone: 'good' } : { sign: WARNING, tone: 'warning' };
}
