import { type Charter, holds, lettersOf, type Work } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { namesWhoCarries } from '../raci/rows.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { owesDatasets } from '../scope/owed-parts.ts';
import { datasetOf, grantArgs } from './grants.ts';

export const unusedGrant = checkRule({
  id: 'data/unused-grant',
  title: 'Access to data goes to those who take part in work on it',
  rationale: 'Access that nobody needs helps nobody, and every open door has to be watched.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    unused:
      '{role} may use "{dataset}" but neither does, answers for nor is asked about any work that uses it. Remove the grant, or give this role its part in the work.',
  },
  repairs: {
    remove: { title: 'Remove the access of {role} to "{dataset}"', safe: false },
    consult: { title: 'Have {role} consulted on "{work}"', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - id: marketing-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
  - id: finance-contacts
    dataset: contacts
    role: cfo
    level: view
    purpose: Compare the companies in the CRM with open invoices.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: sales
`,
    passes: `dataAccess:
  - id: marketing-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
`,
  },
  check({ charter, report }) {
    const { entry } = charter;
    const work = entry.scope?.included ?? [];
    if (!entry.scope || !isClear(entry, 'scope', 'raci') || !isClear(entry.scope, 'included')) return;
    if (entry.raci.some((row) => !isClear(row, 'work')) || work.some((item) => !isClear(item, 'datasets'))) return;
    for (const grant of entry.dataAccess) {
      const { role, dataset } = grant;
      if (!role || !dataset || !charter.roles.has(role.value) || !datasetOf(grant, charter)) continue;
      const uses = work.filter((item) => holds(item.datasets, dataset.value) || owesDatasets(item));
      if (uses.some((item) => mayTakePart(role.value, item, charter))) continue;
      report(role, {
        message: 'unused',
        args: grantArgs(grant, charter),
        repairs: () => [
          { name: 'remove', changes: [{ kind: 'remove', node: grant.node }] },
          ...uses.flatMap((item) => (holds(item.datasets, dataset.value) ? consult(role.value, item, charter) : [])),
        ],
      });
    }
  },
});

/** Whether a role does, answers for or is asked about the work, or whether that cannot be said for certain. */
function mayTakePart(role: string, work: Work, charter: Charter): boolean {
  const rows = charter.rowsOf(work);
  if (rows.length === 0) return true;
  return rows.some((row) => {
    if (!namesWhoCarries(row) || !isClear(row, 'consulted')) return true;
    return lettersOf(row, role).some((letter) => letter !== 'informed');
  });
}

/** Whoever is asked about the work takes part in it; being told as well then says nothing more. */
function consult(role: string, work: Work, charter: Charter): readonly Repair[] {
  const [row, ...others] = charter.rowsOf(work);
  if (!row || others.length > 0 || row.consulted.length >= ENOUGH) return [];
  const told = row.informed.filter(({ value }) => value === role);
  const changes: readonly Change[] = [
    ...told.map((node) => ({ kind: 'remove', node }) as const),
    { kind: 'add', in: row.node, keys: ['consulted'], values: [role] },
  ];
  return [{ name: 'consult', args: { work: named(work) }, changes }];
}

/** With more people to ask, work gets too slow for `raci/too-many-consulted`. */
const ENOUGH = 4;
