import { subjectOf } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { checkRule } from '../rule.ts';
import { isKnown, singleRows } from './rows.ts';

export const oneAccountable = checkRule({
  id: 'raci/one-accountable',
  title: 'Exactly one role answers for each row',
  rationale:
    'Where nobody answers, nobody decides. Where two answer, each waits for the other, and a disagreement between marketing and IT has nobody to settle it.',
  practices: ['P28'],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: 'Nobody answers for "{subject}", so nobody decides when opinions differ. Name one role under "accountable".',
    several:
      'Several roles answer for the same thing ({roles}), so that nobody decides when they disagree. Keep one of them under "accountable", and move the others to "responsible".',
    first: 'This role answers already',
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: [cmo, sales], consulted: cio, informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, sales], accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report, reportMissing }) {
    for (const row of singleRows(charter)) {
      if (lacks(row, 'accountable')) {
        reportMissing(row, ['accountable'], { message: 'none', args: { subject: subjectOf(row, charter) } });
        continue;
      }
      const [first, second] = row.accountable;
      if (!first || !second || !isKnown(row, 'accountable')) continue;
      const roles = row.accountable.map(({ value }) => charter.roleTitle(value));
      report(second, { message: 'several', args: { roles }, related: [{ node: first, message: 'first' }] });
    }
  },
});
