import { isBreak } from './text-lines.ts';

/** A position as editors count: both from zero, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions. A line ends with `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line; the length of the text for a line behind the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The position of an offset. One outside the text, or between `\r` and `\n`, counts as the nearest one before it. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: this.#beforeBreak(inside, low) - this.startOf(low) };
  }

  /** The nearest offset inside the text for any position, also one behind the end of its line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.startOf(position.line);
    const offset = Math.min(start + Math.max(0, position.character), this.startOf(position.line + 1));
    return this.#beforeBreak(offset, position.line);
  }

  #beforeBreak(offset: number, line: number): number {
    let before = offset;
    while (before > this.startOf(line) && isBreak(this.#text.charCodeAt(before - 1))) before--;
    return before;
  }
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  const loneReturns = text.includes('\r');
  for (let at = nextBreak(text, 0, loneReturns); at < text.length; at = nextBreak(text, at, loneReturns)) {
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    starts.push(++at);
  }
  return Uint32Array.from(starts);
}

const LF = 10;
const CR = 13;

function nextBreak(text: string, from: number, loneReturns: boolean): number {
  if (!loneReturns) {
    const at = text.indexOf('\n', from);
    return at < 0 ? text.length : at;
  }
  for (let at = from; at < text.length; at++) if (isBreak(text.charCodeAt(at))) return at;
  return text.length;
}
