import { afterBlanks, isBreak, isGap, lineEnd, lineStart, nextToken } from '../../syntax/text-lines.ts';
import type { BlockReader } from './block-reader.ts';
import type { Slot, Word } from './cursor.ts';
import type { Frame } from './frames.ts';
import { afterProperties, isQuote, plainEnd, quotedWordAt, wordOf } from './words.ts';

/** Reads what stands in brackets, also when they are not closed. */
export class FlowReader {
  readonly #reader: BlockReader;
  /** The column of the block around the brackets: what stands there again, or before it, lies outside. */
  readonly #column: number;
  readonly #outside: number;

  constructor(reader: BlockReader, column: number) {
    this.#reader = reader;
    this.#column = column;
    this.#outside = reader.frames.depth;
  }

  get #text(): string {
    return this.#reader.text;
  }

  /** Reads from an opening bracket to its end, and says where that is. */
  read(start: number): number {
    const { frames } = this.#reader;
    let at = this.#open(start);
    while (frames.depth > this.#outside) {
      const next = nextToken(this.#text, at);
      const isOutside = this.#isOutside(at, next);
      this.#gap(at, next, isOutside);
      if (isOutside) {
        frames.shrinkTo(this.#outside);
        return lineEnd(this.#text, at);
      }
      at = this.#token(next);
    }
    return at;
  }

  /** Whether the brackets were never closed: the next thing stands where a block goes on. */
  #isOutside(at: number, next: number): boolean {
    if (next >= this.#text.length) return true;
    if (!hasBreak(this.#text, at, next)) return false;
    const line = lineStart(this.#text, next);
    return next - line <= this.#column && !/[\]}]/.test(this.#text.charAt(next));
  }

  #open(at: number): number {
    const isMapping = this.#text[at] === '{';
    this.#reader.frames.push(isMapping ? 'mapping' : 'list', this.#column, true);
    return at + 1;
  }

  #close(at: number): number {
    const { frames } = this.#reader;
    frames.shrinkTo(frames.depth - 1);
    if (frames.top && frames.depth > this.#outside) frames.top.expects = 'comma';
    return at + 1;
  }

  #token(at: number): number {
    const { top } = this.#reader.frames;
    const character = this.#text.charAt(at);
    if (!top || character === '}' || character === ']') return this.#close(at);
    if (character === '{' || character === '[') return this.#open(at);
    if (character === ',') {
      top.expects = 'entry';
      if (top.kind === 'list') top.index++;
      return at + 1;
    }
    const first = afterProperties(this.#text, at);
    return first > at ? first : this.#scalar(at, top);
  }

  #scalar(at: number, frame: Frame): number {
    const { word, end } = this.#wordAt(at);
    // A colon in a place of its own says nothing.
    if (end === at) return at + 1;
    const { expects } = frame;
    frame.expects = 'comma';
    if (expects === 'entry' && frame.kind === 'mapping') return this.#key(word, end, frame);
    if (expects !== 'comma') this.#find(expects === 'value' ? 'value' : 'item', word, frame);
    return end;
  }

  #wordAt(at: number): { readonly word: Word; readonly end: number } {
    if (isQuote(this.#text.charAt(at))) return quotedWordAt(this.#text, at, this.#column);
    const end = plainEnd(this.#text, at, true);
    return { word: wordOf(this.#text, at, end), end };
  }

  #key(word: Word, end: number, frame: Frame): number {
    const isQuoted = end > word.end || isQuote(this.#text.charAt(word.start - 1));
    const colon = afterBlanks(this.#text, end);
    const hasColon =
      this.#text[colon] === ':' &&
      (isQuoted || isGap(this.#text, colon + 1) || /[,[\]{}]/.test(this.#text.charAt(colon + 1)));
    // A colon cannot be written inside the quotes.
    if (hasColon || !isQuoted)
      this.#find('key', word, frame, { hasColon, needsComma: !hasColon && this.#isFollowed(end) });
    if (!hasColon) return end;
    frame.keys.push(word);
    frame.expects = 'value';
    return colon + 1;
  }

  /** Between two tokens something can be begun, unless a comma has to come first. */
  #gap(from: number, to: number, isOutside: boolean): void {
    const { offset, frames } = this.#reader;
    const end = isOutside ? Math.min(to, lineEnd(this.#text, from)) : to;
    this.#reader.findComment(from, end);
    const frame = frames.top;
    if (!frame || !this.#reader.isIn(from, end) || this.#isOutdented(from)) return;
    const next = isOutside ? '' : this.#text.charAt(to);
    const isValueThere = frame.expects === 'value' && /[^,\]}]/.test(next);
    // What a word begins with belongs to the word.
    if (isValueThere || (offset === to && /[^,[\]{}]/.test(next))) return;
    const word = wordOf(this.#text, offset, offset);
    if (frame.expects === 'comma') return;
    if (frame.expects === 'value') this.#find('value', word, frame, { needsSpace: this.#text[offset - 1] === ':' });
    else this.#find(frame.kind === 'list' ? 'item' : 'key', word, frame, { needsComma: this.#isFollowed(offset) });
  }

  /** Whether the offset stands on a line of its own that is not indented enough. */
  #isOutdented(from: number): boolean {
    const line = lineStart(this.#text, this.#reader.offset);
    return line > from && this.#reader.offset - line <= this.#column;
  }

  /** Whether another entry follows without a comma. */
  #isFollowed(at: number): boolean {
    const next = nextToken(this.#text, at);
    return !this.#isOutside(at, next) && !/[,\]}]/.test(this.#text.charAt(next));
  }

  #find(kind: Slot['kind'], word: Word, frame: Frame, more: Partial<Slot> = {}): void {
    if (!this.#reader.isIn(word.start, word.end) || hasBreak(this.#text, word.start, word.end)) return;
    const { frames } = this.#reader;
    const path = kind === 'key' ? frames.pathToTop() : frames.pathToValue();
    this.#reader.find({ kind, path, word, frame, flow: true, column: this.#column, ...more });
  }
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(text.charCodeAt(at))) return true;
  return false;
}
