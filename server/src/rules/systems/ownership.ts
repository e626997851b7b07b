import type { Charter, System } from '../../charter/charter.ts';
import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isToBeUsed } from './decision.ts';

/** What somebody has to own; support is a help, but a system can do without. */
const DUTIES = ['onboarding', 'licences', 'data', 'reporting'] as const;
type Duty = (typeof DUTIES)[number];

export const ownership = checkRule({
  id: 'systems/ownership',
  title: 'Every approved system has owners for onboarding, licences, data and reporting',
  rationale:
    'A platform without owners is paid for and not used: nobody brings people in, nobody counts the licences, and nobody answers for what its figures say.',
  practices: ['P19'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    missing:
      'Nobody is named who looks after part of "{system}": {duties}. Name a role for each under "owners", so that the system does not depend on whoever happens to have time.',
  },
  repairs: {
    name: { title: 'Let {role} look after {duties:all}', safe: false },
  },
  examples: {
    fails: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio } }
`,
    passes: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
  },
  check({ charter, reportMissing }) {
    for (const system of [...charter.systems.values()].filter(isToBeUsed)) {
      const { owners } = system;
      const missing = owners ? DUTIES.filter((duty) => lacks(owners, duty)) : lacks(system, 'owners') ? DUTIES : [];
      const [only, ...others] = missing;
      if (only === undefined) continue;
      const path = others.length === 0 ? ['owners', only] : ['owners'];
      reportMissing(system, path, {
        message: 'missing',
        args: { system: named(system), duties: missing },
        repairs: () => nameOwners(system, missing, charter),
      });
    }
  },
});

/** Whoever looks after another part of the system, or after its data, comes first. */
function nameOwners(system: System, duties: readonly Duty[], charter: Charter): readonly Repair[] {
  const { owners } = system;
  const datasets = [...charter.datasets.values()].filter((each) => each.system?.value === system.id?.value);
  const references = [
    ...DUTIES.map((duty) => owners?.[duty]),
    owners?.support,
    ...datasets.map(({ owner }) => owner),
    system.requestedBy,
  ];
  const roles = [...references.map((reference) => roleOf(reference, charter)), charter.actors.cio];
  return nameable(system, roles, charter).map(({ id, title }) => ({
    name: 'name',
    args: { role: title },
    changes: owners ? duties.map((duty) => ownerOf(owners, duty, id)) : [allOwners(system, duties, id)],
  }));
}

function ownerOf({ node }: NonNullable<System['owners']>, duty: Duty, value: string): Change {
  return { kind: 'set', in: node, keys: [duty], value };
}

function allOwners({ node }: System, duties: readonly Duty[], role: string): Change {
  const value = Object.fromEntries(duties.map((duty) => [duty, role]));
  return { kind: 'set', in: node, keys: ['owners'], value };
}
