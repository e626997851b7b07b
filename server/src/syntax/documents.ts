import { hasContent, nextLine, type Range } from './text-lines.ts';

/** Where the first document of a text lies, and what there is besides it. */
export interface DocumentPlace extends Range {
  /** Lines before it that begin with `%`. */
  readonly directives: Range | undefined;
  /** Whether a `---` stands before it. */
  readonly isAnnounced: boolean;
  /** The mark at which a second document begins; `undefined` when there is none. */
  readonly second: Range | undefined;
}

/** Finds the first document by the marks at the margin, which count in every context of YAML. */
export function firstDocument(text: string): DocumentPlace {
  let directives: Range | undefined;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const start = text.startsWith('\uFEFF', line) ? line + 1 : line;
    if (isMark(text, start, '---')) return documentFrom(text, start + 3, directives, true);
    if (text.startsWith('%', start)) directives = { start: directives?.start ?? start, end: nextLine(text, start) };
    else if (hasContent(text, start) && !isMark(text, start, '...'))
      return documentFrom(text, start, directives, false);
  }
  return { start: text.length, end: text.length, directives, isAnnounced: false, second: undefined };
}

function documentFrom(text: string, start: number, directives: Range | undefined, isAnnounced: boolean): DocumentPlace {
  let closed: number | undefined;
  let second: Range | undefined;
  for (
    let line = isAnnounced ? nextLine(text, start) : start;
    line < text.length && !second;
    line = nextLine(text, line)
  ) {
    const at = text.startsWith('\uFEFF', line) ? line + 1 : line;
    if (isMark(text, at, '---')) second = { start: at, end: at + 3 };
    else if (closed === undefined && isMark(text, at, '...')) closed = at;
    else if (closed !== undefined && goesOn(text, at)) second = { start: closed, end: closed + 3 };
    if (closed === at && hasContent(text, at + 3)) second = { start: at, end: at + 3 };
  }
  return { start, end: closed ?? second?.start ?? text.length, directives, isAnnounced, second };
}

function isMark(text: string, at: number, mark: string): boolean {
  return text.startsWith(mark, at) && (at + 3 >= text.length || /\s/.test(text.charAt(at + 3)));
}

/** Whether a line behind the end mark of a document belongs to another one. */
function goesOn(text: string, at: number): boolean {
  return hasContent(text, at) && !text.startsWith('%', at) && !isMark(text, at, '...');
}
