import type { SourceFile } from '../analysis/source-file.ts';
import type { Change } from '../rules/repair.ts';
import type { Node } from '../syntax/nodes.ts';
import type { SyntaxTree } from '../syntax/parse.ts';
import { nodesOf } from './nodes-of.ts';

/** Whether changes reach what an alias or merge key elsewhere repeats, so that more than one place would say something else. */
export function changesShared({ tree }: SourceFile, changes: readonly Change[]): boolean {
  const shared = repeatedIn(tree);
  return shared.size > 0 && changes.flatMap(nodesOf).some((node) => shared.has(node));
}

/** The nodes that stand behind an anchor and again behind an alias or merge key. Known by tree, since many repairs ask. */
export function repeatedIn(tree: SyntaxTree): ReadonlySet<Node> {
  const known = REPEATED.get(tree);
  if (known) return known;
  const found = new Set<Node>();
  if (tree.text.includes('*')) collect(tree.root, found);
  REPEATED.set(tree, found);
  return found;
}

const REPEATED = new WeakMap<SyntaxTree, ReadonlySet<Node>>();

function collect(node: Node | undefined, found: Set<Node>): void {
  if (!node) return;
  for (let origin = node.origin; origin; origin = origin.origin) found.add(origin);
  if (node.kind === 'sequence') for (const item of node.items) collect(item, found);
  if (node.kind !== 'mapping') return;
  for (const { key, value, merged } of node.entries) {
    // A merge key repeats the pairs of a mapping, but not the mapping itself.
    if (merged && value.origin?.parent) found.add(value.origin.parent);
    collect(key, found);
    collect(value, found);
  }
}
