import type { Charter, RaciRow, Role } from '../../charter/charter.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { HAND_OVER, handOver } from './hand-over.ts';
import { isUnnamedGroup, namePerson } from './people.ts';
import { accountableOf, singleRows } from './rows.ts';

export const groupAccountable = checkRule({
  id: 'raci/group-accountable',
  title: 'A person answers, not a group',
  rationale:
    'A team, an agency or a business unit cannot answer for anything: when a result is missing, there is nobody to ask.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    group:
      '{role} is a group, and nobody in it is named who could answer for the result. Name the person in the role, or make somebody else accountable.',
    role: 'No person is named here',
  },
  repairs: {
    person: { title: 'Add a person to {role}, to be filled in', safe: false },
    ...HAND_OVER,
  },
  examples: {
    fails: `roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }
  - { id: sales, title: Sales, function: business-unit, team: business }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, person: { name: Noor Castell } }
raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: sales, consulted: cmo, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
    passes: `roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }
  - { id: sales, title: Sales, function: business-unit, team: business, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, person: { name: Noor Castell } }
raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: sales, consulted: cmo, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report }) {
    for (const row of singleRows(charter)) {
      const accountable = accountableOf(row);
      const role = accountable && charter.roles.get(accountable.value);
      if (!accountable || !role || !isUnnamedGroup(role)) continue;
      const args = { role: charter.named(accountable.value) };
      report(accountable, {
        message: 'group',
        args,
        ...(role.id ? { related: [{ node: role.id, message: 'role' }] } : {}),
        repairs: () => [namePerson(role), ...handOvers(row, charter)],
      });
    }
  },
});

/** Those who do the work or are asked could answer for it, as far as they are persons. */
function handOvers(row: RaciRow, charter: Charter): readonly Repair[] {
  const involved = [...row.responsible, ...row.consulted].flatMap(({ value }) => charter.roles.get(value) ?? []);
  const persons = [...new Set(involved)].filter((role: Role) => !isUnnamedGroup(role));
  return persons.slice(0, MOST_CHOICES).flatMap(({ id }) => (id && handOver(row, id.value, charter)) ?? []);
}

const MOST_CHOICES = 4;
