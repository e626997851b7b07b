import type { Shape } from '../language/grammar.ts';
import { raciRowShape } from '../language/raci.ts';
import type { MappingNode, Node, SequenceNode } from '../syntax/nodes.ts';
import { describeType } from './describe-type.ts';
import type { Located } from './locate.ts';
import { nearest } from './nearest.ts';
import type { SchemaProblem } from './problems.ts';

/** A validator's complaint about a located value. */
export interface Complaint extends Located {
  /** The JSON Schema keyword that was not met. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Describer = (complaint: Complaint) => readonly SchemaProblem[];

/** Puts a complaint into people's words. Complaints that only repeat others give none. */
export function describe(complaint: Complaint): readonly SchemaProblem[] {
  return DESCRIBERS[complaint.keyword]?.(complaint) ?? [];
}

const DESCRIBERS: Readonly<Record<string, Describer>> = {
  required: ({ node, params, shape }) => {
    const missing = String(params['missingProperty']);
    const description = shape?.fields[missing]?.description;
    return [
      {
        rule: 'schema/required',
        message: missingMessage(node, missing, shape),
        args: { key: missing, noun: shape?.noun ?? 'entry', meaning: aside(description) },
        node,
        missing,
      },
    ];
  },
  additionalProperties: ({ node, params, shape, key }) => {
    const unknown = String(params['additionalProperty']);
    const place = keyNode(node, unknown);
    if (!place) return [];
    const present = node.kind === 'mapping' ? node.entries.map((entry) => entry.key.value) : [];
    const free = Object.keys(shape?.fields ?? {}).filter((name) => !present.includes(name));
    const suggestion = nearest(unknown, free);
    const noun = shape?.noun ?? key;
    if (suggestion) return [unknownKey('nearest', { key: unknown, suggestion, noun }, place)];
    if (free.length === 0) return [unknownKey('superfluous', { key: unknown, noun }, place)];
    return [unknownKey('unknown', { key: unknown, noun, keys: free }, place)];
  },
  'false schema': ({ node, key }) => {
    const place = node.parent?.kind === 'mapping' ? (keyNode(node.parent, key) ?? node) : node;
    return [unknownKey('misplaced', { key }, place)];
  },
  type: (complaint) => [describeType(complaint, toTexts(complaint.params['type']))],
  enum: (complaint) => wordProblem(complaint, toTexts(complaint.params['allowedValues'])),
  const: (complaint) => wordProblem(complaint, [String(complaint.params['allowedValue'])]),
  pattern: (complaint) => [patternProblem(complaint)],
  format: (complaint) => [formatProblem(complaint)],
  minimum: (complaint) => [rangeProblem(complaint, 'atLeast')],
  exclusiveMinimum: (complaint) => [rangeProblem(complaint, 'above')],
  maximum: (complaint) => [rangeProblem(complaint, 'atMost')],
  multipleOf: (complaint) => [rangeProblem(complaint, 'whole')],
  minLength: ({ node, key, isItem, isRequired }) => {
    const message = isItem ? 'emptyItem' : isRequired ? 'emptyRequired' : 'empty';
    return [{ rule: 'schema/length', message, args: { key }, node }];
  },
  maxLength: ({ node, key, params }) => [
    {
      rule: 'schema/length',
      message: 'tooLong',
      args: { key, limit: Number(params['limit']), length: lengthOf(node) },
      node,
    },
  ],
  minItems: ({ node, key }) => [{ rule: 'schema/length', message: 'emptyList', args: { key }, node }],
  uniqueItems: ({ node, key }) => (node.kind === 'sequence' ? repeated(node, key) : []),
};

function missingMessage(node: Node, missing: string, shape: Shape | undefined): string {
  if (!node.parent) return 'missingSection';
  return shape?.fields === raciRowShape.fields && missing === 'work' ? 'missingWork' : 'missing';
}

function unknownKey(message: string, args: SchemaProblem['args'], node: Node): SchemaProblem {
  return { rule: 'schema/unknown-key', message, args, node };
}

function keyNode(node: Node, key: string): Node | undefined {
  return node.kind === 'mapping' ? node.entries.find((entry) => entry.key.value === key)?.key : undefined;
}

function wordProblem({ node, key }: Complaint, words: readonly string[]): readonly SchemaProblem[] {
  if (node.kind !== 'scalar') return [];
  const value = String(node.value);
  const suggestion = nearest(value, words);
  const args = { key, value, words };
  return [
    suggestion
      ? { rule: 'schema/enum', message: 'nearest', args: { ...args, suggestion }, node }
      : { rule: 'schema/enum', message: 'unknown', args, node },
  ];
}

function patternProblem({ node, key, field }: Complaint): SchemaProblem {
  const value = textOf(node);
  const problem = (message: string, args: SchemaProblem['args'] = {}): SchemaProblem => ({
    rule: 'schema/pattern',
    message,
    args: { key, value, ...args },
    node,
  });
  if (field?.type === 'id' || field?.type === 'reference' || field?.type === 'references') {
    const suggestion = kebab(value);
    return suggestion ? problem('id', { suggestion }) : problem('idWithoutSuggestion');
  }
  const documented = field?.type === 'list' ? field.item : field;
  if (documented?.type === 'text' && documented.format) return problem(documented.format);
  const examples = documented?.examples?.map(String) ?? [];
  return examples.length > 0 ? problem('example', { examples }) : problem('other');
}

/** The id that somebody who wrote a title most likely wants. */
function kebab(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{Diacritic}/gu, '');
  const words =
    plain
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, 64);
}

function formatProblem({ node, key, params }: Complaint): SchemaProblem {
  return { rule: 'schema/format', message: String(params['format']), args: { key, value: textOf(node) }, node };
}

function rangeProblem({ node, key, params }: Complaint, message: string): SchemaProblem {
  const limit = Number(params['limit'] ?? 0);
  return { rule: 'schema/range', message, args: { key, value: textOf(node), limit }, node };
}

function repeated(list: SequenceNode, key: string): readonly SchemaProblem[] {
  const seen = new Map<string, Node>();
  const problems: SchemaProblem[] = [];
  for (const node of list.items) {
    const value = JSON.stringify(node.value);
    const first = seen.get(value);
    if (first)
      problems.push({ rule: 'schema/unique', message: 'repeated', args: { key, value: textOf(node) }, node, first });
    else seen.set(value, node);
  }
  return problems;
}

function textOf(node: Node): string {
  return node.kind === 'scalar' ? String(node.value) : JSON.stringify(node.value);
}

function lengthOf(node: MappingNode | Node): number {
  return node.kind === 'scalar' ? [...String(node.value)].length : 0;
}

function toTexts(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [String(values)];
}

/** The first sentence as it reads in brackets. */
function aside(description = ''): string {
  const sentence = description.match(/^.*?(?=[.](\s|$))/s)?.[0] ?? description;
  return sentence.replace(/^[A-Z](?=[a-z\s])/, (letter) => letter.toLowerCase());
}
