import type { SourceFile } from '../analysis/source-file.ts';
import type { Node } from '../syntax/nodes.ts';

/**
 * The paths of what stands at an offset, from the smallest to the largest: for each node around it the path itself, and
 * that of the field which names it (`scope.included[crm].due`, `scope.included[crm]`, `scope.included[crm].id`, ...).
 * Empty outside of everything.
 */
export function pathsAt(file: SourceFile, offset: number): readonly string[] {
  const { tree, paths } = file;
  const found: string[] = [];
  for (let node = tree.root && deepestAt(tree.root, onFirstWord(file, offset)); node?.parent; node = node.parent) {
    found.push(paths.of(node));
    if (node.kind !== 'scalar') found.push(paths.of(paths.headOf(node)));
  }
  return [...new Set(found)];
}

/** A place before the first word of its line, dashes included, counts as on that word. */
function onFirstWord({ text, lines }: SourceFile, offset: number): number {
  const { line } = lines.positionAt(offset);
  const start = lines.startOf(line);
  const [before = ''] = /^[ \t]*(?:- +)*/.exec(text.slice(start, lines.startOf(line + 1))) ?? [];
  return Math.max(offset, start + before.length);
}

/** The smallest node whose text, its key included, an offset touches. */
function deepestAt(node: Node, offset: number): Node {
  const child = childrenOf(node).find(({ start, value }) => start <= offset && offset <= value.end);
  return child ? deepestAt(child.value, offset) : node;
}

interface Child {
  /** Where its text begins: with its key, if it has one. */
  readonly start: number;
  readonly value: Node;
}

function childrenOf(node: Node): readonly Child[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'sequence':
      return node.items.map((value) => ({ start: value.start, value }));
    case 'mapping':
      // What comes in through a merge key stands elsewhere.
      return node.entries.filter(({ merged }) => !merged).map(({ key, value }) => ({ start: key.start, value }));
  }
}
