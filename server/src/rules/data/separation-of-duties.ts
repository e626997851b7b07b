import { isSamePerson, roleOf } from '../../charter/people.ts';
import { checkRule } from '../rule.ts';
import { askApprovers } from './approvers.ts';
import { grantArgs } from './grants.ts';

export const separationOfDuties = checkRule({
  id: 'data/separation-of-duties',
  title: 'Nobody approves his or her own access to data',
  rationale:
    'Access that people give to themselves has been checked by nobody. It is the first thing that an auditor looks for.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    same: '{role} would use "{dataset}" by an approval of the same person, so nobody else has looked at it. Let another technology leader, the owner of the data or the data protection officer approve.',
    role: 'The access is given to the same person',
  },
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
    approvedBy: marketing
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
    approvedBy: cio
    from: 2027-01-11
    until: 2027-05-28
`,
  },
  check({ charter, report }) {
    for (const grant of charter.entry.dataAccess) {
      const { role, approvedBy } = grant;
      if (!role || !approvedBy || !isSamePerson(roleOf(role, charter), roleOf(approvedBy, charter))) continue;
      report(approvedBy, {
        message: 'same',
        args: grantArgs(grant, charter),
        related: [{ node: role, message: 'role' }],
        repairs: () => askApprovers(grant, charter),
      });
    }
  },
});
