import { firstOnLine, lineAround } from './explain/explanation.ts';
import { contentEnd, hasContent, indentAt, lineStart, nextLine, type Range } from './text-lines.ts';

/**
 * Where the lines above one begin that are indented deeper than it: there its own list or mapping should have begun, with
 * a dash or a key that is missing. `undefined` where the lines above begin at the same column, or there are none.
 */
export function deeperLinesAbove(text: string, at: number): Range | undefined {
  const around = lineAround(text, at);
  let line = around === undefined ? 0 : nextLine(text, around);
  while (line < text.length && !hasContent(text, line)) line = nextLine(text, line);
  if (line >= lineStart(text, at) || indentAt(text, line) <= indentAt(text, at)) return undefined;
  const start = firstOnLine(text, line);
  return { start, end: contentEnd(text, start) };
}
