import type { Charter } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { type BudgetLine, fundingNode, isSumWrong, linesOf, sumOfShares } from './funding.ts';
import { mayAllPay, rounded, sharesOf } from './shares.ts';

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
  repairs: {
    rest: { title: 'Let {role} pay {share} percent of "{line}"', safe: false },
    join: { title: 'Let {role} pay the missing {share} percent of "{line}"', safe: false },
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
      report(node, {
        message: 'sum',
        args: { line: named(line), sum },
        repairs: () => [...join(line, charter), ...rest(line, charter)],
      });
    }
  },
});

/** One of those who pay makes up for what is missing, or pays less by what is too much. */
function rest(line: BudgetLine, charter: Charter): readonly Repair[] {
  const shares = sharesOf(line) ?? [];
  // Who pays for a system alone decides alone.
  if (shares.length === 1 && line.system) return [];
  const off = sumOfShares(line) - 100;
  return shares.flatMap(({ role, percent, change }) => {
    const share = rounded(percent - off);
    const after = new Map([...shares.map((each) => [each.role, each.percent] as const), [role, share]]);
    if (!mayAllPay(after, line, charter)) return [];
    return [{ name: 'rest', args: { role: charter.named(role), share }, changes: [change(share)] }];
  });
}

/** Where one alone pays part of it, whom the list forgot is likely one of the two leaders. */
function join(line: BudgetLine, charter: Charter): readonly Repair[] {
  const { engaged, cio } = charter.actors;
  const shares = sharesOf(line);
  const share = rounded(100 - sumOfShares(line));
  if (shares?.length !== 1 || share <= 0) return [];
  return nameable(line, [engaged, cio], charter).flatMap(({ id, title }) => {
    const after = new Map([...shares.map(({ role, percent }) => [role, percent] as const), [id, share]]);
    if (shares.some(({ role }) => role === id) || !mayAllPay(after, line, charter)) return [];
    const changes = [{ kind: 'add', in: line.node, keys: ['funding'], values: [{ role: id, share }] }] as const;
    return [{ name: 'join', args: { role: title, share }, changes }];
  });
}
