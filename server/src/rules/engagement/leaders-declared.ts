import type { Report } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { functionGivings, markings, statings } from './declare-leaders.ts';
import { areRolesKnown, missingLeaders, rivals, UNSTATED } from './leaders.ts';

export const leadersDeclared = checkRule({
  id: 'engagement/leaders-declared',
  title: 'The engaged leader, the CIO, the CEO and the CFO are declared',
  rationale:
    'The agreement is one between people. While it is open who leads marketing, who answers for technology, who has the last word and who watches the money, nothing that follows binds anybody.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    unstated:
      'The charter does not say which function is engaged, so that nobody knows whose engagement this is. State it under "role", such as cmo.',
    several:
      'Several roles have the function that is engaged ({engaged:leader}), so that nobody knows which of them is meant. Mark the one that is engaged with "party: provider", or give the others another function.',
    missing:
      'The roles name no {leader:leader}, so that it is open who takes the decisions which fall to this role. Declare it, with its "function".',
    severalMissing:
      'The roles name no {leaders:leader}, so that it is open who takes the decisions which fall to them. Declare the role for each, with its "function".',
    severalAndMissing:
      'Several roles have the function that is engaged ({engaged:leader}), and the roles name no {leaders:leader}, so that it is open who decides. Mark the one that is engaged with "party: provider", and declare who is missing, with the "function".',
    candidate: 'This role may be meant',
  },
  repairs: {
    mark: { title: 'Mark {role} as the one who is engaged', safe: false },
    state: { title: 'State that {role} is engaged', safe: false },
    give: { title: 'Give {role} the function {function}', safe: false },
  },
  examples: {
    fails: `metadata: { id: market-launch, title: Marketing leadership for the market launch, status: draft }
roles:
  - { id: ceo, title: Owner, function: other, team: business, party: client, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, party: client, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, party: client, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, party: client, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, party: client, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, party: client, person: { name: Noor Castell } }
`,
    passes: `metadata: { id: market-launch, title: Marketing leadership for the market launch, status: draft }
roles:
  - { id: ceo, title: Owner, function: ceo, team: business, party: client, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, party: client, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, party: client, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, party: client, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, party: client, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, party: client, person: { name: Noor Castell } }
`,
  },
  check({ charter, report, reportMissing }) {
    if (!areRolesKnown(charter)) return;
    const { entry } = charter;
    const leaders = missingLeaders(charter);
    const engaged = entry.engagement?.role;
    const candidates = engaged ? rivals(engaged.value, charter) : [];
    const related = candidates.flatMap(({ id }) => (id ? [{ node: id, message: 'candidate' }] : []));
    if (engaged && candidates.length > 0) {
      const args = { engaged: engaged.value };
      if (leaders.length === 0)
        report(engaged, { message: 'several', args, related, repairs: () => markings(candidates) });
      else reportMissing(entry, ['roles'], { message: 'severalAndMissing', args: { ...args, leaders }, related });
    } else if (entry.engagement && leaders.every((leader) => leader === UNSTATED) && leaders.length > 0) {
      const { node } = entry.engagement;
      reportMissing(entry.engagement, ['role'], { message: 'unstated', repairs: () => statings(node, charter) });
    } else if (leaders.length > 0) {
      const repairs = (): readonly Repair[] => functionGivings(leaders, charter);
      const [leader = '', ...others] = leaders;
      const finding: Report =
        others.length > 0 ? { message: 'severalMissing', args: { leaders } } : { message: 'missing', args: { leader } };
      reportMissing(entry, ['roles'], { ...finding, repairs });
    }
  },
});
