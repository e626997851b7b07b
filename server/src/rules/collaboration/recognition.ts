import type { Charter } from '../../charter/charter.ts';
import { filled } from '../filled.ts';
import type { Repair } from '../repair.ts';
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
  repairs: {
    add: { title: 'Add an occasion of recognition, to be filled in', safe: false },
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
      reportMissing(charter.entry, ['collaboration', 'recognition'], {
        message: 'none',
        repairs: () => [addOccasion(charter)],
      });
  },
});

function addOccasion({ entry, actors }: Charter): Repair {
  const recognised = filled({
    occasion: 'TODO: say when good work is acknowledged, such as at the end of each quarter',
    audience: 'TODO: say in front of whom',
    by: actors.ceo?.id?.value,
  });
  const changes = [
    { kind: 'add', in: entry.node, keys: ['collaboration', 'recognition'], values: [recognised] },
  ] as const;
  return { name: 'add', changes };
}
