import { byValue } from '../../charter/alphabetical.ts';
import type { Charter, Grant, RaciRow, Work } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { childOf, type Scalar } from '../../syntax/nodes.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Repair, Value } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { approversFor } from './approvers.ts';
import { latestEnd } from './grants.ts';

export const accessForWork = checkRule({
  id: 'data/access-for-work',
  title: 'Somebody who does the work has access to the data that it needs',
  rationale:
    'Work that starts without its data waits for it, or somebody sends a spreadsheet around, past every agreement about access.',
  practices: ['P07'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    nobody:
      '"{work}" needs "{dataset}", but nobody who does the work ({roles}) has access to it. Add a grant under "dataAccess" for one of them, approved by the owner of the data.',
    work: 'The work is done by these roles',
  },
  repairs: {
    share: { title: 'Give {role} the same access as {holder}', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - id: sales-contacts
    dataset: contacts
    role: sales
    level: view
    purpose: Agree to the companies that are invited to the campaign.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: cio
`,
    passes: `dataAccess:
  - id: sales-contacts
    dataset: contacts
    role: sales
    level: view
    purpose: Agree to the companies that are invited to the campaign.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: cio
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
    // A charter without the section at all is told so by `schema/required`.
    if (!isClear(charter.entry, 'dataAccess') || !childOf(charter.entry.node, 'dataAccess')) return;
    for (const work of charter.entry.scope?.included ?? []) {
      const row = onlyRowOf(work, charter);
      if (!row) continue;
      for (const reference of work.datasets) {
        const dataset = charter.datasets.get(reference.value);
        if (!dataset || mayHaveAccess(row.responsible, reference.value, charter)) continue;
        const roles = row.responsible.toSorted(byValue).map(({ value }) => charter.named(value));
        report(reference, {
          message: 'nobody',
          args: { work: named(work), dataset: named(dataset), roles },
          related: row.responsible.map((node) => ({ node, message: 'work' })),
          repairs: () =>
            row.responsible.flatMap(({ value }) => shareAccess(value, { dataset: reference.value, work }, charter)),
        });
      }
    }
  },
});

/** The row of a work item, when it says clearly who does the work. */
function onlyRowOf(work: Work, charter: Charter): RaciRow | undefined {
  const [row, ...others] = charter.rowsOf(work);
  const isKnown = row && others.length === 0 && row.responsible.length > 0 && isClear(row, 'responsible');
  return isKnown ? row : undefined;
}

/** Whether one of the roles holds a grant, or may be meant by one that does not say all of it readably. */
function mayHaveAccess(roles: readonly Scalar<string>[], dataset: string, { entry }: Charter): boolean {
  return entry.dataAccess.some((grant) => {
    const isAbout = grant.dataset === undefined || grant.dataset.value === dataset;
    const isFor = grant.role === undefined || roles.some(({ value }) => value === grant.role?.value);
    return isAbout && isFor;
  });
}

/** Access for the same purpose as somebody else’s; what another purpose would be, only people can say. */
function shareAccess(role: string, at: { dataset: string; work: Work }, charter: Charter): readonly Repair[] {
  const model = charter.entry.dataAccess.find(({ dataset, purpose }) => dataset?.value === at.dataset && purpose);
  const grant = model && sameAccess(model, role, at.work, charter);
  if (!model?.role || !grant) return [];
  const args = { role: charter.named(role), holder: charter.named(model.role.value) };
  return [
    { name: 'share', args, changes: [{ kind: 'add', in: charter.entry.node, keys: ['dataAccess'], values: [grant] }] },
  ];
}

/** Another role’s grant like one that is there; `undefined` when nobody may approve it. */
function sameAccess(model: Grant, role: string, work: Work, charter: Charter): Value | undefined {
  const { dataset, level, purpose, lawfulBasis, from } = model;
  const grant = { ...model, role: charter.roles.get(role)?.id };
  const [approver] = approversFor(grant, charter);
  const [until] = [model.until?.value, latestEnd(grant, charter)].filter((day) => day !== undefined).toSorted();
  if (!approver || (until !== undefined && until < (from?.value ?? ''))) return undefined;
  return filled({
    id: freeId(charter, `${role}-${dataset?.value ?? 'data'}`),
    dataset: dataset?.value,
    role,
    level: level?.value,
    purpose: purpose?.value,
    fields: valuesOf(model.fields),
    lawfulBasis: lawfulBasis?.value,
    approvedBy: approver.id,
    from: from?.value,
    until,
    conditions: valuesOf(model.conditions),
    for: [...new Set([...valuesOf(model.for), ...(work.id ? [work.id.value] : [])])],
  });
}

function valuesOf(nodes: readonly Scalar<string>[]): readonly string[] {
  return nodes.map(({ value }) => value);
}
