import type { SourceFile } from '../analysis/source-file.ts';
import type { Node, SequenceNode } from '../syntax/nodes.ts';
import { lineBreakOf } from '../syntax/text-lines.ts';

/** How a file is laid out, so that what is added looks like what is there. */
export interface Layout {
  /** What ends a line. */
  readonly newline: string;
  /** Columns by which a mapping is indented against the key that holds it. */
  readonly step: number;
  /** Columns by which the dashes of a list are indented against the key that holds it. */
  readonly dashes: number;
}

/** The layout of a file, taken from the first place that shows it. */
export function layoutOf({ text, tree, lines }: SourceFile): Layout {
  const columnOf = (node: Node): number => lines.positionAt(node.start).character;
  let step: number | undefined;
  let dashes: number | undefined;
  for (const { key, value } of blockPairs(tree.root)) {
    if (step !== undefined && dashes !== undefined) break;
    if (value.kind === 'mapping') step ??= columnOf(value) - columnOf(key);
    else dashes ??= columnOf(value) - columnOf(key);
  }
  return { newline: lineBreakOf(text), step: step || 2, dashes: dashes ?? 2 };
}

/** Keys whose value is a block on lines of its own, from the outside in. */
function* blockPairs(root: Node | undefined): Generator<{ readonly key: Node; readonly value: Node }> {
  if (!root || root.kind === 'scalar') return;
  const children = root.kind === 'mapping' ? root.entries : [];
  for (const { key, value, merged } of children) {
    if (!merged && !value.origin && value.kind !== 'scalar' && !value.flow) yield { key, value };
  }
  for (const child of root.kind === 'mapping' ? root.entries.map(({ value }) => value) : root.items) {
    if (!child.origin) yield* blockPairs(child);
  }
}

/** The column in which the dashes of a block list stand. */
export function dashColumn(list: SequenceNode, { lines }: SourceFile): number {
  return lines.positionAt(list.start).character;
}
