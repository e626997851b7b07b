import type { Charter } from '../../charter/charter.ts';
import { rolesNamedAt } from '../../charter/named-roles.ts';
import { charterShape } from '../../language/charter.ts';
import type { Node } from '../../syntax/nodes.ts';
import { isMentioned } from '../mentions.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { namesWhoCarries, workWithoutRow } from './rows.ts';

/**
 * Where a role has a part in the engagement: a letter, a meeting, an ownership, an approval, a place in the alignment.
 * A role that is only named otherwise, as a backup, a payer or a holder of access, has nothing to do.
 */
export const PARTS: readonly string[] = [
  'metadata.owner',
  'engagement.vetting.alignment.role',
  'engagement.succession.owner',
  'objectives.owner',
  'objectives.sharedWith',
  'objectives.milestones.owner',
  'scope.included.deliverables.owner',
  'touchpoints.owner',
  'raci.responsible',
  'raci.accountable',
  'raci.consulted',
  'raci.informed',
  'systems.approval.by',
  'systems.owners.onboarding',
  'systems.owners.licences',
  'systems.owners.data',
  'systems.owners.reporting',
  'systems.owners.support',
  'systems.securityReview.by',
  'datasets.owner',
  'dataAccess.approvedBy',
  'compliance.controls.owner',
  'compliance.controls.waiver.by',
  'collaboration.liaison.role',
  'collaboration.meetings.chair',
  'collaboration.meetings.attendees',
  'collaboration.parkingLot.owner',
  'collaboration.skills.owner',
  'collaboration.centreOfExcellence.lead',
  'decisions.decidedBy',
  'risks.owner',
  'transition.accessRevocation.owner',
  'approvals.role',
];

export const idleRole = checkRule({
  id: 'raci/idle-role',
  title: 'Every role has a part in the engagement',
  rationale:
    'A leader who is listed but has nothing to do or to decide was forgotten, and finds out when it is too late to take part.',
  practices: ['P10'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    idle: '{role} has no letter in the RACI, no meeting, nothing to own or approve and no place in the alignment. Give this role a part, or remove it.',
  },
  repairs: {
    remove: { title: 'Remove the role {role}', safe: false },
  },
  examples: {
    fails: `roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, person: { name: Noor Castell } }
  - { id: analyst, title: Data Analyst, function: technology-team, team: technology, person: { name: Abel Roth } }
`,
    passes: `roles:
  - { id: ceo, title: Chief Executive Officer, function: ceo, team: business, person: { name: Ines Halloran } }
  - { id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, person: { name: Tomas Wren } }
  - { id: cio, title: Chief Information Officer, function: cio, team: technology, person: { name: Ana Ferreira } }
  - { id: cfo, title: Chief Financial Officer, function: cfo, team: finance, person: { name: Piet Okafor } }
  - { id: sales, title: Head of Sales, function: business-unit, team: business, person: { name: Mirja Solberg } }
  - { id: marketing, title: Marketing Manager, function: marketing-team, team: marketing, person: { name: Dario Lenz } }
  - { id: web-lead, title: Web Lead, function: technology-team, team: technology, person: { name: Noor Castell } }
  - { id: analyst, title: Data Analyst, function: technology-team, team: technology, person: { name: Abel Roth } }
risks:
  - { id: poor-data, statement: Addresses turn out to be out of date, owner: analyst }
`,
  },
  check({ charter, report }) {
    const busy = rolesWithAPart(charter);
    if (!busy || charter.entry.raci.length === 0) return;
    for (const { id, node } of charter.entry.roles) {
      if (!id || busy.has(id.value)) continue;
      const args = { role: charter.named(id.value) };
      report(id, { message: 'idle', args, repairs: () => (isMentioned(id, charter) ? [] : [removal(node)]) });
    }
  },
});

/**
 * The roles that have a part; `undefined` when some part is given to nobody who is known, and so perhaps to any role: in
 * something that could not be read, or in a row that is still missing or does not say who carries it.
 */
function rolesWithAPart(charter: Charter): ReadonlySet<string> | undefined {
  const { entry, roles } = charter;
  if (entry.node.entries.some(({ value }) => value.damaged)) return undefined;
  if (workWithoutRow(charter).length > 0 || !entry.raci.every(namesWhoCarries)) return undefined;
  const named = rolesNamedAt(entry, charterShape, PARTS);
  return named && [...named].every((id) => roles.has(id)) ? named : undefined;
}

function removal(node: Node): Repair {
  return { name: 'remove', changes: [{ kind: 'remove', node }] };
}
