import { lacks } from '../../charter/read.ts';
import { titleOf } from '../../charter/titles.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { type BudgetLine, linesOf } from './funding.ts';

export const returnStated = checkRule({
  id: 'budget/return-stated',
  title: 'Every budget line states what it brings, and to whom that is reported',
  rationale:
    'Finance cuts first what cannot be held against a result. A return that is agreed beforehand protects the money, and one that is reported builds trust for the next request.',
  practices: ['P20', 'P35'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'What the organisation gets for "{line}" is missing. State the expected return, with an amount where you can, and who is shown it.',
    unreported:
      'Nobody is shown whether the return on "{line}" came. Name at least one role under "reportedTo", best the CFO.',
  },
  examples: {
    fails: `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]
`,
    passes: `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]
      expectedReturn: { statement: Enquiries cost a fifth less., reportedTo: cfo }
`,
  },
  check(context) {
    for (const line of linesOf(context.charter)) checkLine(line, context);
  },
});

function checkLine(line: BudgetLine, { reportMissing }: CheckContext): void {
  const { expectedReturn } = line;
  const args = { line: titleOf(line) };
  if (lacks(line, 'expectedReturn')) reportMissing(line, ['expectedReturn'], { message: 'none', args });
  if (!expectedReturn) return;
  if (lacks(expectedReturn, 'statement') && lacks(expectedReturn, 'amount')) {
    reportMissing(expectedReturn, ['statement'], { message: 'none', args });
  } else if (lacks(expectedReturn, 'reportedTo')) {
    reportMissing(expectedReturn, ['reportedTo'], { message: 'unreported', args });
  }
}
