import { layerRule } from '../rule.ts';

export const duplicateId = layerRule({
  id: 'reference/duplicate-id',
  layer: 'reference',
  title: 'An id names one thing of its kind',
  rationale: 'When two entries share an id, every reference to it is a guess, and an approval may cover the wrong one.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    duplicate: 'Another entry has the id "{id}" already. Give this one an id of its own.',
    first: 'First declared here',
    ambiguous: '"{id}" could mean {candidates:a-kind} here. Rename one of them, so that the reference is clear.',
    candidate: 'Here it names {noun:a-kind}',
  },
  examples: {
    fails: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned }
  - { id: slow-hiring, statement: The team does not grow in time }
`,
    passes: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned }
  - { id: small-team, statement: The team does not grow in time }
`,
  },
});
