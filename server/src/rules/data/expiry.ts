import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { termOf } from '../../charter/term.ts';
import { checkRule } from '../rule.ts';
import { grantArgs } from './grants.ts';

export const expiry = checkRule({
  id: 'data/expiry',
  title: 'Access of the provider’s side ends with the engagement at the latest',
  rationale:
    'Access that is left open after an engagement is found by nobody until it is misused. A date agreed at the start costs nothing.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    open: '{role} comes from the provider’s side, and the access to "{dataset}" has no end. State the last day under "until", no later than the end of the engagement.',
    late: '{role} comes from the provider’s side and could use "{dataset}" until {until}, after the engagement has ended on {end}. Bring the last day forward.',
    end: 'The engagement ends on this day',
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
    approvedBy: sales
  - id: cmo-contacts
    dataset: contacts
    role: cmo
    level: view
    purpose: Check whether the selected companies fit the new markets.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-12-31
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
  - id: cmo-contacts
    dataset: contacts
    role: cmo
    level: view
    purpose: Check whether the selected companies fit the new markets.
    fields: [company]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-09-30
`,
  },
  check({ charter, report, reportMissing }) {
    const end = termOf(charter)?.end;
    const endNode = charter.entry.engagement?.term?.end;
    for (const grant of charter.entry.dataAccess) {
      if (roleOf(grant.role, charter)?.party?.value !== 'provider') continue;
      const args = grantArgs(grant, charter);
      if (lacks(grant, 'until')) reportMissing(grant, ['until'], { message: 'open', args });
      else if (grant.until && end !== undefined && endNode && grant.until.value > end) {
        const related = [{ node: endNode, message: 'end' }];
        report(grant.until, { message: 'late', args: { ...args, until: grant.until.value, end }, related });
      }
    }
  },
});
