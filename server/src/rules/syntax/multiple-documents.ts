import { layerRule } from '../rule.ts';

export const multipleDocuments = layerRule({
  id: 'syntax/multiple-documents',
  layer: 'syntax',
  title: 'A file holds one document',
  rationale:
    'A charter is what people sign. A second document behind a line of dashes would be easy to overlook and is read by no tool.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    second: 'A second document begins at this ---. A file holds one charter: move the rest to a file of its own.',
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
---
metadata:
  id: second-launch
  title: Second launch
`,
    passes: `metadata:
  id: launch
  title: Market launch
`,
  },
});
