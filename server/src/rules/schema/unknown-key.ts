import { layerRule } from '../rule.ts';

export const unknownKey = layerRule({
  id: 'schema/unknown-key',
  layer: 'schema',
  title: 'Every key is one that the language knows',
  rationale:
    'A key with a slip in it is silently without effect: access that seems limited would be unlimited. Keys of your own are welcome when they begin with x-.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    nearest: '"{key}" is not a key of this {noun}. Did you mean "{suggestion}"? Keys of your own begin with x-.',
    unknown: '"{key}" is not a key of this {noun}. Possible here: {keys}. Keys of your own begin with x-.',
    superfluous:
      '"{key}" is not a key of this {noun}, which has all its keys already. Remove it. Keys of your own begin with x-.',
    misplaced: 'The key "{key}" has no place here: a row for a work item takes everything else from that work item.',
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  sumary: Enter two new markets
`,
    passes: `metadata:
  id: launch
  title: Market launch
  summary: Enter two new markets
`,
  },
});
