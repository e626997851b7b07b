import type { SourceFile } from '../analysis/source-file.ts';
import type { Value } from '../rules/repair.ts';
import type { Node, Scalar } from '../syntax/nodes.ts';
import { layoutOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';
import { blockPair, inFlow, isList, scalar } from './write-value.ts';

/** Puts another value in the place of one; quotes stay. */
export function replaceValue(file: SourceFile, node: Node, value: Value): TextEdit | undefined {
  const { start, end } = node;
  if (node.kind === 'scalar' && node.style === 'empty') return fillEmpty(file, node, value);
  if (node.kind === 'scalar' && typeof value === 'string') return { start, end, text: quotedLike(file, node, value) };
  if (node.kind === 'scalar' || node.flow) return { start, end, text: inFlow(value) };
  return replaceBlock(file, node, value);
}

/** Gives a key another name; quotes stay. */
export function renameKey(file: SourceFile, key: Scalar<string>, to: string): TextEdit {
  return { start: key.start, end: key.end, text: quotedLike(file, key, to) };
}

/** Where nothing stands behind a key, the value comes behind the colon. */
function fillEmpty({ text }: SourceFile, node: Node, value: Value): TextEdit | undefined {
  const entry = node.parent?.kind === 'mapping' ? node.parent.entries.find((each) => each.value === node) : undefined;
  const colon = entry && /^\s*:(?![ \t]*[&!])/.exec(text.slice(entry.key.end));
  // Behind an anchor or a tag the value would belong, and before it the anchor would be part of the value.
  if (!entry || !colon) return undefined;
  const at = entry.key.end + colon[0].length;
  return { start: at, end: at, text: ` ${inFlow(value)}` };
}

/** A block moves from its own lines to behind its key when it becomes a single value. */
function replaceBlock(file: SourceFile, node: Node, value: Value): TextEdit | undefined {
  const entry = node.parent?.kind === 'mapping' ? node.parent.entries.find((each) => each.value === node) : undefined;
  if (!entry) return undefined;
  if (file.text.slice(entry.key.end, node.start).includes('#')) return undefined;
  const column = file.lines.positionAt(entry.key.start).character;
  const text =
    typeof value !== 'object' || isList(value)
      ? `${scalar(entry.key.value)}: ${inFlow(value)}`
      : blockPair(entry.key.value, value, column, layoutOf(file));
  return { start: entry.key.start, end: node.end, text };
}

function quotedLike({ text }: SourceFile, { start, style }: { start: number; style: string }, value: string): string {
  if (style !== 'quoted') return scalar(value);
  return text.startsWith("'", start) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}
