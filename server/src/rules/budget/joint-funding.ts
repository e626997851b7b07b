import type { Charter } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { roleOf } from '../../charter/people.ts';
import { titleOf } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { type BudgetLine, fundingNode, linesOf } from './funding.ts';

export const jointFunding = checkRule({
  id: 'budget/joint-funding',
  title: 'Systems are paid for by more than one team',
  rationale:
    'Who pays alone decides alone. A system that marketing and technology pay for together is one that both want to succeed.',
  practices: ['P36'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    alone:
      '"{line}" pays for "{system}" but comes out of the budget of one team alone ({team}). Let the other teams that rely on the system pay a share.',
    system: 'The money pays for this system',
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
        args: { line: titleOf(line), system: titleOf(system), team },
        related: [{ node: line.system, message: 'system' }],
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
