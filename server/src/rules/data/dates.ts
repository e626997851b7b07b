import { checkRule } from '../rule.ts';
import { grantArgs } from './grants.ts';

export const dates = checkRule({
  id: 'data/dates',
  title: 'Access to data does not end before it begins',
  rationale:
    'Whoever sets up the access goes by these days. Where they contradict each other, somebody guesses, and the access is open too long or not at all.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    order:
      'The access of {role} to "{dataset}" would end on {until}, before it begins on {from}. Correct one of the two days.',
    from: 'The access begins on this day',
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
    from: 2027-05-28
    until: 2027-01-11
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
  check({ charter, report }) {
    for (const grant of charter.entry.dataAccess) {
      const { from, until } = grant;
      if (!from || !until || until.value >= from.value) continue;
      report(until, {
        message: 'order',
        args: { ...grantArgs(grant, charter), from: from.value, until: until.value },
        related: [{ node: from, message: 'from' }],
      });
    }
  },
});
