import type { Charter } from '../../charter/charter.ts';
import { titleOf } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { type BudgetLine, isSumWrong, linesOf } from './funding.ts';

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
      'The part of {role} in "{line}" is {part}, but this role may spend {limit} at most on one line. Lower the share, or have the limit raised.',
    limit: 'The limit of this role',
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

/** The limit of each role; of several the lowest. */
function limitsOf({ entry }: Charter): ReadonlyMap<string, Scalar<number>> {
  const byRole = new Map<string, Scalar<number>>();
  for (const { role, amount } of entry.budget?.limits ?? []) {
    const known = role && byRole.get(role.value);
    if (role && amount && (!known || amount.value < known.value)) byRole.set(role.value, amount);
  }
  return byRole;
}

function checkLine(
  line: BudgetLine,
  byRole: ReadonlyMap<string, Scalar<number>>,
  { charter, report }: CheckContext,
): void {
  const { amount } = line;
  for (const [role, limit] of byRole) {
    const shares = sharesOf(role, line);
    const [first] = shares;
    if (!amount || !first) continue;
    const percent = shares.reduce((sum, { value }) => sum + value, 0);
    // In hundredths, so that binary fractions do not push a part over its limit.
    const part = Math.round(amount.value * percent) / 100;
    if (part <= limit.value) continue;
    report(first, {
      message: 'above',
      args: { role: charter.roleTitle(role), line: titleOf(line), part, limit: limit.value },
      related: [{ node: limit, message: 'limit' }],
    });
  }
}

function sharesOf(role: string, { funding }: BudgetLine): readonly Scalar<number>[] {
  return funding.flatMap((part) => (part.role?.value === role && part.share ? [part.share] : []));
}
