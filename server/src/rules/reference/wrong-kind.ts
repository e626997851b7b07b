import { layerRule } from '../rule.ts';

export const wrongKind = layerRule({
  id: 'reference/wrong-kind',
  layer: 'reference',
  title: 'An id is used for the kind of thing that it names',
  rationale: 'A system in the place of a role reads well at a glance, and leaves the place empty all the same.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  hints: ['actual', 'expected', 'candidates', 'suggestion'],
  messages: {
    few: '"{id}" is {actual:a-kind}, but {expected:a-kind} is needed here. Write one of these ids: {candidates}.',
    unknown:
      '"{id}" is {actual:a-kind}, but {expected:a-kind} is needed here. Write the id of one that is declared, or declare it.',
    nothing:
      '"{id}" is {actual:a-kind}, but {expected:a-kind} is needed here, and none is declared. Declare it, and write its id.',
    nearest: '"{id}" is {actual:a-kind}, but {expected:a-kind} is needed here. Did you mean "{suggestion}"?',
    declared: 'Declared here as {actual:a-kind}',
  },
  repairs: {
    nearest: { title: 'Change it to "{suggestion}"', safe: false },
  },
  examples: {
    fails: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, owner: website }
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
