import { layerRule } from '../rule.ts';
import { keyRepairs } from './key-repairs.ts';

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
    pattern: 'No patterns such as "{id}" are understood here. Name each rule by its id; "charterline rules" lists all.',
    unknown: 'There is no rule "{id}". "charterline rules" lists all that exist.',
  },
  repairs: {
    correct: { title: 'Change it to {suggestion}', safe: true },
    guess: { title: 'Change it to {suggestion}', safe: false },
    remove: { title: 'Remove the setting of "{id}"', safe: false },
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
  repair: ({ node, args: { suggestion } }) => keyRepairs(node, suggestion),
});
