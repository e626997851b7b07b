import type { Grant } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { datasetOf, grantArgs } from './grants.ts';

export const leastPrivilege = checkRule({
  id: 'data/least-privilege',
  title: 'Far-reaching access to confidential data comes with conditions',
  rationale:
    'Who can take data out or decide about it can do more harm than anybody else. Conditions are cheap to agree beforehand and impossible to agree after a leak.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    export:
      '{role} may take "{dataset}", which is {classification}, out of its system without any conditions. Agree on conditions, or lower the level to what the purpose needs.',
    admin:
      '{role} may decide about "{dataset}", which is {classification}, without any conditions. Agree on conditions, or lower the level to what the purpose needs.',
    level: 'This level reaches far',
  },
  repairs: {
    conditions: { title: 'Add conditions, to be filled in', safe: false },
    lower: { title: 'Lower the level to "{lower}"', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: export
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-05-28
`,
    passes: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: export
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    lawfulBasis: legitimate-interests
    approvedBy: sales
    from: 2027-01-11
    until: 2027-05-28
    conditions: [Exports are deleted after 30 days.]
`,
  },
  check({ charter, reportMissing }) {
    for (const grant of charter.entry.dataAccess) {
      const { level } = grant;
      const far = level?.value;
      const classification = datasetOf(grant, charter)?.classification?.value;
      if (!level || (far !== 'export' && far !== 'admin')) continue;
      if (classification !== 'confidential' && classification !== 'restricted') continue;
      if (!lacks(grant, 'conditions')) continue;
      reportMissing(grant, ['conditions'], {
        message: far,
        args: { ...grantArgs(grant, charter), classification },
        related: [{ node: level, message: 'level' }],
        repairs: () => conditionsOrLess(grant, level, far),
      });
    }
  },
});

/** The nearest level that does not reach far. */
const LOWER: Readonly<Record<'export' | 'admin', string>> = { export: 'query', admin: 'edit' };

function conditionsOrLess({ node }: Grant, level: Scalar, far: 'export' | 'admin'): readonly Repair[] {
  const condition = 'TODO: say under which conditions this level holds';
  const lower = LOWER[far];
  return [
    { name: 'conditions', changes: [{ kind: 'set', in: node, keys: ['conditions'], value: [condition] }] },
    { name: 'lower', args: { lower }, changes: [{ kind: 'replace', node: level, value: lower }] },
  ];
}
