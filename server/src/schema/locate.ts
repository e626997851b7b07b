import { type Field, type Shape, text } from '../language/grammar.ts';
import { childOf, type Node } from '../syntax/nodes.ts';

/** A value that a validator complained of, with what the language says about it. */
export interface Located {
  readonly node: Node;
  /** The key under which the value, or the list that it is an item of, stands; empty for the file itself. */
  readonly key: string;
  /** What may stand there; `undefined` where the language does not say. */
  readonly field: Field | undefined;
  /** The shape of the value, if it is or should be a mapping that the language describes. */
  readonly shape: Shape | undefined;
  /** The shapes of the mappings around the value, from the outside in. */
  readonly holders: readonly Shape[];
  /** Whether the value is an item of the list under `key`. */
  readonly isItem: boolean;
  /** Whether the key may not be left out. */
  readonly isRequired: boolean;
}

/** Follows a JSON Pointer through the tree and the language at once; `undefined` when it leads nowhere. */
export function locate(root: Node, shape: Shape, pointer: string): Located | undefined {
  let at: Located = {
    node: root,
    key: '',
    field: undefined,
    shape,
    holders: [],
    isItem: false,
    isRequired: true,
  };
  for (const segment of pointer.split('/').slice(1)) {
    const next = step(at, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!next) return undefined;
    at = next;
  }
  return at;
}

function step(from: Located, segment: string): Located | undefined {
  if (from.node.kind === 'sequence') {
    const node = from.node.items[Number(segment)];
    return node && { ...from, node, isItem: true, isRequired: false };
  }
  const node = childOf(from.node, segment);
  if (!node) return undefined;
  const fields = from.shape?.fields;
  const field = fields && Object.hasOwn(fields, segment) ? fields[segment] : valueIn(from.field);
  const shape = field && 'shape' in field ? field.shape : undefined;
  const isRequired = from.shape?.required.includes(segment) ?? false;
  const holders = from.shape ? [...from.holders, from.shape] : from.holders;
  return { node, key: segment, field, shape, holders, isItem: false, isRequired };
}

/** What the values of a mapping are whose keys are free, as far as that are texts in an agreed form. */
function valueIn(field: Field | undefined): Field | undefined {
  const values = field?.type === 'opaque' ? field.schema['additionalProperties'] : undefined;
  if (typeof values !== 'object' || values === null || !('examples' in values)) return undefined;
  return Array.isArray(values.examples) ? text('', { examples: values.examples }) : undefined;
}
