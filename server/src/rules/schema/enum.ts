import { layerRule } from '../rule.ts';
import { isSlip } from './slip.ts';

/** More would be a list to read, which the message has already. */
const MOST_CHOICES = 5;

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
  repairs: {
    correct: { title: 'Change it to "{suggestion}"', safe: true },
    guess: { title: 'Change it to "{suggestion}"', safe: false },
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  status: in-reveiw
`,
    passes: `metadata:
  id: launch
  title: Market launch
  status: in-review
`,
  },
  repair({ node, args: { value, words, suggestion } }) {
    if (!node) return [];
    const changeTo = (name: string, word: string) =>
      ({ name, args: { suggestion: word }, changes: [{ kind: 'replace', node, value: word }] }) as const;
    if (typeof suggestion === 'string') {
      return [changeTo(isSlip(String(value), suggestion) ? 'correct' : 'guess', suggestion)];
    }
    return Array.isArray(words) && words.length <= MOST_CHOICES ? words.map((word) => changeTo('guess', word)) : [];
  },
});
