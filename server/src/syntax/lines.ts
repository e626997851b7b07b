/** A position as editors count: both from zero, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions. A line ends with `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line; the length of the text for a line behind the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.min(offset, this.#length) - this.startOf(low) };
  }

  /** The nearest offset inside the text for any position, also one outside it. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.startOf(position.line);
    return Math.min(start + Math.max(0, position.character), this.startOf(position.line + 1));
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
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return text.length;
}
