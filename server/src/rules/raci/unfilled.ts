import type { Charter, Role } from '../../charter/charter.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isUnfilled, isUnnamedGroup, namePerson, possibleBackups } from './people.ts';
import { reportOnRole } from './role-place.ts';
import { accountableOf } from './rows.ts';

export const unfilled = checkRule({
  id: 'raci/unfilled',
  title: 'Whoever does the work or answers for it is a person by the time the charter is approved',
  rationale: 'A duty of a vacant role is a duty that nobody has. Approving the charter makes that official.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    vacant:
      'The charter is {status}, but nobody fills the role {role}, which has work to do or to answer for. Name the person, or a backup that is filled.',
    duty: 'This counts on the role',
  },
  repairs: {
    backup: { title: 'Let {backup} stand in for {role}', safe: false },
    person: { title: 'Add a person to {role}, to be filled in', safe: false },
  },
  examples: {
    fails: `metadata:
  # charterline-disable-file approvals/required -- Only the roles matter in this example.
  id: market-launch
  title: Marketing leadership for the market launch
  status: approved
roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology }
`,
    passes: `metadata:
  # charterline-disable-file approvals/required -- Only the roles matter in this example.
  id: market-launch
  title: Marketing leadership for the market launch
  status: approved
roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, backup: cio }
`,
  },
  check(context) {
    const { charter, reportMissing } = context;
    const status = charter.entry.metadata?.status?.value;
    if (status !== 'approved' && status !== 'active') return;
    for (const [id, role] of charter.roles) {
      const duties = isUnfilled(role, charter) ? dutiesOf(id, charter) : [];
      if (duties.length === 0 || answersAsGroup(role, charter)) continue;
      const related = duties.map((node) => ({ node, message: 'duty' }));
      const args = { status, role: charter.named(id) };
      const finding = {
        message: 'vacant',
        args,
        related,
        repairs: () => [...backups(role, charter), namePerson(role)],
      };
      if (charter.entry.roles.includes(role)) reportMissing(role, ['person'], finding);
      else reportOnRole(context, role, finding);
    }
  },
});

/** Where a role is responsible or accountable. */
function dutiesOf(role: string, { entry }: Charter): readonly Scalar<string>[] {
  const named = entry.raci.flatMap((row) => [...row.responsible, ...row.accountable]);
  return named.filter(({ value }) => value === role);
}

/** Whether `raci/group-accountable` asks for the person already. */
function answersAsGroup(role: Role, { entry }: Charter): boolean {
  return isUnnamedGroup(role) && entry.raci.some((row) => accountableOf(row)?.value === role.id?.value);
}

const MOST_BACKUPS = 4;

function backups(role: Role, charter: Charter): readonly Repair[] {
  return possibleBackups(role, charter)
    .slice(0, MOST_BACKUPS)
    .flatMap(({ id }): readonly Repair[] => {
      if (!id) return [];
      const args = { backup: charter.named(id.value) };
      return [{ name: 'backup', args, changes: [{ kind: 'set', in: role.node, keys: ['backup'], value: id.value }] }];
    });
}
