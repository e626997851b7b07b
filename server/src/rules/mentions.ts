import type { Charter } from '../charter/charter.ts';
import type { Node, Scalar } from '../syntax/nodes.ts';

/** Whether the text of an id stands anywhere else in a charter, so that something may refer to what it names. */
export function isMentioned(id: Scalar<string>, { entry }: Charter): boolean {
  const mentions = (node: Node): boolean => {
    if (node.kind === 'scalar') return node !== id && node.value === id.value;
    return node.kind === 'mapping' ? node.entries.some(({ value }) => mentions(value)) : node.items.some(mentions);
  };
  return mentions(entry.node);
}
