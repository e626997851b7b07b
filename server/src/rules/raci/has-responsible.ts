import { subjectOf } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { checkRule } from '../rule.ts';
import { singleRows } from './rows.ts';

export const hasResponsible = checkRule({
  id: 'raci/has-responsible',
  title: 'Somebody does the work of each row',
  rationale: 'Work that everybody wants and nobody does is the first to slip, and it is noticed only when it is due.',
  practices: ['P28'],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: 'Nobody does the work for "{subject}", so it will not get done. Name at least one role under "responsible".',
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, accountable: cmo, consulted: [cio, marketing], informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, reportMissing }) {
    for (const row of singleRows(charter)) {
      if (!lacks(row, 'responsible')) continue;
      reportMissing(row, ['responsible'], { message: 'none', args: { subject: subjectOf(row, charter) } });
    }
  },
});
