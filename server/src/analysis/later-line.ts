import type { Finding } from '../rules/finding.ts';
import type { Node } from '../syntax/nodes.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The finding of a rule on a later line of an entry that begins on `line`, counted from 0: somebody who put a comment above
 * the entry meant it, although the comment reaches one line only. `undefined` where there is none.
 */
export function findingOnLaterLine(
  rule: string,
  line: number | undefined,
  file: SourceFile,
  findings: Iterable<Finding>,
): Finding | undefined {
  if (line === undefined) return undefined;
  const found = [...findings].filter(({ ruleId, file: uri }) => ruleId === rule && uri === file.uri);
  return found
    .filter(({ start }) => file.lines.positionAt(start).line > line && isInEntryFrom(line, start, file))
    .toSorted((a, b) => a.start - b.start)[0];
}

/** Whether the mapping that is an item of a list and holds an offset begins on a line. */
function isInEntryFrom(line: number, offset: number, { tree, lines }: SourceFile): boolean {
  let node: Node | undefined = tree.root;
  while (node && node.kind !== 'scalar') {
    const children: readonly Node[] =
      node.kind === 'sequence'
        ? node.items
        : node.entries.flatMap(({ key, value, merged }) => (merged ? [] : [key, value]));
    const child: Node | undefined = children.find(
      ({ start, end, origin }) => start <= offset && offset < end && !origin,
    );
    const isEntry = node.kind === 'sequence' && child?.kind === 'mapping';
    if (isEntry && child && lines.positionAt(child.start).line === line) return true;
    node = child;
  }
  return false;
}
