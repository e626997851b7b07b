import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { nameable } from '../nameable.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const accessRevocation = checkRule({
  id: 'transition/access-revocation',
  title: 'Somebody on the client’s side takes the access of providers away',
  rationale:
    'Access that nobody takes away stays open for years. It has to be taken away by somebody who is still there when the provider is gone, and who has nothing to gain from forgetting it.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: 'The provider’s side can reach data ({roles}), but nobody is named who takes that access away in the end, so that it will stay open. Name a role of the client’s side as owner of "accessRevocation".',
    provider:
      '{owner} belongs to a provider’s side, and so would have to take away its own access in the end. Name a role of the client’s side.',
    grant: 'This access belongs to a provider',
  },
  repairs: {
    name: { title: 'Let {role} take the access away', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - { id: campaign-contacts, dataset: contacts, role: marketing, level: query, fields: [company, name, e-mail],
      purpose: Select the companies that are invited to the launch campaign., lawfulBasis: legitimate-interests,
      approvedBy: sales, for: [launch-campaign] }
  - { id: leader-contacts, dataset: contacts, role: cmo, level: view, fields: [company],
      purpose: Check the selection of companies before they are invited., lawfulBasis: legitimate-interests,
      approvedBy: sales, until: 2027-05-28, for: [launch-campaign] }
transition:
  handover:
    - { id: campaign-calendar, title: Campaign calendar, from: cmo, to: marketing, due: 2027-09-15 }
`,
    passes: `dataAccess:
  - { id: campaign-contacts, dataset: contacts, role: marketing, level: query, fields: [company, name, e-mail],
      purpose: Select the companies that are invited to the launch campaign., lawfulBasis: legitimate-interests,
      approvedBy: sales, for: [launch-campaign] }
  - { id: leader-contacts, dataset: contacts, role: cmo, level: view, fields: [company],
      purpose: Check the selection of companies before they are invited., lawfulBasis: legitimate-interests,
      approvedBy: sales, until: 2027-05-28, for: [launch-campaign] }
transition:
  handover:
    - { id: campaign-calendar, title: Campaign calendar, from: cmo, to: marketing, due: 2027-09-15 }
  accessRevocation: { owner: cio, withinDays: 1 }
`,
  },
  check({ charter, report, reportMissing }) {
    const { entry } = charter;
    const grants = entry.dataAccess.filter(({ role }) => isProvider(role, charter));
    if (grants.length === 0) return;
    const related = grants.flatMap(({ role }) => (role ? [{ node: role, message: 'grant' }] : []));
    const revocation = entry.transition?.accessRevocation;
    const owner = revocation?.owner;
    const repairs = (): readonly Repair[] => nameOwner(charter);
    if (isOwnerMissing(entry)) {
      const ids = new Set(grants.map(({ role }) => role?.value ?? ''));
      const roles = [...ids].toSorted().map((id) => charter.named(id));
      reportMissing(entry, ['transition', 'accessRevocation', 'owner'], {
        message: 'none',
        args: { roles },
        related,
        repairs,
      });
    } else if (owner && isProvider(owner, charter)) {
      report(owner, { message: 'provider', args: { owner: charter.named(owner.value) }, related, repairs });
    }
  },
});

function isProvider(reference: Scalar<string> | undefined, charter: Charter): boolean {
  return roleOf(reference, charter)?.party?.value === 'provider';
}

function isOwnerMissing(entry: CharterEntry): boolean {
  const { transition } = entry;
  if (!transition) return lacks(entry, 'transition') && !mayBeLost(entry, 'transition');
  const { accessRevocation: revocation } = transition;
  return revocation ? lacks(revocation, 'owner') : lacks(transition, 'accessRevocation');
}

/** Technology leaders can do it, the CEO can have it done; nobody of them may come from a provider. */
function nameOwner(charter: Charter): readonly Repair[] {
  const { cio, technologyLeaders, ceo } = charter.actors;
  const client = [cio, ...technologyLeaders, ceo].filter((role) => role?.party?.value !== 'provider');
  return nameable(charter.entry, client, charter).map(({ id, title }) => ({
    name: 'name',
    args: { role: title },
    changes: [revokedBy(id, charter)],
  }));
}

/** A revocation that is not there yet also says by when: at once. */
function revokedBy(owner: string, { entry }: Charter): Change {
  const keys = ['transition', 'accessRevocation'];
  if (entry.transition?.accessRevocation)
    return { kind: 'set', in: entry.node, keys: [...keys, 'owner'], value: owner };
  return { kind: 'set', in: entry.node, keys, value: { owner, withinDays: 1 } };
}
