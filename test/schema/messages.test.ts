/** What somebody reads who has made one of the usual slips: it names what to write instead. */
import { describe, expect, it } from 'vitest';
import { analyseFiles, unmark } from '../support/charters.ts';
import { type Edit, edited, expectAfter } from '../support/edited-example.ts';

const UNKNOWN = 'schema/unknown-key';
const PATTERN = 'schema/pattern';
const TYPE = 'schema/type';

type Case = readonly [name: string, edit: Edit, rule: string, at: string, says: string];

const OWNER = '    owner: cmo\n';
const owner = (value: string): Edit => [OWNER, `    owner: ⟦${value}⟧\n`];

const CASES: readonly Case[] = [
  [
    'a comma in a text between brackets',
    ['title: Head of Sales,', 'title: Sales, ⟦marketing⟧, IT and service,'],
    UNKNOWN,
    'marketing',
    '"marketing" is not a "key: value" pair. If it belongs to the text before the comma, put that whole text in quotes, since between brackets a comma ends a text.',
  ],
  [
    'a key between brackets without its colon',
    ['{ id: sales, title: Head', '{ id: sales, ⟦title Head of Sales⟧, x-title: Head'],
    UNKNOWN,
    'title Head of Sales',
    '"title Head of Sales" is not a "key: value" pair. Write "title: Head of Sales".',
  ],
  [
    'a key that belongs into a section',
    ['\nroles:\n', '\n⟦pillars⟧: []\nroles:\n'],
    UNKNOWN,
    'pillars',
    '"pillars" is not a key of this charter. It belongs under "engagement": write it there, indented further.',
  ],
  [
    'a key that belongs to what is around',
    ['      systems: [website]\n', '      systems: [website]\n      ⟦excluded⟧: []\n'],
    UNKNOWN,
    'excluded',
    '"excluded" is not a key of this work item. It belongs to the scope around it: indent it less.',
  ],
  [
    'a title instead of an id',
    owner('Chief Marketing Officer'),
    PATTERN,
    'Chief Marketing Officer',
    'What is meant here is the id, not what people say: write "cmo" instead of "Chief Marketing Officer".',
  ],
  [
    'a person instead of an id',
    owner('Ana Ferreira'),
    PATTERN,
    'Ana Ferreira',
    'What is meant here is the id, not what people say: write "cio" instead of "Ana Ferreira".',
  ],
  [
    'several ids where one belongs',
    owner('cmo, cio'),
    PATTERN,
    'cmo, cio',
    '"owner" takes one id, but "cmo, cio" seems to be several: cmo, cio. Write the one that is meant.',
  ],
  [
    'several ids without brackets',
    ['    reportedTo: cfo\n', '    reportedTo: ⟦cfo, CEO⟧\n'],
    PATTERN,
    'cfo, CEO',
    '"cfo, CEO" is not an id. If several are meant, write them as a list: [cfo, ceo].',
  ],
  [
    'several ids in one item',
    ['consulted: [cmo, sales], informed: ceo', 'consulted: [⟦cmo and sales⟧], informed: ceo'],
    PATTERN,
    'cmo and sales',
    '"cmo and sales" is not an id. If several are meant, write each as an item of its own: cmo, sales.',
  ],
  [
    'a value with a space that is none',
    ['due: 2027-06-30\n', 'due: ⟦2027-06-30\u00a0⟧\n'],
    PATTERN,
    '2027-06-30\u00a0',
    'Something in "2027-06-30" looks like an ordinary space and is none, or is not seen at all. Write "2027-06-30".',
  ],
  [
    'words without brackets',
    ['pillars: [messaging, campaigns, web, analytics]', 'pillars: ⟦messaging, campain⟧'],
    TYPE,
    'messaging, campain',
    '"pillars" should be a list. Write it in brackets: [messaging, campaigns].',
  ],
  [
    'an id without brackets',
    ['systems: [website]', 'systems: ⟦website⟧'],
    TYPE,
    'website',
    '"systems" should be a list. Write it in brackets: [website].',
  ],
  [
    'texts without brackets',
    ['fields: [company, name, e-mail]', 'fields: ⟦company, contact name⟧'],
    TYPE,
    'company, contact name',
    '"fields" should be a list. Write it in brackets: [company, contact name].',
  ],
  [
    'a sentence without brackets',
    ['excluded:\n', 'assumptions: ⟦The team stays, as was agreed in May⟧\n  excluded:\n'],
    TYPE,
    'The team stays, as was agreed in May',
    '"assumptions" should be a list. Write it in brackets: ["The team stays, as was agreed in May"].',
  ],
  [
    'true in the place of a word',
    ['personalData: contact', 'personalData: ⟦true⟧'],
    TYPE,
    'true',
    '"personalData" cannot be true. Possible: none, contact, behavioural, sensitive.',
  ],
  [
    'a number in the place of a word in a list',
    ['stages: [collect]', 'stages: [⟦7⟧]'],
    TYPE,
    '7',
    'An item of "stages" cannot be 7. Possible: collect, analyse, distribute.',
  ],
  [
    'an entry without its dash',
    [/ {4}- \{ role: cmo, amount: 50000 \}/, '    ⟦role: cmo\n    amount: 50000⟧'],
    TYPE,
    'role: cmo\n    amount: 50000',
    '"limits" should be a list. Put a dash and a space before the first key of each entry, and align its other keys with that key.',
  ],
  [
    'a dash without its space',
    ['goals: [more-opportunities]', 'goals:\n      ⟦-more-opportunities⟧'],
    TYPE,
    '-more-opportunities',
    'A space is missing behind a dash in "goals". Write "- " before each item.',
  ],
  [
    'a share with its unit',
    ['{ role: cmo, share: 50 }', '{ role: cmo, share: ⟦50 %⟧ }'],
    TYPE,
    '50 %',
    '"share" must be a number, but "50 %" is a text. Write the number alone: 50.',
  ],
  [
    'an amount with a currency',
    ['amount: 80000', 'amount: ⟦640,000 AUD⟧'],
    TYPE,
    '640,000 AUD',
    '"amount" must be a number, but "640,000 AUD" is a text. Write the number alone: 640000.',
  ],
  [
    'minutes with their unit',
    ['minutes: 120', 'minutes: ⟦45min⟧'],
    TYPE,
    '45min',
    '"minutes" must be a number, but "45min" is a text. Write the number alone: 45.',
  ],
  [
    'hours in the place of minutes',
    ['minutes: 120', 'minutes: ⟦2h⟧'],
    TYPE,
    '2h',
    '"minutes" is a text, but should be a number.',
  ],
  [
    'a version that is a number',
    ['version: "0.3.0"', 'version: ⟦1.0⟧'],
    TYPE,
    '1.0',
    '"version" cannot be 1.0. Write it as in: 1.0.0, 2.1.0.',
  ],
  [
    'dashes where a group belongs',
    [/^organization: .*$/m, 'organization:\n  ⟦- name: Northwind Outdoor⟧'],
    TYPE,
    '- name: Northwind Outdoor',
    '"organization" should be a group of keys, but dashes make it a list. Remove the dashes.',
  ],
  [
    'a longer word for one of the words',
    ['pillars: [messaging, campaigns, web, analytics]', 'pillars: [messaging, campaigns, ⟦website⟧, analytics]'],
    'schema/enum',
    'website',
    '"website" is not a value of "pillars". Did you mean "web"? Possible: brand, strategy, messaging, positioning, creative, campaigns, customer-experience, lead-generation, lead-conversion, martech, web, analytics and 2 more.',
  ],
  [
    'a day beyond the end of its month',
    ['due: 2027-06-30\n', 'due: ⟦2027-02-30⟧\n'],
    'schema/format',
    '2027-02-30',
    'The day 2027-02-30 does not exist in the calendar: February 2027 ends on the 28th.',
  ],
  [
    'a month that does not exist',
    ['due: 2027-06-30\n', 'due: ⟦2027-13-30⟧\n'],
    'schema/format',
    '2027-13-30',
    'The day 2027-13-30 does not exist in the calendar.',
  ],
];

describe('a message says what to write', () => {
  it.each(CASES)('%s', async (_, edit, rule, at, says) => expectAfter([edit], [{ rule, at, says }]));

  it('a text that begins with a number sign', async () => {
    const { findings } = await analyseFiles({
      'test.charter.yaml': edited([/statement: More of .*/, 'statement: #1 in enquiries']),
    });
    expect(findings).toMatchObject([{ ruleId: TYPE, message: 'comment', args: { comment: '#1 in enquiries' } }]);
  });

  it('but a comment in the place of a value is a comment', async () => {
    const { findings } = await analyseFiles({
      'test.charter.yaml': edited([/statement: More of .*/, 'statement: # to be agreed']),
    });
    expect(findings).toMatchObject([{ ruleId: TYPE, message: 'emptyRequired' }]);
  });
});

describe('what is suggested is there for programs too', () => {
  it.each([
    [
      'the items of a list',
      ['    reportedTo: cfo\n', '    reportedTo: cfo, ceo\n'],
      { items: ['cfo', 'ceo'], suggestion: '[cfo, ceo]' },
    ],
    ['no list where one id belongs', owner('cmo, cio'), { items: ['cmo', 'cio'] }],
    [
      'the pair that is meant',
      ['{ id: sales, title: Head', '{ id: sales, title Head of Sales, x-title: Head'],
      { suggestion: 'title: Head of Sales' },
    ],
  ] as const)('%s', async (_, edit, args) => {
    const { findings } = await analyseFiles({ 'test.charter.yaml': unmark(edited(edit)).text });
    expect(findings.map((finding) => finding.args)).toMatchObject([args]);
    if (!('suggestion' in args)) expect(findings[0]?.args).not.toHaveProperty('suggestion');
  });
});
