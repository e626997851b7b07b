/** What must hold of every tree, whatever the text. */
import type { MappingNode, Node, SequenceNode } from '../../server/src/syntax/nodes.ts';
import type { SyntaxTree } from '../../server/src/syntax/parse.ts';
import type { SyntaxProblem } from '../../server/src/syntax/problems.ts';

type Place = { readonly start: number; readonly end: number };

/** Everything about a tree that is not as it must be; empty for a sound one. */
export function unsoundness(tree: SyntaxTree): readonly string[] {
  const { text, root, problems } = tree;
  return [
    ...problems.flatMap((problem) => problemFaults(problem, text)),
    ...orderFaults(problems),
    ...nodeFaults(root, text),
  ];
}

function problemFaults({ start, end, message, related = [] }: SyntaxProblem, text: string): readonly string[] {
  const faults = [{ start, end }, ...related].flatMap((place) => rangeFaults(message, place, text));
  if (start === end && text.length > 0) faults.push(`${message} marks nothing at ${start}`);
  return faults;
}

function orderFaults(problems: readonly SyntaxProblem[]): readonly string[] {
  return problems.flatMap(({ start, message }, index) => {
    const before = problems[index - 1];
    return before && before.start > start ? [`${message} at ${start} stands behind ${before.start}`] : [];
  });
}

function rangeFaults(what: string, { start, end }: Place, text: string): string[] {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  return isInside ? [] : [`${what} lies at ${start}-${end} of ${text.length}`];
}

function nodeFaults(root: Node | undefined, text: string): readonly string[] {
  const faults: string[] = [];
  const open: Node[] = root ? [root] : [];
  if (root?.parent) faults.push('the root has a parent');
  for (let node = open.pop(); node; node = open.pop()) {
    faults.push(...rangeFaults(node.kind, node, text));
    if (node.kind === 'scalar') continue;
    const children = childrenOf(node);
    faults.push(
      ...children.flatMap((child) => childFaults(child, node)),
      ...neighbourFaults(children),
      ...valueFaults(node),
    );
    open.push(...children);
  }
  return faults;
}

function childrenOf(node: MappingNode | SequenceNode): readonly Node[] {
  return node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
}

function childFaults(child: Node, parent: Node): readonly string[] {
  const faults: string[] = [];
  if (child.start < parent.start || child.end > parent.end) {
    faults.push(`${child.kind} ${child.start}-${child.end} sticks out of ${parent.kind} ${parent.start}-${parent.end}`);
  }
  if (child.parent !== parent) faults.push(`${child.kind} ${child.start}-${child.end} has another parent`);
  return faults;
}

/** Copies stand where their alias stands, all in the same place. */
function neighbourFaults(children: readonly Node[]): readonly string[] {
  const written = children.filter(({ origin }) => origin === undefined);
  return written.flatMap((child, index) => {
    const before = written[index - 1];
    return before && before.end > child.start ? [`${child.kind} ${child.start} begins inside the one before it`] : [];
  });
}

function valueFaults(node: MappingNode | SequenceNode): readonly string[] {
  if (node.kind === 'sequence') {
    const isSame =
      node.value.length === node.items.length && node.items.every((item, at) => Object.is(item.value, node.value[at]));
    return isSame ? [] : [`the value of the list at ${node.start} is another`];
  }
  const keys = Object.keys(node.value);
  const isSame =
    keys.length === node.entries.length &&
    node.entries.every(({ key, value }) => Object.is(node.value[key.value], value.value));
  return isSame ? [] : [`the value of the mapping at ${node.start} is another`];
}
