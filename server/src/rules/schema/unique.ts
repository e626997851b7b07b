import { layerRule } from '../rule.ts';

export const unique = layerRule({
  id: 'schema/unique',
  layer: 'schema',
  title: 'A list names nothing twice',
  rationale:
    'A role that is named twice under one letter is usually a second role that somebody forgot to change, and then nobody asks that second one.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    repeated: '"{value}" stands in "{key}" already. Remove it, or name what was meant instead.',
    first: 'First named here',
  },
  repairs: {
    remove: { title: 'Remove the second "{value}"', safe: true },
  },
  examples: {
    fails: `decisions:
  - { id: new-agency, title: Change the agency?, decidedBy: [ceo, cmo, ceo] }
`,
    passes: `decisions:
  - { id: new-agency, title: Change the agency?, decidedBy: [ceo, cmo] }
`,
  },
  repair: ({ node }) => (node ? [{ name: 'remove', changes: [{ kind: 'remove', node }] }] : []),
});
