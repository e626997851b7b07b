import { childOf } from '../../syntax/nodes.ts';
import { checkRule } from '../rule.ts';
import { movingDown } from './move-down.ts';
import { isKnown, singleRows } from './rows.ts';

export const tooManyConsulted = checkRule({
  id: 'raci/too-many-consulted',
  title: 'Few roles are asked before a decision',
  rationale:
    'Everybody who is asked has to be waited for. Marketing loses its speed when half the house has a say in every step.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    max: { default: 4, minimum: 1, description: 'How many roles may be consulted in one row.' },
  },
  messages: {
    tooMany:
      '{count} roles are asked here, more than {max}, and each of them has to be waited for. Ask those whose answer can change the decision, and move the others to "informed".',
  },
  repairs: {
    move: { title: 'Move {roles:all} to "{to}"', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales, web-lead, cfo, ceo] }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales, web-lead, cfo] }
`,
  },
  check({ charter, options: { max }, report }) {
    for (const row of singleRows(charter)) {
      const list = childOf(row.node, 'consulted');
      if (!list || row.consulted.length <= max || !isKnown(row, 'consulted')) continue;
      report(list, {
        message: 'tooMany',
        args: { count: row.consulted.length, max },
        repairs: () => movingDown(row, 'consulted', max, charter),
      });
    }
  },
});
