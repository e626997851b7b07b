import { childOf, type MappingNode, type Node } from '../syntax/nodes.ts';
import { LETTERS } from './charter.ts';

/** The ids that stand beside one already: in the same list, or under any letter of the same RACI row. None of them is meant again. */
export function idsBeside(node: Node): ReadonlySet<string> {
  const list = node.parent?.kind === 'sequence' ? node.parent : node;
  const holder = list.parent;
  const isInRow = holder?.kind === 'mapping' && LETTERS.some((letter) => childOf(holder, letter) === list);
  const ids = isInRow ? idsInRow(holder) : textsIn(list);
  return new Set(ids);
}

function idsInRow(row: MappingNode): readonly string[] {
  return LETTERS.flatMap((letter) => textsIn(childOf(row, letter)));
}

function textsIn(node: Node | undefined): readonly string[] {
  if (node?.kind === 'sequence') return node.items.flatMap(textsIn);
  return typeof node?.value === 'string' ? [node.value] : [];
}
