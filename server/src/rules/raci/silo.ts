import { LETTERS, subjectOf } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { checkRule } from '../rule.ts';
import { singleRows } from './rows.ts';

export const silo = checkRule({
  id: 'raci/silo',
  title: 'Somebody beyond those who do the work hears of it',
  rationale:
    'Work that nobody is asked or told about surprises the rest of the organisation when it is finished, which is the most expensive moment to object.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    alone:
      'Nobody is asked or told about "{subject}", so that it will come as a surprise. Name those who should have a say under "consulted", or those who should hear of it under "informed".',
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo, informed: ceo }
`,
  },
  check({ charter, reportMissing }) {
    for (const row of singleRows(charter)) {
      // A row that names nobody at all is reported for that alone.
      const isEmpty = LETTERS.every((letter) => lacks(row, letter));
      if (isEmpty || !lacks(row, 'consulted') || !lacks(row, 'informed')) continue;
      reportMissing(row, ['consulted'], { message: 'alone', args: { subject: subjectOf(row, charter) } });
    }
  },
});
