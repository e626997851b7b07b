import { layerRule } from '../rule.ts';
import { takeOut } from './take-out.ts';

export const unusedSuppression = layerRule({
  id: 'suppression/unused',
  layer: 'suppression',
  title: 'A suppression silences something',
  rationale:
    'A comment that silences nothing any more will silence the next real finding at that place, and nobody will know.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  unnecessary: true,
  messages: {
    nothing: 'This comment silences nothing. Remove it.',
    rule: 'There is no finding of {rule} to silence here. Remove it from the comment.',
    unknownRule: 'There is no rule "{rule}" to silence. "charterline rules" lists all that exist.',
    unknownScope: '"{comment}" silences nothing. Write "{suggestion}" and then the rules that are meant.',
    fixed: 'Findings of {rule} cannot be silenced by a comment. Repair what they say.',
  },
  repairs: {
    remove: { title: 'Remove the comment', safe: false },
    removeRule: { title: 'Remove {rule} from the comment', safe: false },
  },
  examples: {
    fails: `# charterline-disable-next-line raci/silo -- the team is in one room
risks: []
`,
    passes: `risks: []
`,
  },
  repair({ message, text, start, end }) {
    const name = message === 'nothing' ? 'remove' : 'removeRule';
    // Somebody wanted to silence something else.
    if (message === 'unknownRule' || message === 'unknownScope') return [];
    return [{ name, changes: [takeOut(text, start, end)] }];
  },
});
