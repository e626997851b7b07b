import { type Explanation, firstOnLine } from '../explain/explanation.ts';
import { indentedWrongly } from '../explain/indentation.ts';
import { isWord, shapeOf } from '../explain/line-shape.ts';
import { hasContent, indentAt, lineEnd, nextLine, type Range } from '../text-lines.ts';

/** The stretches of a text that begin with a top-level pair. */
export interface Sections {
  readonly sections: readonly Range[];
  /** Heads that are recognised as such although they are indented. */
  readonly failures: readonly Explanation[];
}

/** Cuts a text before every line that begins a top-level pair. */
export function sectionsOf(text: string, { start, end }: Range): Sections {
  const margin = marginOf(text, start, end);
  const starts: number[] = [];
  const failures: Explanation[] = [];
  for (let line = start; line < end; line = nextLine(text, line)) {
    if (!hasContent(text, line)) continue;
    const previous = starts.at(-1);
    const isIndented = previous !== undefined && isIndentedHead(text, line, previous, margin);
    if (isIndented) failures.push(indentedWrongly(text, firstOnLine(text, line)));
    if (isIndented || previous === undefined || beginsSection(text, line, margin)) starts.push(line);
  }
  const sections = starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
  return { sections, failures };
}

/** The top-level keys of a text that is not read. */
export function headsOf(text: string, place: Range): readonly Range[] {
  return sectionsOf(text, place).sections.flatMap(({ start }) => shapeOf(text, start).key ?? []);
}

/** The column of the top-level keys: the smallest in which a key stands. */
function marginOf(text: string, start: number, end: number): number {
  let margin = Number.POSITIVE_INFINITY;
  for (let line = start; line < end && margin > 0; line = nextLine(text, line)) {
    const { key, content } = shapeOf(text, line);
    const column = indentAt(text, line);
    if (column < margin && key && hasContent(text, line) && content === line + column) margin = column;
  }
  return margin;
}

/** A key at the margin, also one whose colon or space is missing. What else stands there goes on from above. */
function beginsSection(text: string, line: number, margin: number): boolean {
  const first = line + margin;
  if (indentAt(text, line) !== margin || /[\s\-\]}#]/.test(text.charAt(first))) return false;
  const { key, content, end } = shapeOf(text, line);
  if (key) return true;
  const written = text.slice(content, Math.min(end, content + 200));
  return (
    /^[A-Za-z][\w-]*:[^\s/]/.test(written) || (isWord(written) && indentAt(text, nextContent(text, line)) > margin)
  );
}

function nextContent(text: string, line: number): number {
  let next = nextLine(text, line);
  while (next < text.length && !hasContent(text, next)) next = nextLine(text, next);
  return next;
}

/**
 * The head of a section that slipped to the right: below a single value, which can hold no keys, or a single space deep
 * with content in the column of the section above.
 */
function isIndentedHead(text: string, line: number, previous: number, margin: number): boolean {
  const column = indentAt(text, line);
  const { key, content, value, end } = shapeOf(text, line);
  if (column <= margin || !key || content !== line + column || !isWord(text.slice(key.start, key.end))) return false;
  const above = shapeOf(text, previous);
  if (above.key && above.value < above.end) return holdsSingleValue(text, above.value, previous, line);
  const inner = indentAt(text, nextContent(text, previous));
  return column === margin + 1 && inner > column && value >= end && indentAt(text, nextContent(text, line)) === inner;
}

/** Whether a section is a plain value on one line, directly above. */
function holdsSingleValue(text: string, value: number, section: number, line: number): boolean {
  return nextContent(text, section) === line && !/^[|>"'[{&*!]/.test(text.slice(value, lineEnd(text, value)));
}
