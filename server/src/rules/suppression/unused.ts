import { layerRule } from '../rule.ts';
import { takeOut } from './take-out.ts';
import { withDashes } from './with-dashes.ts';

export const unusedSuppression = layerRule({
  id: 'suppression/unused',
  layer: 'suppression',
  title: 'A suppression silences something',
  rationale:
    'A comment that silences nothing any more will silence the next real finding at that place, and nobody will know.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  hints: ['suggestion'],
  unnecessary: true,
  messages: {
    unnamed:
      'Name the rules that are meant, as in "{directive} raci/silo -- why". A comment that names none silences nothing.',
    reason:
      'Write the reason behind two dashes: "{right}". Otherwise it reads as more names of rules, and nothing is silenced.',
    laterLine:
      'The comment reaches one line only, but {rule} finds something on a later line of the same entry. Put the comment right above that line.',
    found: 'Here {rule} finds something',
    rule: 'There is no finding of {rule} to silence here. Remove it from the comment.',
    unknownRule: 'There is no rule "{rule}" to silence. "charterline rules" lists all that exist.',
    nearestRule: 'There is no rule "{rule}" to silence. Did you mean "{suggestion}"?',
    unknownScope: '"{comment}" silences nothing. Write "{suggestion}" and then the rules that are meant.',
    fixed: 'Findings of {rule} cannot be silenced by a comment. Repair what they say.',
  },
  repairs: {
    remove: { title: 'Remove the comment', safe: false },
    dashes: { title: 'Write two dashes before the reason', safe: false },
    correct: { title: 'Change it to {suggestion}', safe: false },
    removeRule: { title: 'Remove {rule} from the comment', safe: false },
  },
  examples: {
    fails: `# charterline-disable-next-line raci/silo -- the team is in one room
risks: []
`,
    passes: `risks: []
`,
  },
  repair({ message, args, text, start, end }) {
    switch (message) {
      case 'reason':
        return [{ name: 'dashes', changes: [{ kind: 'text', start, end, text: withDashes(text.slice(start, end)) }] }];
      case 'nearestRule':
        return [{ name: 'correct', changes: [{ kind: 'text', start, end, text: String(args['suggestion']) }] }];
      case 'unnamed':
        return [{ name: 'remove', changes: [takeOut(text, start, end)] }];
      case 'rule':
      case 'fixed':
        return [{ name: 'removeRule', changes: [takeOut(text, start, end)] }];
      // Somebody wanted to silence something else.
      default:
        return [];
    }
  },
});
