import { checkRule } from '../rule.ts';
import { lacksPart } from './section.ts';

export const recognition = checkRule({
  id: 'collaboration/recognition',
  title: 'The team gets the credit for good results',
  rationale:
    'Results of two functions are easily claimed by one of them. Recognition that is planned for the whole team keeps people willing to work for each other’s goals.',
  practices: ['P33'],
  levels: { minimal: 'off', recommended: 'off', strict: 'info' },
  options: {},
  messages: {
    none: 'Nothing is planned to give the team the credit for good results. Write down an occasion, the audience, and who speaks.',
  },
  examples: {
    fails: `collaboration:
  recognition: []
`,
    passes: `collaboration:
  recognition:
    - { occasion: End of each quarter, audience: All staff, by: ceo }
`,
    preset: 'strict',
  },
  check({ charter, reportMissing }) {
    if (lacksPart(charter, 'recognition'))
      reportMissing(charter.entry, ['collaboration', 'recognition'], { message: 'none' });
  },
});
