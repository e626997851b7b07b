import type { Shape } from '../language/grammar.ts';
import type { Node } from '../syntax/nodes.ts';
import type { SyntaxTree } from '../syntax/parse.ts';
import { type Complaint, describe } from './describe.ts';
import { notOurs } from './describe-type.ts';
import { locate } from './locate.ts';
import { meantKeys } from './meant-keys.ts';
import { Names } from './names.ts';
import type { SchemaProblem } from './problems.ts';
import type { Validator } from './validator.ts';

/** What the schema layer found, and the nodes that later layers must leave alone. */
export interface SchemaResult {
  readonly problems: readonly SchemaProblem[];
  readonly broken: ReadonlySet<Node>;
}

/**
 * Validates a tree and translates the complaints: at most one for a value, each on the smallest node at fault.
 * A file without any content gives one problem on nothing.
 */
export function checkSchema(
  { root, lost, text, problems: syntax }: SyntaxTree,
  shape: Shape,
  validator: Validator,
): SchemaResult {
  const broken = new Set<Node>();
  if (!root) return { problems: syntax.length > 0 ? [] : [emptyFile(text, shape)], broken };
  if (validator(root.value)) return { problems: [], broken };
  const names = new Names(root, shape);
  const problems: { readonly problem: SchemaProblem; readonly shape: Shape | undefined }[] = [];
  for (const error of validator.errors ?? []) {
    const located = locate(root, shape, error.instancePath);
    if (!located) continue;
    const complaint: Complaint = { ...located, keyword: error.keyword, params: error.params, text, names };
    for (const problem of describe(complaint)) {
      if (isConsequence(problem, broken, lost)) continue;
      problems.push({ problem, shape: located.shape });
      if (problem.missing === undefined) broken.add(problem.node);
    }
  }
  const kept = problems.filter(({ problem, shape: at }) => !isMeant(problem, at, broken));
  return { problems: kept.map(({ problem }) => problem), broken };
}

/** Whether what is missing is there under another name, which was reported. */
function isMeant({ node, missing, orElse = [] }: SchemaProblem, shape: Shape | undefined, broken: ReadonlySet<Node>) {
  if (missing === undefined || node.kind !== 'mapping' || !shape) return false;
  const meant = meantKeys(node, shape, broken);
  return [missing, ...orElse].some((key) => meant.has(key));
}

function emptyFile(text: string, shape: Shape): SchemaProblem {
  const node: Node = {
    kind: 'scalar',
    start: 0,
    end: Math.min(text.length, text.search(/[\r\n]|$/)),
    parent: undefined,
    origin: undefined,
    damaged: false,
    value: null,
    style: 'empty',
  };
  return notOurs(node, shape);
}

/** Whether the problem follows from one that was reported already. */
function isConsequence(problem: SchemaProblem, broken: ReadonlySet<Node>, lost: ReadonlySet<string>): boolean {
  if (problem.missing !== undefined) return lost.has(problem.missing) || isInsideDamage(problem.node);
  return broken.has(problem.node) || (problem.node.damaged && problem.rule === 'schema/type');
}

/** A mapping below the top level from which text was lost may have held what now seems to be missing. */
function isInsideDamage(node: Node): boolean {
  return node.damaged && node.parent !== undefined;
}
