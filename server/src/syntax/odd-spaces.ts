import type { SyntaxProblem } from './problems.ts';
import { lineEnd, nextLine, type Range } from './text-lines.ts';

/** Spaces that look like ordinary ones and that YAML takes for letters: non-breaking, narrow, wide. */
const ODD = '\\u00a0\\u2000-\\u200a\\u202f\\u3000';
const ANY_ODD = new RegExp(`[${ODD}]`);

/** Where only an ordinary space can be meant: as indentation, behind a dash, and around the colon of a key. */
const STRUCTURAL: readonly RegExp[] = [
  new RegExp(`^ *([${ODD}][ ${ODD}]*)(?=\\S)`, 'dg'),
  new RegExp(`^ *-([${ODD}]+)`, 'dg'),
  new RegExp(`(?:^ *(?:- +)*|[{,] *)[A-Za-z][\\w-]*([${ODD}]*):([${ODD}]+)`, 'dg'),
  new RegExp(`(?:^ *(?:- +)*|[{,] *)[A-Za-z][\\w-]*([${ODD}]+):(?: |$)`, 'dg'),
];

/** A text with ordinary spaces in the place of odd ones, and a problem for each. Every offset stays what it is. */
export interface PlainText {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

export function hasOddSpaces(text: string): boolean {
  return ANY_ODD.test(text);
}

/**
 * Replaces odd spaces where they cannot be meant; `undefined` when there are none in such a place. Those of neighbouring
 * lines are one mistake, which is reported where it begins.
 */
export function withPlainSpaces(text: string): PlainText | undefined {
  const problems: SyntaxProblem[] = [];
  const lines: string[] = [];
  let goesOn = false;
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const next = nextLine(text, start);
    const line = replaced(text.slice(start, lineEnd(text, start)));
    lines.push(line.text, text.slice(lineEnd(text, start), next));
    const [first] = line.places;
    if (first && !goesOn) problems.push(oddSpace(text, start + first.start, start + first.end));
    goesOn = first !== undefined;
  }
  return problems.length > 0 ? { text: lines.join(''), problems } : undefined;
}

/** A line with ordinary spaces, and where they were none. */
function replaced(written: string): { readonly text: string; readonly places: readonly Range[] } {
  if (!ANY_ODD.test(written)) return { text: written, places: [] };
  const places: Range[] = [];
  let text = written;
  for (const pattern of STRUCTURAL) {
    for (const { indices = [] } of text.matchAll(pattern)) {
      for (const range of indices.slice(1)) {
        const [start, end] = range ?? [0, 0];
        if (start < end) places.push({ start, end });
      }
    }
    for (const { start, end } of places) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return { text, places: places.toSorted((a, b) => a.start - b.start) };
}

function oddSpace(text: string, start: number, end: number): SyntaxProblem {
  const first = start + text.slice(start, end).search(ANY_ODD);
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
  return { rule: 'syntax/yaml', message: 'oddSpace', args: { code }, start, end };
}
