import { lacksDashes } from '../rules/suppression/with-dashes.ts';
import type { Node } from '../syntax/nodes.ts';
import type { SourceFile } from './source-file.ts';

/** A comment that silences findings. */
export interface Suppression {
  readonly start: number;
  readonly end: number;
  /** The rules that it names. A comment that names none silences nothing. */
  readonly rules: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The line whose findings it silences, from 0; `undefined` for the whole file. */
  readonly line: number | undefined;
  /** What stands behind `--`, if anything. */
  readonly reason: string | undefined;
  /** Whether the reason stands behind something else than `--`, so that it cannot be told from the names. */
  readonly isReasonMisplaced: boolean;
}

const MARK = 'charterline-disable';
const DIRECTIVE = /^charterline-disable-(next-line|line|file)(?=\s|$)[ \t]*(.*)$/;

/** All suppression comments of a file, in the order of the text. */
export function findSuppressions(file: SourceFile): readonly Suppression[] {
  const found: Suppression[] = [];
  for (let at = file.text.indexOf(MARK); at >= 0; at = file.text.indexOf(MARK, at + MARK.length)) {
    const suppression = suppressionAt(file, at);
    if (suppression) found.push(suppression);
  }
  return found;
}

function suppressionAt({ text, lines, tree }: SourceFile, at: number): Suppression | undefined {
  const line = lines.positionAt(at).line;
  const hash = text.slice(lines.startOf(line), at).search(/#[ \t]*$/);
  const start = lines.startOf(line) + hash;
  if (hash < 0 || isInsideText(tree, start)) return undefined;
  const end = at + (text.slice(at).search(/[\r\n]/) + 1 || text.length - at + 1) - 1;
  const match = DIRECTIVE.exec(text.slice(at, end).trimEnd());
  if (!match) return undefined;
  const [, scope, rest = ''] = match;
  const [names = '', ...reason] = rest.split(/(?:^|\s)--(?:\s|$)/);
  const isReasonMisplaced = lacksDashes(names);
  return {
    start,
    end: at + match[0].length,
    rules: isReasonMisplaced ? [] : namesIn(names, at + match[0].length - rest.length),
    isReasonMisplaced,
    line: scope === 'file' ? undefined : scope === 'line' ? line : nextCodeLine(text, lines, line),
    reason: reason.join(' -- ').trim() || undefined,
  };
}

function namesIn(text: string, offset: number): Suppression['rules'] {
  return [...text.matchAll(/[^\s,]+/g)].map((match) => {
    const start = offset + match.index;
    return { id: match[0], start, end: start + match[0].length };
  });
}

/** The next line that is neither empty nor a comment, so that several suppressions can stand above one line. */
function nextCodeLine(text: string, lines: SourceFile['lines'], from: number): number {
  for (let line = from + 1; line < lines.lineCount; line++) {
    if (!/^\s*(#.*)?$/.test(text.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd())) return line;
  }
  return from + 1;
}

/** Whether the `#` at an offset begins a comment. */
export function isInComment({ text, tree }: SourceFile, offset: number): boolean {
  return /^$|\s/.test(text.charAt(offset - 1)) && !isInsideText(tree, offset);
}

/** Whether an offset lies inside a value or key, where `#` does not begin a comment. */
export function isInsideText({ root }: SourceFile['tree'], offset: number): boolean {
  let node: Node | undefined = root;
  while (node) {
    if (node.kind === 'scalar') return node.start <= offset && offset < node.end;
    const children: readonly Node[] =
      node.kind === 'mapping'
        ? node.entries.flatMap(({ key, value, merged }) => (merged ? [] : [key, value]))
        : node.items;
    node = children.findLast((child) => child.start <= offset && !child.origin);
  }
  return false;
}
