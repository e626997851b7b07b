import type { Charter, Grant } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { countWords } from '../../charter/words.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { datasetOf, grantArgs, isPersonal } from './grants.ts';
import { isVague, VAGUE_WORDS } from './vague-words.ts';

const PURPOSE = 'TODO: say what is done with the data, and to what end';
const FIELDS = 'TODO: list the fields that the purpose needs, and no others';

const OPTIONS = {
  minWords: { default: 5, minimum: 1, maximum: 50, description: 'How many words a purpose has at least.' },
  vague: {
    default: VAGUE_WORDS,
    description:
      'Words that say nothing about the purpose. A purpose made only of them is not precise. A word counts in the language that stands before it ("de:Daten"), or in every language ("data").',
  },
} as const;

export const precisePurpose = checkRule({
  id: 'data/precise-purpose',
  title: 'Every access to data states precisely what it is for',
  rationale:
    'Who is allowed to use data "for marketing" is allowed to use it for everything. Only a precise purpose lets the owner say yes with a good conscience, and shows when data is used for something else.',
  practices: ['P29'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: OPTIONS,
  messages: {
    missing:
      'What {role} needs "{dataset}" for is missing. State the purpose so precisely that another use would stand out.',
    short:
      'This purpose is too short to tell what {role} does with "{dataset}". Say in at least {minWords} words what is done with the data, and to what end.',
    vague:
      'This purpose would fit every use of "{dataset}". Say what {role} does with the data, and to what end, so that another use would stand out.',
    fields:
      '"{dataset}" holds personal data, but which fields of it {role} may use is missing. List those that the purpose needs under "fields", and no others.',
  },
  repairs: {
    purpose: { title: 'Add a purpose, to be filled in', safe: false },
    fields: { title: 'Add the fields, to be filled in', safe: false },
  },
  examples: {
    fails: `dataAccess:
  - id: campaign-contacts
    dataset: contacts
    role: marketing
    level: query
    purpose: For marketing purposes and for the analysis of data.
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
    const { charter, reportMissing } = context;
    for (const grant of charter.entry.dataAccess) {
      checkPurpose(grant, context);
      const dataset = datasetOf(grant, charter);
      if (dataset && isPersonal(dataset) && lacks(grant, 'fields')) {
        reportMissing(grant, ['fields'], {
          message: 'fields',
          args: grantArgs(grant, charter),
          repairs: () => [
            { name: 'fields', changes: [{ kind: 'set', in: grant.node, keys: ['fields'], value: [FIELDS] }] },
          ],
        });
      }
    }
  },
});

function checkPurpose(
  grant: Grant,
  { charter, options: { minWords, vague }, report, reportMissing }: CheckContext<typeof OPTIONS>,
): void {
  const { purpose } = grant;
  const args = grantArgs(grant, charter);
  if (lacks(grant, 'purpose')) {
    const changes = [{ kind: 'set', in: grant.node, keys: ['purpose'], value: PURPOSE }] as const;
    // Words that are only to be replaced must not pass for too few.
    const repairs = countWords(PURPOSE) < minWords ? [] : [{ name: 'purpose', changes }];
    reportMissing(grant, ['purpose'], { message: 'missing', args, repairs: () => repairs });
  }
  if (!purpose) return;
  const language = languageOf(charter);
  if (countWords(purpose.value) < minWords) report(purpose, { message: 'short', args: { ...args, minWords } });
  else if (language && isVague(purpose.value, vague, language)) report(purpose, { message: 'vague', args });
}

/** The language of the charter without region and script; `undefined` when it cannot be read. */
function languageOf({ entry: { metadata } }: Charter): string | undefined {
  if (!metadata || lacks(metadata, 'language')) return 'en';
  return metadata.language?.value.split('-')[0]?.toLowerCase();
}
