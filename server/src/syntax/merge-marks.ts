import { wordsIn } from './damage.ts';
import type { SyntaxProblem } from './problems.ts';
import { lineEnd, nextLine } from './text-lines.ts';

/** A line that version control leaves in a text when two people have changed the same lines. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?$/;
const ANY_MARK = new RegExp(MARK.source, 'm');

/** A text without the marks of a merge and without the second version of what stands between them. Every offset stays. */
export interface UnmarkedText {
  readonly text: string;
  /** One for each merge that is not finished, at its first mark. */
  readonly problems: readonly SyntaxProblem[];
  /** The words of the versions that are left out. */
  readonly lost: ReadonlySet<string>;
}

export function hasMergeMarks(text: string): boolean {
  return ANY_MARK.test(text);
}

/** Leaves spaces in the place of marks, and of what stands between the first version and the last mark. */
export function withoutMergeMarks(text: string): UnmarkedText {
  const problems: SyntaxProblem[] = [];
  const lines: string[] = [];
  const lost = new Set<string>();
  let version: 'none' | 'first' | 'other' = 'none';
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const mark = MARK.exec(line)?.[1]?.charAt(0);
    if (mark === '<' || (mark !== undefined && version === 'none')) {
      problems.push({ rule: 'syntax/yaml', message: 'mergeMark', args: {}, start, end });
    }
    if (mark === undefined && version === 'other') for (const word of wordsIn(line)) lost.add(word);
    lines.push(mark === undefined && version !== 'other' ? line : ' '.repeat(line.length));
    lines.push(text.slice(end, nextLine(text, start)));
    if (mark === '<') version = closes(text, end) ? 'first' : 'none';
    else if (mark === '>') version = 'none';
    else if (mark !== undefined && version !== 'none') version = 'other';
  }
  return { text: lines.join(''), problems, lost };
}

/** Whether the last mark of a merge follows before the next merge begins. */
function closes(text: string, from: number): boolean {
  return /^[<>]{7}(?= |$)/m.exec(text.slice(from))?.[0].startsWith('>') ?? false;
}
