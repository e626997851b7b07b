import { layerRule } from '../rule.ts';

export const required = layerRule({
  id: 'schema/required',
  layer: 'schema',
  title: 'Everything has what identifies it',
  rationale:
    'Without an id or a title nothing else can refer to an entry, and nobody can talk about it. Only such keys are required; what else a good charter says is the advice of the other rules.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    missing: 'The {noun} has no "{key}". {meaning} Add it.',
    missingSection: 'The section "{key}" is missing. {meaning} Add it.',
  },
  examples: {
    fails: `risks:
  - id: slow-hiring
`,
    passes: `risks:
  - id: slow-hiring
    statement: Hiring takes longer than planned
`,
  },
});
