import { layerRule } from '../rule.ts';

export const unknownRule = layerRule({
  id: 'config/unknown-rule',
  layer: 'config',
  title: 'The configuration names rules that exist',
  rationale: 'A setting for a rule that does not exist changes nothing, although somebody meant it to.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    nearest: 'There is no rule "{id}". Did you mean "{suggestion}"?',
    unknown: 'There is no rule "{id}". "charterline rules" lists all that exist.',
  },
  examples: {
    of: 'config',
    fails: `rules:
  raci/silos: off
`,
    passes: `rules:
  raci/silo: off
`,
  },
});
