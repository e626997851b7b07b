import type { Charter } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Change, Repair } from '../repair.ts';
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
  repairs: {
    state: { title: 'Add an expected return, to be filled in', safe: false },
    report: { title: 'Report the return to {reader}', safe: false },
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

function checkLine(line: BudgetLine, { charter, reportMissing }: CheckContext): void {
  const { expectedReturn } = line;
  const args = { line: named(line) };
  const state = (): readonly Repair[] => stateReturn(line, charter);
  if (lacks(line, 'expectedReturn')) reportMissing(line, ['expectedReturn'], { message: 'none', args, repairs: state });
  if (!expectedReturn) return;
  if (lacks(expectedReturn, 'statement') && lacks(expectedReturn, 'amount')) {
    reportMissing(expectedReturn, ['statement'], { message: 'none', args, repairs: state });
  } else if (lacks(expectedReturn, 'reportedTo')) {
    reportMissing(expectedReturn, ['reportedTo'], {
      message: 'unreported',
      args,
      repairs: () => readers(line, charter),
    });
  }
}

/** What the money brings, only people can say; that somebody has to be shown it, a repair can. */
function stateReturn(line: BudgetLine, charter: Charter): readonly Repair[] {
  const { expectedReturn, node } = line;
  const under = (key: string, value: string): Change => {
    return {
      kind: 'set',
      in: expectedReturn?.node ?? node,
      keys: [...(expectedReturn ? [] : ['expectedReturn']), key],
      value,
    };
  };
  const statement = 'TODO: say what the organisation gets for this money';
  const [reader] = nameable(line, [charter.actors.cfo, charter.actors.ceo], charter);
  if (!reader) return [];
  if (!expectedReturn) {
    const value = { statement, reportedTo: reader.id };
    return [{ name: 'state', changes: [{ kind: 'set', in: node, keys: ['expectedReturn'], value }] }];
  }
  const isRead = !lacks(expectedReturn, 'reportedTo');
  return [
    { name: 'state', changes: [under('statement', statement), ...(isRead ? [] : [under('reportedTo', reader.id)])] },
  ];
}

function readers(line: BudgetLine, charter: Charter): readonly Repair[] {
  return nameable(line, [charter.actors.cfo, charter.actors.ceo], charter).map(({ id, title }) => ({
    name: 'report',
    args: { reader: title },
    changes: [{ kind: 'set', in: line.node, keys: ['expectedReturn', 'reportedTo'], value: id }],
  }));
}
