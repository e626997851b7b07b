import { layerRule } from '../rule.ts';

export const enumeration = layerRule({
  id: 'schema/enum',
  layer: 'schema',
  title: 'A value is one of the words with a fixed meaning',
  rationale:
    'Fixed words mean the same in every charter, so that people from two departments and the tools they use cannot read them differently.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    nearest: '"{value}" is not a value of "{key}". Did you mean "{suggestion}"? Possible: {words}.',
    unknown: '"{value}" is not a value of "{key}". Possible: {words}.',
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  status: aproved
`,
    passes: `metadata:
  id: launch
  title: Market launch
  status: in-review
`,
  },
});
