/** Tables of slips: a marked text stands in the middle of a charter, and all around it must be read as if nothing were wrong. */
import { expect } from 'vitest';
import { ruleById } from '../../server/src/rules/registry.ts';
import { childOf } from '../../server/src/syntax/nodes.ts';
import { parse, type SyntaxTree } from '../../server/src/syntax/parse.ts';
import type { SyntaxProblem } from '../../server/src/syntax/problems.ts';
import { unmark } from '../support/charters.ts';
import { unsoundness } from './soundness.ts';

/** A slip: the marked lines of one section, what must be said of each mark, and what is read of the section. */
export type SlipCase = readonly [section: string, messages: string | readonly string[], read: unknown];

const BEFORE = 'kind: EngagementCharter\nbefore:\n  id: one\n  list: [a, b]\n';
const AFTER = 'after:\n  - id: two\n    text: "quoted"\nlast: { key: value }\n';

/** Asserts the whole set of problems of a marked text, each with its exact range, and that the tree is sound. */
export function expectProblems(marked: string, messages: string | readonly string[]): SyntaxTree {
  const { text, ranges } = unmark(marked);
  const tree = parse(text);
  expect(unsoundness(tree)).toEqual([]);
  const expected = typeof messages === 'string' ? [messages] : messages;
  const places = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end);
  expect(tree.problems.map(({ message, start, end }) => [message, start, text.slice(start, end)])).toEqual(
    expected.map((message, index) => [
      message,
      places[index]?.start,
      text.slice(places[index]?.start, places[index]?.end),
    ]),
  );
  expect(places).toHaveLength(expected.length);
  for (const problem of tree.problems) expectWords(problem);
  return tree;
}

/** Asserts that a problem has a text, and every argument that the text needs. */
function expectWords({ rule, message, args, related = [] }: SyntaxProblem): void {
  const messages = ruleById(rule)?.messages ?? {};
  for (const id of [message, ...related.map((place) => place.message)]) {
    const text = Object.entries(messages).find(([name]) => name === id)?.[1];
    expect(text, `${rule} has no message ${id}`).toBeDefined();
    const needed = [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(needed.filter((name) => name !== undefined && !(name in args))).toEqual([]);
  }
}

/** Asserts a case inside a charter; `tree` is what became of it. */
export function expectSlip([section, messages, read]: SlipCase): SyntaxTree {
  const tree = expectProblems(`${BEFORE}section:\n${section}\n${AFTER}`, messages);
  expect(tree.root?.value).toMatchObject({
    kind: 'EngagementCharter',
    before: { id: 'one', list: ['a', 'b'] },
    after: [{ id: 'two', text: 'quoted' }],
    last: { key: 'value' },
  });
  expect(childOf(tree.root, 'section')?.value).toEqual(read);
  return tree;
}

/** A name for a case in the list of tests: the text on one line. */
export function nameOf([section]: SlipCase): string {
  return JSON.stringify(section).slice(1, -1);
}
