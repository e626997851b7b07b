import type { Field, Shape } from '../language/grammar.ts';
import type { MappingNode, Node, Scalar } from '../syntax/nodes.ts';
import type { Located } from './locate.ts';
import { freeKeys, meantKey, splitKey } from './meant-keys.ts';
import type { SchemaProblem } from './problems.ts';

/**
 * Says of a key that its mapping does not know what was most likely meant. Between brackets it may be no key at all but
 * the rest of a text that contains a comma; of several such pieces the first stands for all.
 */
export function describeUnknownKey(
  { node, shape, key: holder, holders }: Located,
  unknown: Scalar<string>,
  text: string,
): readonly SchemaProblem[] {
  if (node.kind !== 'mapping') return [];
  const args = { key: unknown.value, noun: shape?.noun ?? holder };
  const problem = (message: string, further: SchemaProblem['args'] = {}): readonly SchemaProblem[] => [
    { rule: 'schema/unknown-key', message, args: { ...args, ...further }, node: unknown },
  ];
  const suggestion = shape && meantKey(unknown.value, node, shape);
  const isBare = node.flow && !hasColon(node, unknown, text);
  const split = isBare && suggestion !== undefined ? splitKey(unknown.value) : undefined;
  if (split && split.key === suggestion) return problem('noColon', { suggestion: `${split.key}: ${split.value}` });
  if (suggestion !== undefined) return problem('nearest', { suggestion });
  if (isBare) return follows(node, unknown, text, shape) ? [] : problem('noKey');
  const home = homeOf(unknown.value, node, shape, holders);
  if (home) return problem(home.message, { home: home.key });
  const free = shape ? freeKeys(node, shape) : [];
  return free.length === 0 ? problem('superfluous') : problem('unknown', { keys: free });
}

function hasColon(node: MappingNode, key: Node, text: string): boolean {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  const written = value?.kind !== 'scalar' || value.style !== 'empty';
  return written || /^[ \t]*:/.test(text.slice(key.end, key.end + 200));
}

/** Whether what stands before the last comma is a piece of the same text. */
function follows(node: MappingNode, key: Node, text: string, shape: Shape | undefined): boolean {
  const before = node.entries[node.entries.findIndex((entry) => entry.key === key) - 1]?.key;
  if (!before || (shape && Object.hasOwn(shape.fields, before.value))) return false;
  return !hasColon(node, before, text);
}

interface Home {
  readonly message: 'belongsInside' | 'belongsAround';
  readonly key: string;
}

/** The mapping nearby that knows a key: one that stands or may stand here, else the one around this. */
function homeOf(
  unknown: string,
  node: MappingNode,
  shape: Shape | undefined,
  holders: Located['holders'],
): Home | undefined {
  const knows = (field: Field | undefined): boolean =>
    field?.type === 'section' && Object.hasOwn(field.shape.fields, unknown);
  const inside = Object.keys(shape?.fields ?? {}).filter((name) => knows(shape?.fields[name]));
  const [home] = [...inside.filter((name) => Object.hasOwn(node.value, name)), ...inside];
  if (home !== undefined) return { message: 'belongsInside', key: home };
  const around = holders.findLast(({ fields }) => Object.hasOwn(fields, unknown));
  return around && { message: 'belongsAround', key: around.noun };
}
