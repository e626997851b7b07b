import type { Grant } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { isSamePerson, roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { approversFor, askApprovers } from './approvers.ts';
import { datasetOf, grantArgs } from './grants.ts';

export const approver = checkRule({
  id: 'data/approver',
  title: 'Access to data is approved by its owner, a technology leader or the data protection officer',
  rationale:
    'Whoever opens data to somebody has to know what is in it and answer for what happens with it. Others can promise access, but cannot take the blame when it goes wrong.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    missing:
      'Nobody has approved that {role} may use "{dataset}". Ask the owner of the data set, and write the role under "approvedBy".',
    other:
      '{approver} approved that {role} may use "{dataset}", but does not own the data set, and is neither a technology leader nor the data protection officer. Ask {owner}, who owns it.',
    missingOwned:
      'Nobody else has approved that {role}, who owns "{dataset}", may use it. Ask {others:either}, and write the role under "approvedBy".',
    otherOwned:
      '{approver} approved that {role}, who owns "{dataset}", may use it, but is neither a technology leader nor the data protection officer. Ask {others:either}.',
    owner: 'The owner of the data set',
  },
  hints: ['others'],
  yieldsTo: ['data/separation-of-duties'],
  repairs: {
    ask: { title: 'Have {by} approve the access of {role}', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: cmo
    from: 2027-01-11
    until: 2027-05-28
`,
    passes: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-05-28
`,
  },
  check(context) {
    for (const grant of context.charter.entry.dataAccess) checkGrant(grant, context);
  },
});

function checkGrant(grant: Grant, { charter, report, reportMissing }: CheckContext): void {
  const { technologyLeaders, dpo } = charter.actors;
  const by = roleOf(grant.approvedBy, charter);
  const owner = datasetOf(grant, charter)?.owner;
  const owning = roleOf(owner, charter);
  const others = approversFor(grant, charter).map(({ id, title }) => ({ id, title }));
  // Nobody can be asked about his or her own access.
  const isOwned = isSamePerson(owning, roleOf(grant.role, charter)) && others.length > 0;
  const args = { ...grantArgs(grant, charter), ...(isOwned ? { others } : {}) };
  const repairs = (): readonly Repair[] => askApprovers(grant, charter);
  if (lacks(grant, 'approvedBy')) {
    reportMissing(grant, ['approvedBy'], { message: isOwned ? 'missingOwned' : 'missing', args, repairs });
  }
  // Without a technology leader, and without an owner, nobody could be named who should have approved.
  if (!grant.approvedBy || !by || !owner || !owning || technologyLeaders.length === 0) return;
  if (by === owning || by === dpo || technologyLeaders.includes(by) || !isClear(by, 'function')) return;
  const approver = charter.named(grant.approvedBy.value);
  report(grant.approvedBy, {
    message: isOwned ? 'otherOwned' : 'other',
    args: { ...args, approver, ...(isOwned ? {} : { owner: charter.named(owner.value) }) },
    related: [{ node: owner, message: 'owner' }],
    repairs,
  });
}
