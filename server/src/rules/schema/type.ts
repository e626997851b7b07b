import { layerRule } from '../rule.ts';

export const type = layerRule({
  id: 'schema/type',
  layer: 'schema',
  title: 'A value is of the kind that its key needs',
  rationale:
    'A list where one value belongs, or a number that was meant as a text, reads well to a person and means something else to every tool.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    notACharter:
      'This file holds no "key: value" pairs. A charter begins with the lines "apiVersion: charterline/v1" and "kind: EngagementCharter".',
    empty: 'Nothing stands behind "{key}". Write {expected:value}, or remove the key.',
    emptyItem: 'This item of "{key}" is empty. Write {expected:value}, or remove the dash.',
    quote: '"{key}" must be a text, but {value} is read as {actual:value}. Put it in quotes.',
    item: 'This item of "{key}" is {actual:value}, but should be {expected:value}.',
    other: '"{key}" is {actual:value}, but should be {expected:value}.',
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  version: 1.0
`,
    passes: `metadata:
  id: launch
  title: Market launch
  version: "1.0.0"
`,
  },
});
