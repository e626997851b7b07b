import { date, entries, id, number, oneOrMany, reference, section, shape, text } from './grammar.ts';
import { money } from './values.ts';

export const fundingShape = shape(
  'funding share',
  {
    role: reference('role', 'The role that pays.'),
    share: number('The part of the amount that this role pays, in percent. The shares of a line add up to 100.', {
      minimum: 0,
      maximum: 100,
      examples: [50],
    }),
  },
  { required: ['role'], key: ['role'] },
);

export const expectedReturnShape = shape('expected return', {
  statement: text('What the money is expected to bring.', {
    examples: ['Qualified leads cost a fifth less than today.'],
  }),
  amount: number('What that is worth, in the currency of the budget.', { examples: [120000] }),
  due: date('The day by which the return should show.'),
  reportedTo: oneOrMany('role', 'Who is shown whether the return came: one role or several, among them the CFO.'),
});

export const budgetLineShape = shape(
  'budget line',
  {
    id: id('budget-line', 'The short name of this budget line.'),
    title: text('What the money is spent on.', { examples: ['CRM licences, first year'] }),
    amount: money('How much is spent, in the currency of the budget.', 80000),
    funding: entries(
      'Who pays which share. A system that marketing and technology pay for together is a system that both care about.',
      fundingShape,
    ),
    system: reference('system', 'The system that the money pays for, if any.'),
    work: reference('work', 'The work that the money pays for, if any.'),
    expectedReturn: section(
      'What the organisation gets for the money, by when, and who is shown it.',
      expectedReturnShape,
    ),
  },
  { required: ['id', 'title'] },
);

export const spendingLimitShape = shape(
  'spending limit',
  {
    role: reference('role', 'The role that may spend.'),
    amount: money('The most that this role may contribute to one budget line, in the currency of the budget.', 50000),
  },
  { required: ['role'], key: ['role'] },
);

export const budgetShape = shape('budget', {
  currency: text('The currency of every amount in this charter, by its three-letter code.', {
    format: 'currency',
    examples: ['EUR', 'USD', 'GBP'],
  }),
  lines: entries('What money is spent on, who pays, and what is expected in return.', budgetLineShape),
  limits: entries('How much a role may spend at most. A role that is not listed has no limit.', spendingLimitShape),
});
