import type { Node } from '../../syntax/nodes.ts';
import type { Arg } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { isOnlySlip } from '../schema/slip.ts';

/**
 * What mends a key of a config that means nothing: the name that was probably meant, unless it stands there already, or no
 * such setting. The repairs are called `correct` where nothing else can have been meant, `guess`, and `remove`.
 */
export function keyRepairs(node: Node | undefined, suggestion: Arg | undefined): readonly Repair[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.parent?.kind !== 'mapping') return [];
  const entry = node.parent.entries.find(({ key }) => key === node);
  if (!entry) return [];
  const remove: Repair = { name: 'remove', changes: [{ kind: 'remove', node: entry.value }] };
  if (typeof suggestion !== 'string' || Object.hasOwn(node.parent.value, suggestion)) return [remove];
  const name = isOnlySlip(entry.key, node.parent, suggestion) ? 'correct' : 'guess';
  return [{ name, changes: [{ kind: 'rename', key: entry.key, to: suggestion }] }, remove];
}
