import {
  afterBlanks,
  hasContent,
  isBlank,
  isDash,
  isGap,
  lineEnd,
  lineStart,
  nextLine,
  nextToken,
} from '../../syntax/text-lines.ts';
import type { Cursor, Slot, Word } from './cursor.ts';
import { FlowReader } from './flow-reader.ts';
import { type Frame, Frames } from './frames.ts';
import { afterProperties, isQuote, isRestEmpty, keyAt, plainEnd, quotedWordAt, wordOf } from './words.ts';

/** What was found at the offset, before it is known which keys follow. */
export type Found =
  | (Pick<Slot, 'kind' | 'path' | 'word'> & Partial<Slot> & { readonly frame: Frame | undefined })
  | Extract<Cursor, { kind: 'comment' }>;

/** Reads the lines of a block, and notes what it finds at one offset. */
export class BlockReader {
  readonly text: string;
  readonly offset: number;
  readonly frames = new Frames();
  #found: Found | undefined;
  /** While the lines of a `|` or `>` text are read: the column that they are indented against. */
  #textColumn: number | undefined;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  /** Reads whole lines and says what is at the offset. */
  read(start: number, end: number): Cursor | undefined {
    let line = start;
    while (line < end && !this.#isKnown()) line = this.#line(line);
    // Behind the last line break there is one more line, an empty one.
    const isLast = this.offset === this.text.length && lineStart(this.text, this.offset) >= line;
    if (isLast && !this.#found) this.#line(this.offset);
    return this.#found && completed(this.#found);
  }

  /** Whether nothing that follows can add to what was found: the mapping of a key has been left. */
  #isKnown(): boolean {
    if (!this.#found) return false;
    return this.#found.kind === 'comment' || !this.frames.has(this.#found.frame);
  }

  /** Whether an offset is the one that is looked for. Ends count, since one writes behind what is written. */
  isIn(start: number, end: number): boolean {
    return start <= this.offset && this.offset <= end;
  }

  find(found: Found): void {
    if (found.kind === 'comment' || this.#isUsable(found.word)) this.#found ??= found;
  }

  /** An alias stands for something else; what is written right before a comment would make a text of it. */
  #isUsable({ start, end, text }: Word): boolean {
    return start === end ? this.text[start] !== '#' : !text.startsWith('*');
  }

  /** Notes a comment that begins between two offsets, if the offset is in it. */
  findComment(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (this.text[at] !== '#' || (at > 0 && !isGap(this.text, at - 1))) continue;
      const end = lineEnd(this.text, at);
      if (at < this.offset && this.offset <= end) this.find({ kind: 'comment', start: at, end });
      at = end;
    }
  }

  /** Reads a line, or several when a value goes on, and says where to go on. */
  #line(start: number): number {
    const { text } = this;
    const at = afterBlanks(text, start);
    const end = lineEnd(text, start);
    if (this.#isText(start)) return nextLine(text, start);
    if (!hasContent(text, start)) {
      if (this.isIn(start, Math.min(at, end))) this.#emptyLine(start);
      this.findComment(start, end);
      return nextLine(text, start);
    }
    if (/^(?:---|\.\.\.)(?!\S)/.test(text.slice(start, start + 4))) return nextLine(text, start);
    this.#textColumn = undefined;
    const stop = this.#content(start, at);
    if (stop > start && stop === lineStart(text, stop)) return stop;
    this.findComment(stop, lineEnd(text, stop));
    return nextLine(text, stop);
  }

  /** Whether a line belongs to a `|` or `>` text; a blank one does when more of the text follows. */
  #isText(start: number): boolean {
    if (this.#textColumn === undefined) return false;
    if (hasText(this.text, start)) return columnOf(this.text, start) > this.#textColumn;
    if (!this.isIn(start, lineEnd(this.text, start))) return true;
    return Math.max(this.offset - start, columnOf(this.text, nextContent(this.text, start))) > this.#textColumn;
  }

  /** Reads what stands on a line from its first character on. */
  #content(line: number, start: number): number {
    let at = start;
    let isItem = false;
    while (isDash(this.text, at)) {
      const later = this.#dash(at - line, isItem ? undefined : line);
      if (later !== undefined) return later;
      const next = afterBlanks(this.text, at + 1);
      if (isRestEmpty(this.text, next)) {
        if (this.isIn(at + 1, next)) this.#emptyItem(line, at + 1);
        return next;
      }
      at = next;
      isItem = true;
    }
    const first = afterProperties(this.text, at);
    if (isRestEmpty(this.text, first)) return first;
    const key = keyAt(this.text, first);
    if (key) return this.#pair(key, at - line, isItem);
    return this.#lone(first, at - line, isItem);
  }

  /**
   * Begins an item. In a list that begins on a line of its own, the items before the one with the offset are left out; then
   * says where to go on.
   */
  #dash(column: number, line: number | undefined): number | undefined {
    const { frames } = this;
    frames.closeBehind(column, true);
    if (frames.top?.kind === 'list' && frames.top.column === column) {
      frames.top.index++;
      frames.top.holds = 'nothing';
      return undefined;
    }
    const list = frames.push('list', column, false);
    if (line === undefined) return undefined;
    const later = skimList(this.text, this.offset, { from: line, column });
    list.index = (later?.before ?? 1) - 1;
    return later?.line;
  }

  #pair({ word, start, colon }: NonNullable<ReturnType<typeof keyAt>>, column: number, isItem: boolean): number {
    const { frames } = this;
    if (!isItem) frames.closeBehind(column, false);
    const isSame = frames.top?.kind === 'mapping' && frames.top.column === column;
    const frame = isSame && frames.top ? frames.top : frames.push('mapping', column, false);
    frame.keys.push(word);
    frame.holds = 'nothing';
    if (this.isIn(word.start, word.end) && this.offset >= start) {
      this.find({ kind: 'key', path: frames.pathToTop(), word, frame, column, hasColon: true });
    }
    return this.#value(colon + 1, frame);
  }

  /** Reads the value behind a colon. */
  #value(from: number, frame: Frame): number {
    const { text } = this;
    const start = afterBlanks(text, from);
    if (isRestEmpty(text, start)) {
      if (this.isIn(from, start)) this.#emptyValue(from, frame);
      return start;
    }
    const at = afterProperties(text, start);
    return isRestEmpty(text, at) ? at : this.#scalar(at, frame.column, 'value', frame);
  }

  #emptyValue(from: number, frame: Frame): void {
    const next = nextContent(this.text, this.offset);
    const column = columnOf(this.text, next);
    if (column > frame.column || (column === frame.column && isDash(this.text, afterBlanks(this.text, next)))) return;
    const word = wordOf(this.text, this.offset, this.offset);
    const path = this.frames.pathToValue();
    this.find({ kind: 'value', path, word, frame, column: frame.column, needsSpace: this.offset === from });
  }

  /** Reads a value that is no block mapping or list: text, brackets, alias. */
  #scalar(at: number, column: number, kind: 'value' | 'item', frame: Frame): number {
    const { text } = this;
    const first = text.charAt(at);
    if (first === '{' || first === '[') return new FlowReader(this, column).read(at);
    frame.holds = 'text';
    if (first === '|' || first === '>') {
      this.#textColumn = column;
      return lineEnd(text, at);
    }
    const { word, end } = isQuote(first) ? quotedWordAt(text, at, column) : this.#plain(at);
    if (lineEnd(text, at) >= end && this.isIn(word.start, word.end)) {
      this.find({ kind, path: this.frames.pathToValue(), word, frame, column });
    }
    return end;
  }

  #plain(at: number): { readonly word: Word; readonly end: number } {
    const end = plainEnd(this.text, at, false);
    return { word: wordOf(this.text, at, end), end };
  }

  /** Reads what has no key: a value on a line of its own, or a key that has no colon yet. */
  #lone(at: number, column: number, isItem: boolean): number {
    const { text, frames } = this;
    if (isItem && frames.top) {
      const isOpen = /[[\]{},#&*!|>'"%@`]/.test(text.charAt(at));
      if (isOpen) return this.#scalar(at, frames.top.column, 'item', frames.top);
      return this.#halfItem(at, column, frames.top);
    }
    const { top } = frames;
    const isValue = top?.holds === 'nothing' && column > top.column && /[[{'"|>]/.test(text.charAt(at));
    if (!top && /[[{]/.test(text.charAt(at))) return new FlowReader(this, -1).read(at);
    if (isValue && top) return this.#scalar(at, top.column, top.kind === 'list' ? 'item' : 'value', top);
    const end = plainEnd(text, at, false);
    if (this.isIn(at, end)) this.#newKey(column, wordOf(text, at, end));
    else if (top && column > top.column) top.holds = 'text';
    return end;
  }

  #halfItem(at: number, column: number, list: Frame): number {
    const word = wordOf(this.text, at, plainEnd(this.text, at, false));
    if (this.isIn(word.start, word.end)) this.#item(column, word, false);
    else list.holds = 'text';
    return word.end;
  }

  #emptyItem(line: number, from: number): void {
    const needsSpace = this.offset === from;
    const column = this.offset - line + (needsSpace ? 1 : 0);
    this.#item(column, wordOf(this.text, this.offset, this.offset), needsSpace);
  }

  /** Something may begin behind a dash: a value, or the first key of a mapping that the next line goes on with. */
  #item(column: number, word: Word, needsSpace: boolean): void {
    const list = this.frames.top;
    const next = nextContent(this.text, word.end);
    const nextColumn = columnOf(this.text, next);
    const goesOn = nextColumn === column && !isDash(this.text, afterBlanks(this.text, next));
    if (!list || (nextColumn > list.column && !goesOn)) return;
    const path = this.frames.pathToValue();
    const frame = this.frames.push('mapping', column, false);
    this.find({ kind: goesOn ? 'key' : 'item', path, word, frame, column, needsSpace });
  }

  #emptyLine(line: number): void {
    this.#newKey(this.offset - line, wordOf(this.text, this.offset, this.offset));
  }

  /** A key may be written at a column unless the lines that follow would then belong to it, or to nothing. */
  #newKey(column: number, word: Word): void {
    const { text, frames } = this;
    const next = nextContent(text, word.end);
    const below = { column: columnOf(text, next), isDash: isDash(text, afterBlanks(text, next)) };
    if (below.column > column || (below.column === column && below.isDash)) return;
    const frame = this.#existing(column) ?? this.#nested(column, below);
    if (frame) this.find({ kind: 'key', path: frames.pathToTop(), word, frame, column });
  }

  #existing(column: number): Frame | undefined {
    const frame = this.frames.mappingAt(column);
    if (frame) this.frames.closeBehind(column, false);
    return frame === this.frames.top ? frame : undefined;
  }

  /** A mapping that begins below a key or dash that holds nothing so far. */
  #nested(column: number, below: { readonly column: number; readonly isDash: boolean }): Frame | undefined {
    const { top } = this.frames;
    if (!top)
      return below.column < 0 || below.column === column ? this.frames.push('mapping', column, false) : undefined;
    if (top.column >= column || top.holds !== 'nothing') return undefined;
    const isAstray = below.column > top.column && below.column !== column;
    const isTaken = below.column === top.column && below.isDash && top.kind === 'mapping';
    return isAstray || isTaken ? undefined : this.frames.push('mapping', column, false);
  }
}

function completed(found: Found): Cursor {
  if (found.kind === 'comment') return found;
  const { frame, ...known } = found;
  return {
    flow: false,
    column: 0,
    hasColon: false,
    needsSpace: false,
    needsComma: false,
    ...known,
    siblings: (frame?.keys ?? []).filter(({ start }) => start !== known.word.start),
  };
}

/**
 * Skims the lines of a list for the last item that begins before or on the line of an offset, or for the line with which
 * the list ends if that comes first; `before` counts the items before it. `undefined` when that is the first item.
 */
function skimList(
  text: string,
  offset: number,
  { from, column }: { readonly from: number; readonly column: number },
): { readonly line: number; readonly before: number } | undefined {
  const indent = ' '.repeat(column);
  let found: { readonly line: number; readonly before: number } | undefined;
  for (
    let line = nextLine(text, from);
    line > from && line <= offset && line < text.length;
    line = nextLine(text, line)
  ) {
    const before = (found?.before ?? 0) + 1;
    const isInside = text.startsWith(indent, line);
    if (isInside && isDash(text, line + column)) found = { line, before };
    else if ((!isInside || !isBlank(text.charCodeAt(line + column))) && hasContent(text, line)) return { line, before };
  }
  return found;
}

/** Whether anything at all is written on a line, be it a comment. */
function hasText(text: string, line: number): boolean {
  return !isGap(text, afterBlanks(text, line));
}

/** The start of the next line with content; the length of the text when there is none. */
function nextContent(text: string, from: number): number {
  return lineStart(text, nextToken(text, nextLine(text, from)));
}

/** How far a line is indented; -1 behind the last one. */
function columnOf(text: string, line: number): number {
  const first = afterBlanks(text, line);
  return first >= text.length ? -1 : first - lineStart(text, line);
}
