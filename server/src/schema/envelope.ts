import { API_VERSION } from '../language/envelope.ts';
import { childOf, type Node } from '../syntax/nodes.ts';
import type { SchemaProblem } from './problems.ts';

/**
 * The one finding about a file that says it is something else than its name promises. A version or kind that is missing
 * or not written yet is left to the schema.
 */
export function checkEnvelope(root: Node | undefined, kind: string, noun: string): SchemaProblem | undefined {
  return check(root, 'apiVersion', API_VERSION, noun) ?? check(root, 'kind', kind, noun);
}

function check(
  root: Node | undefined,
  key: 'apiVersion' | 'kind',
  expected: string,
  noun: string,
): SchemaProblem | undefined {
  const node = childOf(root, key);
  if (!node || node.damaged || node.value === expected || node.value === null) return undefined;
  const value = node.kind === 'scalar' ? String(node.value) : JSON.stringify(node.value);
  return { rule: 'schema/envelope', message: key, args: { value, expected, noun }, node };
}
