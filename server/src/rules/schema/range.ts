import { layerRule } from '../rule.ts';

export const range = layerRule({
  id: 'schema/range',
  layer: 'schema',
  title: 'A number lies in the range that makes sense',
  rationale:
    'A likelihood of 7 on a scale to 5, or a share of 120 percent, is a slip that would distort every figure drawn from it.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    atLeast: '"{key}" is {value}, but must be at least {limit}.',
    above: '"{key}" is {value}, but must be more than {limit}.',
    atMost: '"{key}" is {value}, but must be at most {limit}.',
    whole: '"{key}" is {value}, but must be a whole number.',
  },
  examples: {
    fails: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, likelihood: 7 }
`,
    passes: `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, likelihood: 4 }
`,
  },
});
