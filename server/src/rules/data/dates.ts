import type { Charter, Grant } from '../../charter/charter.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { grantArgs, latestEnd } from './grants.ts';

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
  repairs: {
    swap: { title: 'Let it begin on {until} and end on {from}', safe: false },
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
        repairs: () => swap(grant, charter),
      });
    }
  },
});

/** Not where the access would then end too late for `data/expiry`. */
function swap({ from, until, ...grant }: Grant, charter: Charter): readonly Repair[] {
  const latest = latestEnd(grant, charter);
  if (!from || !until || (latest !== undefined && from.value > latest)) return [];
  const changes = [
    { kind: 'replace', node: from, value: until.value },
    { kind: 'replace', node: until, value: from.value },
  ] as const;
  return [{ name: 'swap', changes }];
}
