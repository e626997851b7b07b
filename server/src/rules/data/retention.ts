import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { isPersonal } from './grants.ts';

const NOTE = 'TODO: say how long the data is kept, such as 2 years';

export const retention = checkRule({
  id: 'data/retention',
  title: 'Personal data is kept for a stated time',
  rationale:
    'Personal data that is never deleted grows from an asset into a liability, and the law allows to keep it only as long as it is needed.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    missing:
      '"{dataset}" holds personal data, but how long it is kept is missing. Agree with its owner on a period, or on a rule in your own words.',
  },
  repairs: {
    state: { title: 'Add how long "{dataset}" is kept, to be filled in', safe: false },
  },
  examples: {
    fails: `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: confidential,
      personalData: contact, subjects: [customers, prospects], regions: [EU] }
`,
    passes: `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: confidential,
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
`,
  },
  check({ charter, reportMissing }) {
    for (const dataset of charter.datasets.values()) {
      if (!isPersonal(dataset) || !lacks(dataset, 'retention')) continue;
      reportMissing(dataset, ['retention'], {
        message: 'missing',
        args: { dataset: named(dataset) },
        repairs: () => [
          { name: 'state', changes: [{ kind: 'set', in: dataset.node, keys: ['retention'], value: NOTE }] },
        ],
      });
    }
  },
});
