/** Changes of what the engagement costs, who pays and what is expected in return. */
import { check } from '../check.ts';
import { numberAt, textAt } from '../json.ts';
import type { Pair } from '../pair.ts';

const MONEY = { class: 'material', approvers: ['cfo', 'funders'] } as const;

/** An amount with the currency of the budget on that side. */
function money(value: Pair['before'], { world }: Pair, side: 'base' | 'head'): string {
  const currency = textAt(world[side], 'budget.currency');
  return typeof value === 'number' ? [currency, value].filter((part) => part !== undefined).join(' ') : 'nothing';
}

function amounts(pair: Pair) {
  return { from: money(pair.before, pair, 'base'), to: money(pair.after, pair, 'head') };
}

export const lineAdded = check({
  ...MONEY,
  id: 'budget/line-added',
  title: 'New spending',
  looksAt: ['+budget.lines'],
  messages: {
    changed: 'New spending: {subject}.',
    amount: 'New spending: {subject}, {amount:money}.',
  },
  says: (pair) => {
    const amount = numberAt(pair.head, 'amount');
    if (amount === undefined) return { message: 'changed' };
    return { message: 'amount', args: { amount: money(amount, pair, 'head') } };
  },
  opposite: 'budget/line-removed',
});

export const lineRemoved = check({
  ...MONEY,
  id: 'budget/line-removed',
  title: 'Spending that is no longer in the budget',
  looksAt: ['-budget.lines'],
  messages: {
    changed: 'No longer in the budget: {subject}.',
    amount: 'No longer in the budget: {subject}, {amount:money}.',
  },
  says: (pair) => {
    const amount = numberAt(pair.base, 'amount');
    if (amount === undefined) return { message: 'changed' };
    return { message: 'amount', args: { amount: money(amount, pair, 'base') } };
  },
  opposite: 'budget/line-added',
});

export const amountChanged = check({
  ...MONEY,
  id: 'budget/amount-changed',
  title: 'Another amount of spending',
  looksAt: ['budget.lines.amount'],
  messages: {
    changed: '{subject} will cost {to:money} instead of {from:money}.',
    set: 'It is now stated what {subject} will cost: {to:money}.',
    cleared: 'It is no longer stated what {subject} will cost; so far {from:money}.',
  },
  says: (pair) => ({ args: amounts(pair) }),
  opposite: 'budget/amount-changed',
});

const FUNDING = 'budget.lines.funding';

export const shareChanged = check({
  ...MONEY,
  id: 'budget/share-changed',
  title: 'Another split of who pays',
  looksAt: [`+${FUNDING}`, `-${FUNDING}`, FUNDING],
  messages: {
    changed: '{subject} will pay {share} % of “{parent}” instead of {formerly} %.',
    added: '{subject} will pay {share} % of “{parent}”.',
    removed: '{subject} will pay nothing of “{parent}” any more; so far {formerly} %.',
  },
  says: ({ base, head }) => ({
    args: { share: numberAt(head, 'share') ?? 0, formerly: numberAt(base, 'share') ?? 0 },
  }),
  opposite: 'budget/share-changed',
});

const LIMITS = 'budget.limits';

/** Who has no limit may spend any amount. */
function isMore({ fact, before, after }: Pair): boolean {
  if (fact.kind === 'removed' || after === undefined) return true;
  if (fact.kind === 'added' || before === undefined) return false;
  return Number(after) > Number(before);
}

const LIMIT_MESSAGES = {
  changed: '{subject} may spend up to {to:money} instead of {from:money}.',
  set: '{subject} may spend up to {to:money}; so far there was no limit.',
  cleared: '{subject} may spend without a limit; so far up to {from:money}.',
} as const;

function sayLimit(pair: Pair) {
  const [before, after] = [numberAt(pair.base, 'amount'), numberAt(pair.head, 'amount')];
  const args = amounts({ ...pair, before, after });
  return { message: before === undefined ? 'set' : after === undefined ? 'cleared' : 'changed', args };
}

export const limitRaised = check({
  ...MONEY,
  id: 'budget/limit-raised',
  title: 'A higher limit to what somebody may spend, or none',
  looksAt: [`-${LIMITS}`, LIMITS],
  applies: isMore,
  messages: LIMIT_MESSAGES,
  says: sayLimit,
  opposite: 'budget/limit-lowered',
});

export const limitLowered = check({
  ...MONEY,
  id: 'budget/limit-lowered',
  title: 'A lower limit to what somebody may spend',
  looksAt: [`+${LIMITS}`, LIMITS],
  messages: LIMIT_MESSAGES,
  says: sayLimit,
  opposite: 'budget/limit-raised',
});

export const currencyChanged = check({
  ...MONEY,
  id: 'budget/currency-changed',
  title: 'Another currency',
  looksAt: ['budget.currency'],
  messages: {
    changed: 'All amounts are in {after} instead of {before}.',
    set: 'It is now stated which currency the amounts are in: {after}.',
    cleared: 'It is no longer stated which currency the amounts are in; so far {before}.',
  },
  opposite: 'budget/currency-changed',
});

export const returnChanged = check({
  id: 'budget/return-changed',
  title: 'Another expected return',
  class: 'notable',
  approvers: ['cfo'],
  looksAt: ['budget.lines.expectedReturn'],
  messages: {
    changed: 'What {subject} is expected to bring changes: {field}: {after} instead of {before}.',
    set: 'What {subject} is expected to bring: {field} is now stated: {after}.',
    cleared: 'What {subject} is expected to bring: {field} is no longer stated; so far it was {before}.',
    whole: 'It is now stated what {subject} is expected to bring: {after}.',
    gone: 'It is no longer stated what {subject} is expected to bring; so far: {before}.',
  },
  opposite: 'budget/return-changed',
});
