import type { Dataset } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { regionsAround } from '../../charter/regions.ts';
import { checkRule } from '../rule.ts';
import { datasetOf, grantArgs, isPersonal } from './grants.ts';

/** Where the law allows the use of personal data only on one of the bases that it lists. */
const REGIONS: readonly string[] = ['EU', 'UK', 'BR'];

export const lawfulBasis = checkRule({
  id: 'data/lawful-basis',
  title: 'Use of personal data from Europe or Brazil rests on a lawful basis',
  rationale:
    'Without a lawful basis every use of the data is unlawful, however useful it is. The fine and the headlines hit the organisation, not the campaign.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    missing:
      '"{dataset}" holds personal data from {regions}, where the law asks why {role} may use it. State the lawful basis; the data protection officer can tell which one applies.',
    region: 'The data is about people from here',
  },
  examples: {
    fails: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: Select the companies that are invited to the launch campaign.
    fields: [company, name, e-mail]
    approvedBy: sales
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
  check({ charter, reportMissing }) {
    for (const grant of charter.entry.dataAccess) {
      const dataset = datasetOf(grant, charter);
      const regions = dataset && isPersonal(dataset) ? strictRegions(dataset) : [];
      if (regions.length === 0 || !lacks(grant, 'lawfulBasis')) continue;
      reportMissing(grant, ['lawfulBasis'], {
        message: 'missing',
        args: { ...grantArgs(grant, charter), regions: regions.map(({ value }) => value).toSorted() },
        related: regions.map((node) => ({ node, message: 'region' })),
      });
    }
  },
});

function strictRegions({ regions }: Dataset): Dataset['regions'] {
  return regions.filter(({ value }) => regionsAround(value).some((region) => REGIONS.includes(region)));
}
