import fc from 'fast-check';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse as read } from 'yaml';
import type { Node, ScalarNode } from '../../server/src/syntax/nodes.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { unsoundness } from './soundness.ts';
import { writtenYaml } from './written-yaml.ts';

const schema = CORE_SCHEMA.withTags(mergeTag);

/** The scalars that are written where they stand, keys included. */
function scalarsOf(node: Node | undefined): readonly ScalarNode[] {
  if (!node || node.origin) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'sequence') return node.items.flatMap(scalarsOf);
  return node.entries
    .filter(({ merged }) => !merged)
    .flatMap(({ key, value }) => [...scalarsOf(key), ...scalarsOf(value)]);
}

describe('what people and programs write', () => {
  it('has the value that two independent readers find', () => {
    fc.assert(
      fc.property(writtenYaml, (text) => {
        const tree = parse(text);
        expect(tree.problems).toEqual([]);
        expect(unsoundness(tree)).toEqual([]);
        expect(tree.root?.value).toEqual(load(text, { schema }));
        expect(tree.root?.value).toEqual(read(text, { version: '1.2', merge: true }));
      }),
      { numRuns: 500 },
    );
  });

  it('has every scalar at its place: the text there alone says the same', () => {
    fc.assert(
      fc.property(writtenYaml, (text) => {
        for (const { start, end, value, style } of scalarsOf(parse(text).root)) {
          const there = load(text.slice(start, end), { schema });
          // How a text block ends depends on the lines below it.
          if (style === 'block') expect(String(there).trimEnd()).toBe(String(value).trimEnd());
          else expect(style === 'plain' && typeof value === 'string' ? String(there) : there).toEqual(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});
