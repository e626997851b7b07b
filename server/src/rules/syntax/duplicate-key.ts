import { layerRule } from '../rule.ts';

export const duplicateKey = layerRule({
  id: 'syntax/duplicate-key',
  layer: 'syntax',
  title: 'A key comes only once in its group',
  rationale:
    'When the same key stands twice, readers and programs pick different ones. Two people could leave a review each convinced that their version was agreed.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    duplicate: 'The key "{key}" stands here a second time; only the first counts. Remove one, or merge the two.',
    first: 'First written here',
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  title: Product launch
`,
    passes: `metadata:
  id: launch
  title: Market launch
`,
  },
});
