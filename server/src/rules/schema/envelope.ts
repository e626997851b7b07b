import { layerRule } from '../rule.ts';

export const envelope = layerRule({
  id: 'schema/envelope',
  layer: 'schema',
  title: 'The file says that it is what its name promises',
  rationale:
    'The first two lines tell people and tools what they are looking at. A file that claims to be something else is not checked any further, since every other remark would be noise.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    apiVersion:
      'This file has the name of a {noun}, but its apiVersion is "{value}". Write {expected}, or rename the file.',
    kind: 'This file has the name of a {noun}, but its kind is "{value}". Write {expected}, or rename the file.',
  },
  repairs: {
    correct: { title: 'Write {expected}', safe: false },
  },
  examples: {
    fails: `kind: Deployment
`,
    passes: `kind: EngagementCharter
`,
  },
  repair: ({ node, args }) =>
    node ? [{ name: 'correct', changes: [{ kind: 'replace', node, value: String(args['expected']) }] }] : [],
});
