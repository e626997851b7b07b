/**
 * One mistake, one finding: whatever is broken in a charter is reported by the layer that reads it, and no rule draws
 * conclusions from it. Every value of the example charter is broken in turn.
 */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import type { Node } from '../../server/src/syntax/nodes.ts';
import { analyseFiles } from '../support/charters.ts';

interface Value {
  readonly path: string;
  readonly node: Node;
}

/** All values below a node, by their keys. */
function valuesIn(node: Node, path: readonly string[] = []): readonly Value[] {
  const children: readonly (readonly [string, Node])[] =
    node.kind === 'mapping'
      ? node.entries.map(({ key, value }) => [key.value, value])
      : node.kind === 'sequence'
        ? node.items.map((item, index) => [String(index), item])
        : [];
  return children.flatMap(([key, value]) => {
    const below = [...path, key];
    return [{ path: below.join('.'), node: value }, ...valuesIn(value, below)];
  });
}

const { file } = await analyseFiles({ 'example.charter.yaml': EXAMPLE_CHARTER });
// Without its envelope it is no charter.
const VALUES = (file.tree.root ? valuesIn(file.tree.root) : []).filter(({ path }) => !/^(apiVersion|kind)$/.test(path));

function replaced({ node }: Value, text: string): string {
  return EXAMPLE_CHARTER.slice(0, node.start) + text + EXAMPLE_CHARTER.slice(node.end);
}

/** The rules that speak beyond those that read the text. */
async function conclusionsFrom(text: string): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'example.charter.yaml': text });
  expect(findings).not.toEqual([]);
  return findings.map(({ ruleId }) => ruleId).filter((rule) => !/^(schema|reference|syntax)\//.test(rule));
}

describe('a value of another kind', () => {
  const cases = VALUES.map((value): [string, string] => [
    value.path,
    replaced(value, value.node.kind === 'scalar' ? '[[7]]' : '7'),
  ]);

  it('is tried everywhere', () => expect(cases.length).toBeGreaterThan(400));

  it.each(cases)('%s', async (_, text) => expect(await conclusionsFrom(text)).toEqual([]));
});

describe('a misspelt reference', () => {
  const nodes = new Set<Node>(file.ids.references.map(({ node }) => node));
  const references = VALUES.filter(({ node }) => nodes.has(node));

  it('is tried everywhere', () => expect(references.length).toBe(file.ids.references.length));

  it.each(references.map((value): [string, string] => [value.path, replaced(value, `${value.node.value}x`)]))(
    '%s',
    async (_, text) => expect(await conclusionsFrom(text)).toEqual([]),
  );
});
