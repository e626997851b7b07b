import { titleOf } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { fundingNode, isSumWrong, linesOf, sumOfShares } from './funding.ts';

export const fundingSums = checkRule({
  id: 'budget/funding-sums',
  title: 'The shares of those who pay add up to 100 percent',
  rationale:
    'What is missing from the whole is paid by nobody, and what is too much is paid twice. Either comes up when the invoice arrives.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    sum: 'The shares for "{line}" add up to {sum} percent instead of 100. Agree on who pays how much, and correct the shares.',
  },
  examples: {
    fails: `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 40 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
`,
    passes: `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
`,
  },
  check({ charter, report }) {
    for (const line of linesOf(charter)) {
      const node = fundingNode(line);
      if (!node || !isSumWrong(line)) continue;
      const sum = Number(sumOfShares(line).toFixed(4));
      report(node, { message: 'sum', args: { line: titleOf(line), sum } });
    }
  },
});
