import { layerRule } from '../rule.ts';

export const length = layerRule({
  id: 'schema/length',
  layer: 'schema',
  title: 'A text is neither empty nor too long',
  rationale:
    'An empty text says that somebody meant to decide something and did not. Ids have a limit because they appear in file names, links and calendars.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    empty: 'The text of "{key}" is empty. Write something, or remove the key.',
    emptyRequired: 'The text of "{key}" is empty, but it cannot be left out. Write something.',
    emptyItem: 'This item of "{key}" is empty. Write something, or remove it.',
    emptyList: 'The list "{key}" is empty. Add an item, or remove the key.',
    tooLong: 'The text of "{key}" has {length} characters; at most {limit} are allowed.',
  },
  repairs: {
    removeItem: { title: 'Remove the empty item', safe: true },
    remove: { title: 'Remove "{key}"', safe: false },
  },
  examples: {
    fails: `metadata:
  id: launch
  title: ""
`,
    passes: `metadata:
  id: launch
  title: Market launch
`,
  },
  repair({ node, message }) {
    if (!node || message === 'tooLong' || message === 'emptyRequired') return [];
    return [{ name: message === 'emptyItem' ? 'removeItem' : 'remove', changes: [{ kind: 'remove', node }] }];
  },
});
