import { layerRule } from '../rule.ts';

export const unresolved = layerRule({
  id: 'reference/unresolved',
  layer: 'reference',
  title: 'Every id that is used is declared',
  rationale:
    'A duty given to a role that does not exist is a duty that nobody has. The same holds for access to data that is described nowhere.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  hints: ['candidates', 'suggestion'],
  messages: {
    nearest: 'There is no {nouns:kind} "{id}". Did you mean "{suggestion}"?',
    few: 'There is no {nouns:kind} "{id}". Declare it, or use one of these: {candidates}.',
    unknown: 'There is no {nouns:kind} "{id}". Declare it, or use one of those that exist.',
    nothing: 'There is no {nouns:kind} "{id}"; none is declared at all.',
    declared: 'Every {noun:kind} is declared here',
  },
  repairs: {
    nearest: { title: 'Change it to "{suggestion}"', safe: false },
  },
  examples: {
    fails: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, owner: chief }
`,
    passes: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, owner: cmo }
`,
  },
  repair({ node, args: { suggestion } }) {
    if (!node || typeof suggestion !== 'string') return [];
    return [{ name: 'nearest', changes: [{ kind: 'replace', node, value: suggestion }] }];
  },
});
