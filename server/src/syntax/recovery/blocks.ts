import type { Cut, Explanation } from '../explain/explanation.ts';
import { isWord, shapeOf } from '../explain/line-shape.ts';
import { hasContent, indentAt, isDash, lineEnd, lineStart, nextLine, type Range } from '../text-lines.ts';

/** The line of an offset with the deeper lines below it. */
export function blockAround(source: string, offset: number): Range {
  const start = lineStart(source, offset);
  const indent = indentAt(source, start);
  let end = nextLine(source, start);
  while (end < source.length && (isEmptyLine(source, end) || indentAt(source, end) > indent))
    end = nextLine(source, end);
  return { start, end };
}

/** What may be left out because of a failure, from the least to everything. */
export function* smallestCuts(source: string, { cut, culprit, message }: Explanation): Iterable<Cut> {
  if (cut) yield cut;
  const first = blockAround(source, culprit);
  for (let block: Range | undefined = first; block; block = parentBlock(source, block)) {
    // The dash or key of a line in the wrong place must go with it, lest it be read as something else.
    const content = block === first && message === 'wrongIndentation' ? undefined : contentOf(source, block);
    if (content) yield content;
    yield block;
  }
}

/** A block without the key or dash that it begins with; `undefined` when it begins with neither. */
function contentOf(source: string, { start, end }: Range): Cut | undefined {
  const indented = start + indentAt(source, start);
  if (isDash(source, indented)) return { start: indented + 1, end };
  const shape = shapeOf(source, start);
  if (shape.key) return { start: source.indexOf(':', shape.key.end) + 1, end };
  const isHead = isWord(source.slice(shape.content, shape.end)) && end > nextLine(source, start);
  return isHead ? { start: shape.end, end, text: ':' } : undefined;
}

function parentBlock(source: string, block: Range): Range | undefined {
  const indent = indentAt(source, block.start);
  let start = block.start;
  while (start > 0) {
    start = lineStart(source, start - (source.slice(start - 2, start) === '\r\n' ? 2 : 1));
    if (!hasContent(source, start) || indentAt(source, start) >= indent) continue;
    return { start, end: Math.max(blockAround(source, start).end, block.end) };
  }
  return undefined;
}

function isEmptyLine(source: string, start: number): boolean {
  return source.slice(start, lineEnd(source, start)).trim() === '';
}
