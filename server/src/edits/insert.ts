import type { SourceFile } from '../analysis/source-file.ts';
import type { Value } from '../rules/repair.ts';
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode } from '../syntax/nodes.ts';
import { contentEnd, lineEnd, nextLine } from '../syntax/text-lines.ts';
import { dashColumn, layoutOf } from './layout.ts';
import { endOfBlock, endOfPair, hasEmptyLine, lineBefore } from './lines-of.ts';
import type { TextEdit } from './text-edit.ts';
import { blockItem, blockPair, inFlow, scalar, WIDTH } from './write-value.ts';

/** Adds a pair to a mapping, where the language has its place: behind the pairs that come before it. */
export function insertPair(file: SourceFile, mapping: MappingNode, key: string, value: Value): TextEdit | undefined {
  const before = pairBefore(file, mapping, key);
  return mapping.flow
    ? insertFlowPair(file, mapping, before, `${scalar(key)}: ${inFlow(value)}`)
    : insertBlockPair(file, mapping, before, key, value);
}

/** Adds items to the end of a list, in the style of those that are there. */
export function appendItems(file: SourceFile, list: SequenceNode, values: readonly Value[]): TextEdit | undefined {
  const last = list.items.at(-1);
  if (!last) return fillList(file, list, values);
  if (list.flow) return insertion(last.end, joined(file, list, last.end, values.map(inFlow), separatorOf(file, list)));
  const layout = layoutOf(file);
  const column = dashColumn(list, file);
  const style = last.kind === 'mapping' && last.flow ? 'flow' : 'block';
  const items = values.map((value) => lead(file, list, column) + blockItem(value, column, style, layout));
  return insertion(endOfBlock(file, last.end, column), items.join(''));
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Further parts of a flow collection behind one that ends at an offset; on lines of their own when theirs gets too long. */
function joined(
  file: SourceFile,
  collection: MappingNode | SequenceNode,
  at: number,
  parts: readonly string[],
  separator = ' ',
): string {
  const margin = lineInFlow(file, collection);
  let column = file.lines.positionAt(at).character;
  return parts
    .map((part) => {
      const isLong = separator === ' ' && column + part.length + 4 > WIDTH;
      column = isLong ? margin.length + part.length : column + part.length + 2;
      return `,${isLong ? margin : separator}${part}`;
    })
    .join('');
}

/** The break before a line of its own in a flow collection, indented like the others, or else deeper than the first. */
function lineInFlow(file: SourceFile, collection: MappingNode | SequenceNode): string {
  let outer = collection;
  while (outer.parent?.flow) outer = outer.parent;
  const next = nextLine(file.text, collection.start);
  const [, written] = /^( +)[^\s#}\]]/.exec(file.text.slice(next, Math.min(lineEnd(file.text, next), outer.end))) ?? [];
  if (written !== undefined) return layoutOf(file).newline + written;
  const before = lineBefore(file, collection.start);
  const indent = before.length - before.replace(/^[\s-]*/, '').length;
  const isFirst = file.lines.positionAt(outer.start).line === file.lines.positionAt(collection.start).line;
  return layoutOf(file).newline + ' '.repeat(indent + (isFirst ? 2 : 0));
}

/** What separates the last two items of a flow list behind the comma, such as a line break with indentation. */
function separatorOf({ text }: SourceFile, { items }: SequenceNode): string | undefined {
  const [first, second] = items.slice(-2);
  if (!first || !second) return undefined;
  return /^\s*,(\s*)$/.exec(text.slice(first.end, second.start))?.[1];
}

/** What comes before a new item of a block list: as many empty lines as before the last one. */
function lead(file: SourceFile, { items }: SequenceNode, column: number): string {
  const { newline } = layoutOf(file);
  const [first, second] = items.slice(-2);
  const isSpaced = first && second && hasEmptyLine(file, first.end, second.start);
  return `${isSpaced ? newline : ''}${newline}${' '.repeat(column)}`;
}

/** Writes the items of a list that is there but holds nothing: `[]`, or nothing at all behind its key. */
export function fillList(
  file: SourceFile,
  empty: SequenceNode | ScalarNode,
  values: readonly Value[],
): TextEdit | undefined {
  const { parent } = empty;
  const entry = parent?.kind === 'mapping' ? parent.entries.find(({ value }) => value === empty) : undefined;
  const end = entry && endOfEmpty(file, entry);
  if (!entry || !parent || end === undefined) return undefined;
  if (parent.flow) {
    const isWritten = empty.end > empty.start;
    return { start: isWritten ? empty.start : end, end, text: `${isWritten ? '' : ' '}${inFlow(values)}` };
  }
  const column = file.lines.positionAt(entry.key.start).character;
  const layout = layoutOf(file);
  const text = blockPair(entry.key.value, values, column, layout);
  const endOfLine = lineEnd(file.text, end);
  const comment = file.text.slice(end, endOfLine).trim();
  // What is said of the list stays beside its key.
  if (!comment.startsWith('#') || !text.includes(layout.newline)) return { start: entry.key.start, end, text };
  return {
    start: entry.key.start,
    end: endOfLine,
    text: text.replace(layout.newline, () => ` ${comment}${layout.newline}`),
  };
}

/** Where a value that holds nothing ends: at the colon if it is not written. Behind an anchor or a tag it cannot be told. */
function endOfEmpty({ text }: SourceFile, { key, value }: MappingEntry): number | undefined {
  if (value.kind !== 'scalar' || value.style !== 'empty') return value.end;
  const colon = /^\s*:(?![ \t]*[&!])/.exec(text.slice(key.end));
  return colon ? key.end + colon[0].length : undefined;
}

/** The pair behind which the language puts a key; `undefined` where it comes first. */
function pairBefore(file: SourceFile, mapping: MappingNode, key: string): MappingEntry | undefined {
  const order = Object.keys(file.paths.shapeOf(mapping)?.fields ?? {});
  const index = order.indexOf(key);
  const own = mapping.entries.filter(({ merged }) => !merged);
  if (index < 0) return own.at(-1);
  const earlier = own.filter((entry) => order.slice(0, index).includes(entry.key.value));
  return earlier.toSorted((a, b) => order.indexOf(a.key.value) - order.indexOf(b.key.value)).at(-1);
}

function insertFlowPair(
  file: SourceFile,
  mapping: MappingNode,
  before: MappingEntry | undefined,
  pair: string,
): TextEdit | undefined {
  if (before) return insertAtNextLine(file, mapping, before, pair) ?? insertBehind(file, mapping, before, pair);
  const first = mapping.entries.find(({ merged }) => !merged);
  if (first) {
    const at = first.key.start;
    const line = lineBefore(file, at).length + pair.length + lineEnd(file.text, at) - at;
    return insertion(at, `${pair},${line + 2 > WIDTH ? lineInFlow(file, mapping) : ' '}`);
  }
  const isEmpty = /^\{\s*\}$/.test(file.text.slice(mapping.start, mapping.end));
  return isEmpty ? { start: mapping.start, end: mapping.end, text: `{ ${pair} }` } : undefined;
}

function insertBehind(file: SourceFile, mapping: MappingNode, before: MappingEntry, pair: string): TextEdit {
  const at = endOfPair(before);
  const margin = lineInFlow(file, mapping);
  const rest = contentEnd(file.text, at) - at;
  const isLong = lineBefore(file, at).length + pair.length + 2 + rest > WIDTH;
  const breaksUp = pairBehind(mapping, at) !== undefined && rest > 1 && margin.length + pair.length + rest <= WIDTH;
  // What comes behind moves along to a line of its own where both together would be too long.
  return insertion(at, isLong && breaksUp ? `,${margin}${pair}` : joined(file, mapping, at, [pair]));
}

function pairBehind({ entries }: MappingNode, offset: number): MappingEntry | undefined {
  return entries.find(({ key, merged }) => !merged && key.start > offset);
}

/** In front of the pairs on the next line, where the line of the pair before is full and that one is not. */
function insertAtNextLine(
  file: SourceFile,
  mapping: MappingNode,
  before: MappingEntry,
  pair: string,
): TextEdit | undefined {
  const at = endOfPair(before);
  const next = pairBehind(mapping, at);
  if (!next || !/^\s*,[ \t]*(?:\r\n|\n|\r)\s*$/.test(file.text.slice(at, next.key.start))) return undefined;
  const isFull = lineBefore(file, at).length + pair.length + 4 > WIDTH;
  const hasRoom = lineBefore(file, lineEnd(file.text, next.key.start)).length + pair.length + 2 <= WIDTH;
  return isFull && hasRoom ? insertion(next.key.start, `${pair}, `) : undefined;
}

function insertBlockPair(
  file: SourceFile,
  mapping: MappingNode,
  before: MappingEntry | undefined,
  key: string,
  value: Value,
): TextEdit | undefined {
  const layout = layoutOf(file);
  const first = mapping.entries.find(({ merged }) => !merged);
  // Behind a question mark, an anchor or a tag the column of the first key is not that of the mapping.
  if (!first || !/^[\s-]*$/.test(lineBefore(file, first.key.start))) return undefined;
  const column = file.lines.positionAt(first.key.start).character;
  const pair = blockPair(key, value, column, layout);
  const gap = isSpaced(file, mapping) ? layout.newline : '';
  const margin = ' '.repeat(column);
  if (!before) return insertion(first.key.start, `${pair}${layout.newline}${gap}${margin}`);
  const at = endOfBlock(file, endOfPair(before), column);
  return insertion(at, `${gap}${layout.newline}${margin}${pair}`);
}

/** Whether empty lines part the pairs that hold blocks. */
function isSpaced(file: SourceFile, { entries, parent }: MappingNode): boolean {
  if (parent) return false;
  return entries.some((entry, index) => {
    const next = entries[index + 1];
    return next !== undefined && !next.merged && hasEmptyLine(file, endOfPair(entry), next.key.start);
  });
}
