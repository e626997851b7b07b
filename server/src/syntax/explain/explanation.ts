import type { ParserFailure } from '../events.ts';
import { contentEnd, hasContent, indentAt, lineStart, nextLine, type Range } from '../text-lines.ts';
import { shapeOf } from './line-shape.ts';
import type { Openings } from './openings.ts';

/** What is left out of a text so that the rest can be read. */
export interface Cut extends Range {
  /** What is read in its place; the rest of the place is read as spaces. */
  readonly text?: string;
  /** Whether the meaning of what remains is certain, so that nothing counts as lost. */
  readonly isHarmless?: true;
}

/** A parser failure in people's words, and the text that is to blame for it. */
export interface Explanation extends Range {
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Offset inside the line at which the mistake was made; the parser often stumbles only later. */
  readonly culprit: number;
  /** The least that has to be left out; `undefined` when that is at least a line. */
  readonly cut: Cut | undefined;
}

/** A failure with what surrounds it. Offsets count from the start of `source`. */
export interface Stumble extends ParserFailure {
  readonly source: string;
  /** Where the last thing is written that the parser had in view. */
  readonly at: number;
  readonly openings: Openings;
}

/** Recognises one kind of mistake; `undefined` when it was another. */
export type Recogniser = (stumble: Stumble) => Explanation | undefined;

/** Blames a stretch of text, which is also what has to be left out unless `cut` says otherwise. */
export function blame(
  message: string,
  range: Range,
  args: Explanation['args'] = {},
  cut: Cut | undefined = range,
): Explanation {
  return { message, args, start: range.start, end: range.end, culprit: range.start, cut };
}

/** Blames what is written from an offset to the end of its line and leaves out at least the line. */
export function blameLine(message: string, source: string, from: number, args: Explanation['args'] = {}): Explanation {
  const end = contentEnd(source, from);
  return { message, args, start: from, end, culprit: from, cut: undefined };
}

/** Leaves out a value between brackets. In a list something must stay in its place, or the commas would not be right. */
export function cutInFlow({ start, end }: Range, bracket: string): Cut {
  return bracket === '[' ? { start, end, text: '~' } : { start, end };
}

/** A stretch together with the deeper lines below it when it goes up to the end of its line. */
export function withBelow(source: string, range: Range): Range {
  if (range.end < contentEnd(source, range.start)) return range;
  const { content } = shapeOf(source, range.start);
  const column = content - lineStart(source, content);
  let end = range.end;
  for (let line = nextLine(source, end); line < source.length && isBelow(source, line, column); ) {
    line = nextLine(source, line);
    end = Math.max(end, line);
  }
  return { start: range.start, end };
}

function isBelow(source: string, line: number, column: number): boolean {
  return indentAt(source, line) > column || !hasContent(source, line);
}

/** Start of the nearest line above that of `at` which is indented less; `undefined` when there is none. */
export function lineAround(source: string, at: number): number | undefined {
  const indent = indentAt(source, at);
  for (let line = lineStart(source, at); line > 0; ) {
    line = lineStart(source, line - (source.slice(line - 2, line) === '\r\n' ? 2 : 1));
    if (hasContent(source, line) && indentAt(source, line) < indent) return line;
  }
  return undefined;
}

/** Offset of the first thing written on the line of `at`. */
export function firstOnLine(source: string, at: number): number {
  const start = lineStart(source, at);
  const indentation = /^[ \t]*/.exec(source.slice(start, contentEnd(source, start)))?.[0].length ?? 0;
  return start + indentation;
}
