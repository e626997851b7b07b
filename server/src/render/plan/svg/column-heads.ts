import { type Html, html } from '../../html.ts';
import { round } from './geometry.ts';
import { type Lettering, textWidth, wrapped } from './text-width.ts';

/** What the head of a column says, from the first to the last. */
export interface HeadText {
  readonly text: string;
  readonly look: string;
  readonly bold: boolean;
  /** The most lines that it may take. */
  readonly lines: number;
  /** A tag has a frame of its own; only an upright head has room for one. */
  readonly isTag?: boolean;
}

interface HeadLine extends HeadText {
  /** From the beginning of the head to the end of the line. */
  readonly end: number;
}

/** The head of a column, broken into lines. */
export interface Head {
  readonly lines: readonly HeadLine[];
  /** How much room it takes: across the column where it is turned, along it where it is not. */
  readonly extent: number;
  /** How high it stands. */
  readonly height: number;
  /** Whether it is read from below, as columns ask for that are too narrow for words. */
  readonly isTurned: boolean;
}

const LINE = 14.5;
const TAG = 22;
const SIZE = 11.5;
/** How long a line of a turned head may be. */
const LONGEST = 168;
/** Columns from this width on have room for words. */
const WIDE = 78;

/** Whether a column of some width has a turned head. */
export function isTurnedIn(width: number): boolean {
  return width < WIDE;
}

/** The head of a column of some width. In a turned one the first text gives way, so that the others have a line each. */
export function headOf(texts: readonly HeadText[], width: number): Head {
  const isTurned = isTurnedIn(width);
  const most = isTurned ? Math.max(1, Math.floor((width - 2) / LINE)) : Number.POSITIVE_INFINITY;
  const lines: HeadLine[] = [];
  let end = 0;
  for (const [index, text] of texts.entries()) {
    const room = isTurned && index === 0 ? Math.max(1, most - (texts.length - 1)) : most - lines.length;
    for (const line of linesOf(text, isTurned ? LONGEST : width - 10, Math.min(text.lines, room))) {
      end += text.isTag ? TAG : LINE;
      lines.push({ ...text, text: line, end });
    }
  }
  const longest = Math.max(0, ...lines.map((line) => textWidth(line.text, letteringOf(line))));
  return { lines, extent: end, height: isTurned ? longest : end, isTurned };
}

function linesOf({ text, bold }: HeadText, length: number, most: number): readonly string[] {
  return most < 1 ? [] : wrapped(text, length, most, { size: SIZE, bold });
}

function letteringOf({ bold }: HeadText): Lettering {
  return { size: SIZE, bold };
}

/** The head of a column that ends at `bottom`. */
export function drawHead(head: Head, left: number, column: number, bottom: number): Html {
  const middle = left + column / 2;
  return html`${head.lines.map((line) => {
    if (!head.isTurned) return upright(line, middle, bottom - head.extent + line.end);
    return turned(line, middle - head.extent / 2 + line.end, bottom);
  })}`;
}

function upright(line: HeadLine, x: number, end: number): Html {
  if (!line.isTag)
    return html`<text class="chart-small chart-middle ${line.look}" x="${round(x)}" y="${round(end - 4)}">${line.text}</text>\n`;
  const width = textWidth(line.text, letteringOf(line)) + 16;
  return html`<rect class="chart-soft-accent" x="${round(x - width / 2)}" y="${round(end - 19)}" width="${round(width)}" height="18" rx="9"/><text class="chart-small chart-middle ${line.look}" x="${round(x)}" y="${round(end - 6)}">${line.text}</text>\n`;
}

function turned({ look, text }: HeadLine, end: number, bottom: number): Html {
  const x = round(end - 4);
  const y = round(bottom);
  return html`<text class="chart-small ${look}" x="${x}" y="${y}" transform="rotate(-90 ${x} ${y})">${text}</text>\n`;
}
