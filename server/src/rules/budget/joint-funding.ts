import type { Charter } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { roleOf } from '../../charter/people.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { type BudgetLine, fundingNode, isSumWrong, linesOf } from './funding.ts';
import { mayAllPay, rounded, type Share, sharesOf } from './shares.ts';

export const jointFunding = checkRule({
  id: 'budget/joint-funding',
  title: 'Systems are paid for by more than one team',
  rationale:
    'Who pays alone decides alone. A system that marketing and technology pay for together is one that both want to succeed.',
  practices: ['P36'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  // While the shares are not those of a whole, somebody who pays may be missing.
  yieldsTo: ['budget/funding-sums'],
  messages: {
    alone:
      '"{line}" pays for "{system}" but comes out of the budget of one team alone ({team}). Let the other teams that rely on the system pay a share.',
    system: 'The money pays for this system',
  },
  repairs: {
    half: { title: 'Let {role} pay half of "{line}"', safe: false },
  },
  examples: {
    fails: `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 60 }, { role: cio, share: 40 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
    - id: website-hosting
      title: Hosting of the new website
      amount: 12000
      system: website
      funding: [{ role: cmo, share: 60 }, { role: marketing, share: 40 }]
      expectedReturn: { statement: Pages load in a second., reportedTo: cfo }
`,
    passes: `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 60 }, { role: cio, share: 40 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
    - id: website-hosting
      title: Hosting of the new website
      amount: 12000
      system: website
      funding: [{ role: cmo, share: 60 }, { role: cio, share: 40 }]
      expectedReturn: { statement: Pages load in a second., reportedTo: cfo }
`,
  },
  check({ charter, report }) {
    for (const line of linesOf(charter)) {
      const system = line.system && charter.systems.get(line.system.value);
      const node = fundingNode(line);
      const team = system && onlyTeamOf(line, charter);
      if (!system || !line.system || !node || team === undefined) continue;
      report(node, {
        message: 'alone',
        args: { line: named(line), system: named(system), team },
        related: [{ node: line.system, message: 'system' }],
        repairs: () => halve(line, team, charter),
      });
    }
  },
});

/** The one team that pays for a line; `undefined` when there are several, or when it cannot be said for certain. */
function onlyTeamOf(line: BudgetLine, charter: Charter): string | undefined {
  const payers = line.funding.filter(({ share }) => share?.value !== 0);
  const teams = new Set(payers.map(({ role }) => roleOf(role, charter)?.team?.value));
  const [team] = teams;
  return teams.size === 1 && isClear(line, 'funding') ? team : undefined;
}

/** A leader of another team pays half, so that everybody who pays today pays half as much. */
function halve(line: BudgetLine, team: string, charter: Charter): readonly Repair[] {
  const { engaged, cio } = charter.actors;
  const shares = sharesOf(line);
  if (!shares || isSumWrong(line)) return [];
  const others = [engaged, cio].filter((leader) => leader?.team !== undefined && leader.team.value !== team);
  return nameable(line, others, charter).flatMap(({ id, title }) => {
    const halves = halvesOf(shares);
    const after = new Map([...shares.map(({ role }, index) => [role, halves[index] ?? 0] as const), [id, 50]]);
    if (shares.some(({ role }) => role === id) || !mayAllPay(after, line, charter)) return [];
    const changes = shares.map(({ change }, index) => change(halves[index] ?? 0));
    const half = { kind: 'add', in: line.node, keys: ['funding'], values: [{ role: id, share: 50 }] } as const;
    return [{ name: 'half', args: { role: title }, changes: [...changes, half] }];
  });
}

/** Half of each share; what rounding leaves over goes to the last. */
function halvesOf(shares: readonly Share[]): readonly number[] {
  const halves = shares.map(({ percent }) => rounded(percent / 2));
  const others = halves.slice(0, -1);
  return [...others, rounded(50 - others.reduce((sum, half) => sum + half, 0))];
}
