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
    notOurs:
      'This file holds no "key: value" pairs. A {noun} begins with the lines "apiVersion: charterline/v1" and "kind: {kind}".',
    empty: 'Nothing stands behind "{key}". Write {expected:value}, or remove the key.',
    emptyId: 'Nothing stands behind "{key}". Write the id that is meant, or remove the key.',
    emptyWord: 'Nothing stands behind "{key}". Write one of these words, or remove the key: {words}.',
    emptyForm: 'Nothing stands behind "{key}". Write it as in: {examples}. Or remove the key.',
    emptyRequired: 'Nothing stands behind "{key}", which cannot stay empty. Write {expected:value}.',
    emptyItemId: 'This item of "{key}" is empty. Write the id that is meant, or remove the dash.',
    emptyItem: 'This item of "{key}" is empty. Write {expected:value}, or remove the dash.',
    quote: '"{key}" must be a text, but {value} without quotes is none. Put it in quotes.',
    quoteItem: 'This item of "{key}" must be a text, but {value} without quotes is none. Put it in quotes.',
    unquote: '"{key}" must be {expected:value}, but quotes make it a text. Remove the quotes.',
    form: '"{key}" cannot be {value}. Write it as in: {examples}.',
    flag: '"{key}" must be true or false, not {value}.',
    whole: '"{key}" is {value}, but must be a whole number.',
    one: '"{key}" takes one value, but this is a list. Write the one that is meant, without brackets or dashes.',
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
