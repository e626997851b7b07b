import { childOf } from '../../syntax/nodes.ts';
import { checkRule } from '../rule.ts';
import { movingDown } from './move-down.ts';
import { isKnown, singleRows } from './rows.ts';

export const tooManyResponsible = checkRule({
  id: 'raci/too-many-responsible',
  title: 'Few roles do the work of a row',
  rationale: 'The more people share a task, the surer each of them is that another one is on it.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {
    max: { default: 3, minimum: 1, description: 'How many roles may be responsible in one row.' },
  },
  messages: {
    tooMany:
      '{count} roles do this work, more than {max}, so that each can rely on the others. Keep those who really do it, or split the work.',
  },
  repairs: {
    move: { title: 'Move {roles:all} to "{to}"', safe: false },
    answer: { title: 'Keep {roles:all} under "accountable" only', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio, sales, web-lead], accountable: cmo, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio, sales], accountable: cmo, informed: [cfo, web-lead] }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, options: { max }, report }) {
    for (const row of singleRows(charter)) {
      const list = childOf(row.node, 'responsible');
      if (!list || row.responsible.length <= max || !isKnown(row, 'responsible')) continue;
      report(list, {
        message: 'tooMany',
        args: { count: row.responsible.length, max },
        repairs: () => movingDown(row, 'responsible', max, charter),
      });
    }
  },
});
