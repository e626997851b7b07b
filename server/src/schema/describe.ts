import type { Shape } from '../language/grammar.ts';
import { raciRowShape } from '../language/raci.ts';
import type { MappingNode, Node, Scalar, SequenceNode } from '../syntax/nodes.ts';
import { beyondMonth } from './beyond-month.ts';
import { describePattern } from './describe-pattern.ts';
import { describeType } from './describe-type.ts';
import { describeUnknownKey } from './describe-unknown-key.ts';
import type { Located } from './locate.ts';
import type { Names } from './names.ts';
import { nearest } from './nearest.ts';
import type { SchemaProblem } from './problems.ts';

/** A validator's complaint about a located value. */
export interface Complaint extends Located {
  /** The JSON Schema keyword that was not met. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The text of the file. */
  readonly text: string;
  /** What the entries of the file are called. */
  readonly names: Names;
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
        args: {
          key: missing,
          noun: shape?.noun ?? 'entry',
          meaning: aside(description),
          ...constantOf(missing, shape),
        },
        node,
        missing,
        orElse: isRowWithoutSubject(missing, shape) ? ['activity'] : [],
      },
    ];
  },
  additionalProperties: (complaint) => {
    const place = keyNode(complaint.node, String(complaint.params['additionalProperty']));
    return place ? describeUnknownKey(complaint, place, complaint.text) : [];
  },
  'false schema': ({ node, key }) => {
    const place = node.parent?.kind === 'mapping' ? (keyNode(node.parent, key) ?? node) : node;
    return [{ rule: 'schema/unknown-key', message: 'misplaced', args: { key }, node: place }];
  },
  type: (complaint) => [describeType(complaint, toTexts(complaint.params['type']), complaint.text)],
  enum: (complaint) => wordProblem(complaint, toTexts(complaint.params['allowedValues'])),
  const: (complaint) => wordProblem(complaint, [String(complaint.params['allowedValue'])]),
  pattern: (complaint) => [describePattern(complaint, complaint.names)],
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
  if (constantOf(missing, shape)) return 'missingLine';
  if (!node.parent) return 'missingSection';
  return isRowWithoutSubject(missing, shape) ? 'missingWork' : 'missing';
}

/** What stands behind a key in every file of the kind, such as the version of the language. */
function constantOf(key: string, shape: Shape | undefined): { readonly value: string } | undefined {
  const field = shape?.fields[key];
  return field?.type === 'constant' ? { value: field.value } : undefined;
}

function isRowWithoutSubject(missing: string, shape: Shape | undefined): boolean {
  return shape?.fields === raciRowShape.fields && missing === 'work';
}

function keyNode(node: Node, key: string): Scalar<string> | undefined {
  return node.kind === 'mapping' ? node.entries.find((entry) => entry.key.value === key)?.key : undefined;
}

function wordProblem({ node, key }: Complaint, words: readonly string[]): readonly SchemaProblem[] {
  if (node.kind !== 'scalar') return [];
  const value = String(node.value);
  const suggestion = nearest(value, words) ?? words.find((word) => beginsWith(value, word));
  const args = { key, value, words };
  return [
    suggestion
      ? { rule: 'schema/enum', message: 'nearest', args: { ...args, suggestion }, node }
      : { rule: 'schema/enum', message: 'unknown', args, node },
  ];
}

/** Whether somebody who wrote a longer word may have meant a word: `website` for `web`. */
function beginsWith(value: string, word: string): boolean {
  return word.length >= SHORTEST_STEM && value.toLowerCase().startsWith(word);
}

const SHORTEST_STEM = 3;

function formatProblem({ node, key, params }: Complaint): SchemaProblem {
  const value = textOf(node);
  const format = String(params['format']);
  const { message, args } = (format === 'date' ? beyondMonth(value) : undefined) ?? { message: format, args: {} };
  return { rule: 'schema/format', message, args: { key, value, ...args }, node };
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
