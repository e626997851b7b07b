import type { Charter } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { limitsOf, partOf } from './allowance.ts';
import { type BudgetLine, isSumWrong, linesOf } from './funding.ts';
import { mayAllPay, rounded, sharesOf } from './shares.ts';

export const limits = checkRule({
  id: 'budget/limits',
  title: 'Nobody spends more than allowed',
  rationale:
    'A commitment above the limit of the one who makes it does not hold. It is found when the order is placed, and the work waits for a signature.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    above:
      'The part of {role} in "{line}" is {part:money}, but this role may spend {limit:money} at most on one line. Lower the share, or have the limit raised.',
    limit: 'The limit of this role',
  },
  repairs: {
    shift: { title: 'Let {role} pay {share} percent, and {other} the rest', safe: false },
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
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
  limits:
    - { role: cmo, amount: 39999 }
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
  limits:
    - { role: cmo, amount: 40000 }
`,
  },
  check(context) {
    const byRole = limitsOf(context.charter);
    // Of shares that do not add up, nobody can say which one is wrong.
    for (const line of linesOf(context.charter)) if (!isSumWrong(line)) checkLine(line, byRole, context);
  },
});

function checkLine(
  line: BudgetLine,
  byRole: ReadonlyMap<string, Scalar<number>>,
  { charter, report }: CheckContext,
): void {
  const { amount } = line;
  const currency = charter.entry.budget?.currency?.value;
  const money = (value: number): string => (currency === undefined ? String(value) : `${currency} ${value}`);
  for (const [role, limit] of byRole) {
    const shares = statedShares(role, line);
    const [first] = shares;
    if (!amount || !first) continue;
    const percent = shares.reduce((sum, { value }) => sum + value, 0);
    const part = partOf(amount.value, percent);
    if (part <= limit.value) continue;
    report(first, {
      message: 'above',
      args: { role: charter.named(role), line: named(line), part: money(part), limit: money(limit.value) },
      related: [{ node: limit, message: 'limit' }],
      repairs: () => shift({ line, role, amount: amount.value, limit: limit.value }, charter),
    });
  }
}

function statedShares(role: string, { funding }: BudgetLine): readonly Scalar<number>[] {
  return funding.flatMap((part) => (part.role?.value === role && part.share ? [part.share] : []));
}

interface Excess {
  readonly line: BudgetLine;
  readonly role: string;
  readonly amount: number;
  readonly limit: number;
}

/** The role pays what it may, in full percent, and one of the others the rest. */
function shift({ line, role, amount, limit }: Excess, charter: Charter): readonly Repair[] {
  const shares = sharesOf(line) ?? [];
  const own = shares.find((each) => each.role === role);
  const share = Math.floor((limit / amount) * 100);
  return shares.flatMap((other) => {
    if (!own || other === own) return [];
    const more = rounded(other.percent + own.percent - share);
    const before = shares.map((each) => [each.role, each.percent] as const);
    if (!mayAllPay(new Map([...before, [role, share], [other.role, more]]), line, charter)) return [];
    const args = { share, other: charter.named(other.role) };
    return [{ name: 'shift', args, changes: [own.change(share), other.change(more)] }];
  });
}
