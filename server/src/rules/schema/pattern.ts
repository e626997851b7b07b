import { layerRule } from '../rule.ts';
import { agreedForm } from './agreed-form.ts';
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
    named: 'What is meant here is the id, not what people say: write "{suggestion}" instead of "{value}".',
    several: '"{value}" is not an id. If several are meant, write them as a list: {suggestion}.',
    severalItems: '"{value}" is not an id. If several are meant, write each as an item of its own: {items}.',
    onlyOne: '"{key}" takes one id, but "{value}" seems to be several: {items}. Write the one that is meant.',
    space:
      'Something in "{value}" looks like an ordinary space and is none, or is not seen at all. Write "{suggestion}".',
    // A code that does not even look like one is explained like one that does not exist.
    ...format.messages,
    date: '"{value}" is not a date. Write year, month and day, as in 2027-01-31.',
    example: '"{value}" is not in the form that "{key}" needs. Write it as in: {examples}.',
    other: '"{value}" is not in the form that "{key}" needs.',
  },
  repairs: {
    form: { title: 'Write it as {form}', safe: true },
    id: { title: 'Change it to "{suggestion}"', safe: false },
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
  repair({ node, message, args, shape }) {
    if (!node) return [];
    const form = agreedForm(String(args['value']), shape?.fields[String(args['key'])]);
    const { suggestion } = args;
    if (form !== undefined)
      return [{ name: 'form', args: { form }, changes: [{ kind: 'replace', node, value: form }] }];
    if ((message !== 'id' && message !== 'named') || typeof suggestion !== 'string') return [];
    return [{ name: 'id', changes: [{ kind: 'replace', node, value: suggestion }] }];
  },
});
