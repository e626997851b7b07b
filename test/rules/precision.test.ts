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

function replaced({ node }: Pick<Value, 'node'>, text: string): string {
  return EXAMPLE_CHARTER.slice(0, node.start) + text + EXAMPLE_CHARTER.slice(node.end);
}

/** All rules that speak, layers included. */
async function rulesIn(text: string): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'example.charter.yaml': text });
  return findings.map(({ ruleId }) => ruleId);
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

/** All keys below a node, with the path of what they stand for. */
function keysIn(node: Node, path: readonly string[] = []): readonly Value[] {
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => keysIn(item, [...path, String(index)]));
  if (node.kind === 'scalar') return [];
  return node.entries.flatMap(({ key, value }) => {
    const below = [...path, key.value];
    return [{ path: below.join('.'), node: key }, ...keysIn(value, below)];
  });
}

const KEYS = file.tree.root ? keysIn(file.tree.root).filter(({ path }) => !/^(apiVersion|kind)$/.test(path)) : [];

/** A word with its last letter twice, or in capitals when it is so short that anything could be meant. */
function withSlip(word: string): string {
  return word.length < 3 ? word.toUpperCase() : word + word.slice(-1);
}

describe('a misspelt key is the only finding', () => {
  it('is tried everywhere', () => expect(KEYS.length).toBeGreaterThan(350));

  it.each(KEYS.map((key): [string, string] => [key.path, replaced(key, withSlip(String(key.node.value)))]))(
    '%s',
    async (_, text) => expect(await rulesIn(text)).toEqual(['schema/unknown-key']),
  );
});

const DECLARED = new Set<Node>(file.ids.declarations.map(({ node }) => node));
const DECLARATIONS = VALUES.filter(({ node }) => DECLARED.has(node));

describe('an id that cannot be read is the only finding, however often it is used', () => {
  it('is tried everywhere', () => expect(DECLARATIONS.length).toBe(file.ids.declarations.length));

  it.each(DECLARATIONS.map((value): [string, string] => [value.path, replaced(value, '[[7]]')]))(
    'a list: %s',
    async (_, text) => expect(await rulesIn(text)).toEqual(['schema/type']),
  );

  it.each(DECLARATIONS.map((value): [string, string] => [value.path, replaced(value, `The ${value.node.value}!`)]))(
    'a text: %s',
    async (_, text) => expect(await rulesIn(text)).toEqual(['schema/pattern']),
  );

  it.each(DECLARATIONS.map((value): [string, string] => [value.path, replaced(value, '')]))(
    'nothing: %s',
    async (_, text) => expect(await rulesIn(text)).toEqual(['schema/type']),
  );
});

describe('an id that stands twice is the only finding, also when the other id is used', () => {
  const listOf = ({ path }: Value): string => path.replace(/\.\d+\.id$/, '');
  const cases = DECLARATIONS.flatMap((value) =>
    DECLARATIONS.filter((other) => other !== value && listOf(other) === listOf(value)).map(
      (other): [string, string] => [`${value.path} as ${other.node.value}`, replaced(value, String(other.node.value))],
    ),
  );

  it('is tried everywhere', () => expect(cases.length).toBeGreaterThan(50));

  it.each(cases)('%s', async (_, text) => expect(await rulesIn(text)).toEqual(['reference/duplicate-id']));
});
