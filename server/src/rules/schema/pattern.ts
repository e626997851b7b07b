import { layerRule } from '../rule.ts';
import { format } from './format.ts';

export const pattern = layerRule({
  id: 'schema/pattern',
  layer: 'schema',
  title: 'A value is written in its agreed form',
  rationale:
    'Ids, dates, times and cadences are compared and sorted by tools. In one agreed form they can be, in any other they only look right.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    id: '"{value}" is not an id: small letters, digits and single hyphens, beginning with a letter. Write for example {suggestion}.',
    idWithoutSuggestion: '"{value}" is not an id: small letters, digits and single hyphens, beginning with a letter.',
    // A code that does not even look like one is explained like one that does not exist.
    ...format.messages,
    date: '"{value}" is not a date. Write year, month and day, as in 2027-01-31.',
    example: '"{value}" is not in the form that "{key}" needs. Write it as in: {examples}.',
    other: '"{value}" is not in the form that "{key}" needs.',
  },
  examples: {
    fails: `metadata:
  id: Market Launch
  title: Market launch
`,
    passes: `metadata:
  id: market-launch
  title: Market launch
`,
  },
});
