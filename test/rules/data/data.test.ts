/** The rules on who may use which data. */
import { describe, expect, it } from 'vitest';
import {
  catalog,
  configured,
  type Edit,
  expectAfter,
  rulesAfter,
  section,
  USES,
} from '../../support/edited-example.ts';

const PURPOSE = '    purpose: Select the companies that are invited to the launch campaign.\n';
const FIELDS = '    fields: [company, name, e-mail]\n';
const BASIS = '    lawfulBasis: legitimate-interests\n';
const APPROVED_BY = '    approvedBy: sales\n';
const FROM = '    from: 2027-01-11\n';
const UNTIL = '    until: 2027-05-28\n';
const MARKED_ID: Edit = ['- id: campaign-contacts', '- id: ⟦campaign-contacts⟧'];

/** Another value for a key of the grant in the example; without a value, the key is left out. */
function grant(line: string, value?: string): Edit {
  const key = line.slice(0, line.indexOf(':'));
  return [line, value === undefined ? '' : `${key}: ${value}\n`];
}

/** The data set in the example with some text replaced. */
const dataset = (from: string, to: string): Edit => [from, to];
const NOT_PERSONAL = dataset('personalData: contact', 'personalData: none');

/** A further grant, in which nothing is wrong but what the fields change. */
function furtherGrant(role: string, ...fields: readonly string[]): Edit {
  const all = [
    'id: further',
    'dataset: contacts',
    `role: ${role}`,
    'purpose: Compare the companies with those of last year.',
    'fields: [company]',
    'lawfulBasis: consent',
    ...fields,
  ];
  return ['dataAccess:\n', `dataAccess:\n  - { ${all.join(', ')} }\n`];
}

describe('data/precise-purpose', () => {
  const RULE = 'data/precise-purpose';

  it('reports a purpose of four words', () =>
    expectAfter(
      [grant(PURPOSE, '⟦Select companies for invitations.⟧')],
      [
        {
          rule: RULE,
          at: 'Select companies for invitations.',
          severity: 'error',
          path: 'dataAccess[campaign-contacts].purpose',
          says: 'This purpose is too short to tell what Marketing Manager does with "Contacts of customers". Say in at least 5 words what is done with the data, and to what end.',
        },
      ],
    ));

  it.each([
    'Select companies for campaign invitations.',
    'Invite – by e-mail – companies that agreed.',
    'Firmen für die Frühjahrsmesse auswählen',
    '新製品の展示会に招待する会社を選ぶため',
  ])('accepts a purpose of five words or more: %s', (purpose) => expectAfter([grant(PURPOSE, purpose)], []));

  it.each(['Invite – by e-mail – companies.', '会社を選ぶため'])('does not count signs: %s', async (purpose) => {
    expect(await rulesAfter('data', [grant(PURPOSE, purpose)])).toEqual([RULE]);
  });

  it('takes the number of words from the config', async () => {
    const purpose = grant(PURPOSE, 'Select companies for invitations.');
    expect(await rulesAfter('data', [purpose], configured(RULE, '{ minWords: 4 }'))).toEqual([]);
    expect(await rulesAfter('data', [], configured(RULE, '{ minWords: 11 }'))).toEqual([RULE]);
    expect(await rulesAfter('data', [], configured(RULE, '{ minWords: 10 }'))).toEqual([]);
  });

  it('reports a purpose of vague words', () =>
    expectAfter(
      [grant(PURPOSE, '⟦General analysis of customer data, for marketing and reporting purposes⟧')],
      [
        {
          rule: RULE,
          at: 'General analysis of customer data, for marketing and reporting purposes',
          says: 'This purpose would fit every use of "Contacts of customers". Say what Marketing Manager does with the data, and to what end, so that another use would stand out.',
        },
      ],
    ));

  it('accepts one word that says something', () =>
    expectAfter([grant(PURPOSE, 'General analysis of churn for marketing and reporting purposes')], []));

  it('reports a purpose that is short and vague once', () =>
    expectAfter(
      [grant(PURPOSE, '⟦Marketing purposes⟧')],
      [{ rule: RULE, at: 'Marketing purposes', says: /too short/ }],
    ));

  const inLanguage = (tag: string): Edit => ['language: en', `language: ${tag}`];
  const GERMAN = 'Auswertung der Daten für Zwecke des Marketing';

  it.each([
    ['de', GERMAN, [RULE]],
    ['de-AT', GERMAN, [RULE]],
    ['en', GERMAN, []],
    ['de', 'For marketing and the analysis of data', []],
    ['en-GB', 'For marketing and the analysis of data', [RULE]],
    ['fr', 'For marketing and the analysis of data', []],
  ])('knows the vague words of %s: %s', async (tag, purpose, found) => {
    expect(await rulesAfter('data', [inLanguage(tag), grant(PURPOSE, purpose)])).toEqual(found);
  });

  it('takes English for granted', async () => {
    const edits: readonly Edit[] = [['  language: en\n', ''], grant(PURPOSE, 'For marketing and the analysis of data')];
    expect(await rulesAfter('data', edits)).toEqual([RULE]);
  });

  it('takes the vague words from the config', async () => {
    const purpose = grant(PURPOSE, 'Look at the figures of the segments');
    const vague = (words: string) => configured(RULE, `{ vague: [${words}] }`);
    expect(await rulesAfter('data', [purpose], vague('look, figures, segments'))).toEqual([RULE]);
    expect(await rulesAfter('data', [purpose], vague('look, "en:figures", "EN:Segments"'))).toEqual([RULE]);
    expect(await rulesAfter('data', [purpose], vague('look, figures, "de:segments"'))).toEqual([]);
    expect(await rulesAfter('data', [purpose])).toEqual([]);
  });

  it('asks for a purpose', () =>
    expectAfter(
      [grant(PURPOSE), MARKED_ID],
      [{ rule: RULE, at: 'campaign-contacts', path: 'dataAccess[campaign-contacts].purpose' }],
    ));

  it('finds words for a grant that does not say for whom and for what', () =>
    expectAfter(
      [grant(PURPOSE, '⟦Reports⟧'), ['    dataset: contacts\n', ''], ['    role: marketing\n', '']],
      [{ rule: RULE, at: 'Reports', says: /what a role does with "a data set"\./ }],
    ));

  it('asks for the fields of personal data', () =>
    expectAfter(
      [grant(FIELDS), MARKED_ID],
      [
        {
          rule: RULE,
          at: 'campaign-contacts',
          path: 'dataAccess[campaign-contacts].fields',
          says: '"Contacts of customers" holds personal data, but which fields of it Marketing Manager may use is missing. List those that the purpose needs under "fields", and no others.',
        },
      ],
    ));

  it('asks for fields where the list is empty', () =>
    expectAfter(
      [['    fields: [company, name, e-mail]', '    ⟦fields⟧: []']],
      [{ rule: RULE, at: 'fields', path: 'dataAccess[campaign-contacts].fields' }],
    ));

  it('asks for no fields of other data', () => expectAfter([grant(FIELDS), NOT_PERSONAL], []));

  it.each([
    ['the purpose cannot be read', [grant(PURPOSE, '[]')]],
    ['the fields cannot be read', [grant(FIELDS, 'all')]],
    ['whether the data is personal is missing', [grant(FIELDS), dataset('personalData: contact, ', '')]],
    ['the data set does not exist', [grant(FIELDS), ['    dataset: contacts', '    dataset: contact']]],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('data', edits)).toEqual([]);
  });

  it('does not judge words in a language that cannot be read', async () => {
    const edits = [inLanguage('[]'), grant(PURPOSE, 'For marketing and the analysis of data')];
    expect(await rulesAfter('data', edits)).toEqual([]);
  });
});

describe('data/approver and data/separation-of-duties', () => {
  const RULE = 'data/approver';
  const SEPARATION = 'data/separation-of-duties';
  const approvedBy = (role: string): Edit => grant(APPROVED_BY, role);
  const DPO: Edit = [
    '  - { id: web-lead, title',
    '  - { id: privacy, title: Privacy Officer, function: dpo, team: business, person: { name: Iva Moran } }\n  - { id: web-lead, title',
  ];

  it('reports an approval by somebody who cannot give it', () =>
    expectAfter(
      [approvedBy('⟦cmo⟧')],
      [
        {
          rule: RULE,
          at: 'cmo',
          severity: 'error',
          path: 'dataAccess[campaign-contacts].approvedBy',
          says: 'Chief Marketing Officer approved that Marketing Manager may use "Contacts of customers", but does not own the data set, and is neither a technology leader nor the data protection officer. Ask Head of Sales, who owns it.',
        },
      ],
    ));

  it.each([
    ['the owner', 'sales', []],
    ['a technology leader', 'cio', []],
    ['the data protection officer', 'privacy', [DPO]],
  ] as const)('accepts %s', (_, role, edits) => expectAfter([approvedBy(role), ...edits], []));

  it('never asks the one who gets the access', async () => {
    const toOwner: Edit = ['    role: marketing\n    level: query', '    role: sales\n    level: query'];
    const doing: Edit = [
      'responsible: [marketing, cio], accountable: cmo, consulted: sales',
      'responsible: [sales, cio], accountable: cmo, consulted: marketing',
    ];
    await expectAfter(
      [toOwner, doing, approvedBy('⟦cmo⟧')],
      [
        {
          rule: RULE,
          at: 'cmo',
          says: 'Chief Marketing Officer approved that Head of Sales, who owns "Contacts of customers", may use it, but is neither a technology leader nor the data protection officer. Ask Chief Information Officer.',
        },
      ],
    );
    await expectAfter(
      [toOwner, doing, grant(APPROVED_BY), MARKED_ID],
      [
        {
          rule: RULE,
          at: 'campaign-contacts',
          says: 'Nobody else has approved that Head of Sales, who owns "Contacts of customers", may use it. Ask Chief Information Officer, and write the role under "approvedBy".',
        },
      ],
    );
  });

  it('asks for an approval', () =>
    expectAfter(
      [grant(APPROVED_BY), MARKED_ID],
      [
        {
          rule: RULE,
          at: 'campaign-contacts',
          path: 'dataAccess[campaign-contacts].approvedBy',
          says: 'Nobody has approved that Marketing Manager may use "Contacts of customers". Ask the owner of the data set, and write the role under "approvedBy".',
        },
      ],
    ));

  it('reports access that somebody approves for himself or herself, and that once', () =>
    expectAfter(
      [approvedBy('⟦marketing⟧')],
      [
        {
          rule: SEPARATION,
          at: 'marketing',
          severity: 'error',
          path: 'dataAccess[campaign-contacts].approvedBy',
          says: 'Marketing Manager would use "Contacts of customers" by an approval of the same person, so nobody else has looked at it. Let another technology leader, the owner of the data or the data protection officer approve.',
        },
      ],
    ));

  it('reports the owner, too, who approves the own access', () =>
    expectAfter(
      [furtherGrant('sales', 'approvedBy: ⟦sales⟧')],
      [{ rule: SEPARATION, at: 'sales', path: 'dataAccess[further].approvedBy' }],
    ));

  it('knows a person by the name', () =>
    expectAfter(
      [['person: { name: Dario Lenz }', 'person: { name: Ana Ferreira }'], approvedBy('⟦cio⟧')],
      [{ rule: SEPARATION, at: 'cio' }],
    ));

  it('speaks of the approver where the separation of duties is switched off', async () => {
    expect(await rulesAfter('data', [approvedBy('marketing')], configured(SEPARATION, 'off'))).toEqual([RULE]);
  });

  it.each([
    [
      'the owner of the data set is missing',
      [approvedBy('cmo'), dataset('owner: sales, classification', 'classification')],
    ],
    [
      'the owner of the data set does not exist',
      [approvedBy('cmo'), dataset('owner: sales, classification', 'owner: seller, classification')],
    ],
    ['the data set does not exist', [approvedBy('cmo'), ['    dataset: contacts', '    dataset: contact']]],
    ['the approver does not exist', [approvedBy('nobody')]],
    [
      'there is no technology leader',
      [approvedBy('cmo'), ['title: Chief Information Officer, function: cio', 'title: Purchasing, function: coo']],
    ],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('data', edits)).toEqual([]);
  });
});

describe('data/expiry', () => {
  const RULE = 'data/expiry';
  const provider = (...fields: readonly string[]): readonly Edit[] => [
    furtherGrant('cmo', 'approvedBy: sales', 'from: 2027-01-11', ...fields),
  ];

  it('asks for an end', () =>
    expectAfter(
      [...provider(), ['id: further', 'id: ⟦further⟧']],
      [
        {
          rule: RULE,
          at: 'further',
          severity: 'error',
          path: 'dataAccess[further].until',
          says: 'Chief Marketing Officer comes from the provider’s side, and the access to "Contacts of customers" has no end. State the last day under "until", no later than the end of the engagement.',
        },
      ],
    ));

  it('accepts the last day of the term', () => expectAfter(provider('until: 2027-09-30'), []));

  it('reports the day after', () =>
    expectAfter(provider('until: ⟦2027-10-01⟧'), [
      {
        rule: RULE,
        at: '2027-10-01',
        path: 'dataAccess[further].until',
        says: 'Chief Marketing Officer comes from the provider’s side and could use "Contacts of customers" until 2027-10-01, after the engagement has ended on 2027-09-30. Bring the last day forward.',
      },
    ]));

  it.each([
    ['of the client’s side', [grant(UNTIL)]],
    ['of a side that is not stated', [...provider(), ['team: marketing, party: provider', 'team: marketing']]],
    ['until a day that cannot be read', provider('until: 2027-02-30')],
    ['beyond an end that cannot be read', [...provider('until: 2028-01-01'), ['end: 2027-09-30', 'end: 2027-09-31']]],
    ['beyond an end before the start', [...provider('until: 2028-01-01'), ['end: 2027-09-30', 'end: 2026-09-30']]],
  ] as const)('says nothing of access %s', async (_, edits) => {
    expect(await rulesAfter('data', edits)).toEqual([]);
  });

  it('asks for an end, whichever, when the engagement has none', async () => {
    const open: readonly Edit[] = [
      ['model: fractional', 'model: full-time'],
      [', end: 2027-09-30', ''],
    ];
    expect(await rulesAfter('data', [...provider(), ...open])).toEqual([RULE]);
    expect(await rulesAfter('data', [...provider('until: 2030-01-01'), ...open])).toEqual([]);
  });
});

describe('data/dates', () => {
  it('reports an end before the beginning', () =>
    expectAfter(
      [grant(UNTIL, '⟦2027-01-10⟧')],
      [
        {
          rule: 'data/dates',
          at: '2027-01-10',
          severity: 'error',
          path: 'dataAccess[campaign-contacts].until',
          says: 'The access of Marketing Manager to "Contacts of customers" would end on 2027-01-10, before it begins on 2027-01-11. Correct one of the two days.',
        },
      ],
    ));

  it('accepts access for one day', () => expectAfter([grant(UNTIL, '2027-01-11')], []));

  it.each([
    ['the beginning is missing', [grant(FROM), grant(UNTIL, '2026-01-01')]],
    ['the beginning cannot be read', [grant(FROM, '2027-02-30'), grant(UNTIL, '2026-01-01')]],
    ['the end cannot be read', [grant(UNTIL, '2026-02-30')]],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('data', edits)).toEqual([]);
  });
});

describe('data/lawful-basis', () => {
  const RULE = 'data/lawful-basis';
  const regions = (codes: string): Edit => [
    'subjects: [customers, prospects], regions: [EU]',
    `subjects: [customers, prospects], regions: [${codes}]`,
  ];

  it('asks for the basis', () =>
    expectAfter(
      [grant(BASIS), MARKED_ID],
      [
        {
          rule: RULE,
          at: 'campaign-contacts',
          severity: 'error',
          path: 'dataAccess[campaign-contacts].lawfulBasis',
          says: '"Contacts of customers" holds personal data from EU, where the law asks why Marketing Manager may use it. State the lawful basis; the data protection officer can tell which one applies.',
        },
      ],
    ));

  it.each(['EU', 'DE', 'NO', 'DE-BY', 'UK', 'GB', 'GB-SCT', 'BR', 'BR-SP', 'US, SE'])(
    'asks for it in %s',
    async (codes) => {
      expect(await rulesAfter('data', [grant(BASIS), regions(codes)])).toEqual([RULE]);
    },
  );

  it('names the regions that ask for it, whatever their order', async () => {
    const expected = [{ rule: RULE, at: 'campaign-contacts', says: /personal data from BR, EU, where/ }];
    const others: readonly Edit[] = [
      [/^ {2}frameworks:\n/m, '  frameworks:\n    - { id: lgpd, title: LGPD }\n'],
      [
        /^ {2}controls:\n/m,
        '  controls:\n    - { id: officer, framework: lgpd, requirement: An officer., appliesTo: [crm], owner: cio, status: planned, due: 2027-01-04 }\n',
      ],
    ];
    await expectAfter([grant(BASIS), MARKED_ID, regions('EU, US, BR'), ...others], expected);
    await expectAfter([grant(BASIS), MARKED_ID, regions('BR, EU, US'), ...others], expected);
  });

  it.each(['US', 'US-CA', 'CH', 'CA', 'JP'])('does not ask for it in %s', async (codes) => {
    expect(await rulesAfter('data', [grant(BASIS), regions(codes)])).toEqual([]);
  });

  it.each([
    ['the data is not personal', [NOT_PERSONAL]],
    ['whether the data is personal cannot be read', [dataset('personalData: contact', 'personalData: some')]],
    ['no region is stated', [dataset('prospects], regions: [EU]', 'prospects]')]],
    ['the region cannot be read', [dataset('prospects], regions: [EU]', 'prospects], regions: [XX]')]],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('data', [grant(BASIS), ...edits])).toEqual([]);
  });

  it('is silent when the basis cannot be read', async () => {
    expect(await rulesAfter('data', [grant(BASIS, 'because')])).toEqual([]);
  });
});

describe('data/least-privilege', () => {
  const RULE = 'data/least-privilege';
  const level = (word: string): Edit => ['level: query', `level: ${word}`];

  it('asks for conditions', () =>
    expectAfter(
      [level('export'), MARKED_ID],
      [
        {
          rule: RULE,
          at: 'campaign-contacts',
          severity: 'warning',
          path: 'dataAccess[campaign-contacts].conditions',
          says: 'Marketing Manager may take "Contacts of customers", which is confidential, out of its system without any conditions. Agree on conditions, or lower the level to what the purpose needs.',
        },
      ],
    ));

  it('speaks of deciding where that is allowed', () =>
    expectAfter([level('admin'), MARKED_ID], [{ rule: RULE, at: 'campaign-contacts', says: /may decide about/ }]));

  it.each(['view', 'query', 'edit'])('says nothing of the level %s', (word) => expectAfter([level(word)], []));

  it.each([
    ['restricted', [RULE]],
    ['confidential', [RULE]],
    ['internal', []],
    ['public', []],
  ])('looks at data that is %s', async (classification, found) => {
    const edit = dataset('classification: confidential', `classification: ${classification}`);
    expect(await rulesAfter('data', [level('export'), edit])).toEqual(found);
  });

  const conditions = (text: string): Edit => [UNTIL, `${UNTIL}    conditions: ${text}\n`];

  it('accepts conditions, but no empty list of them', async () => {
    expect(await rulesAfter('data', [level('admin'), conditions('[Two persons]')])).toEqual([]);
    expect(await rulesAfter('data', [level('admin'), conditions('[]')])).toEqual([RULE]);
  });

  it('is silent when the conditions or the classification cannot be read', async () => {
    expect(await rulesAfter('data', [level('admin'), conditions('some')])).toEqual([]);
    const unreadable = dataset('classification: confidential', 'classification: secret');
    expect(await rulesAfter('data', [level('admin'), unreadable])).toEqual([]);
  });
});

describe('data/access-for-work and data/unused-grant', () => {
  const ACCESS = 'data/access-for-work';
  const UNUSED = 'data/unused-grant';
  const ROW = 'responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo';
  const row = (letters: string): Edit => [ROW, letters];
  const heldBy = (role: string): Edit => ['    role: marketing\n', `    role: ${role}\n`];

  it('reports the data set when nobody who does the work has access', () =>
    expectAfter(
      [heldBy('cmo'), ['datasets: [contacts]', 'datasets: [⟦contacts⟧]']],
      [
        {
          rule: ACCESS,
          at: 'contacts',
          severity: 'warning',
          path: 'scope.included[launch-campaign].datasets[contacts]',
          says: '"Run the launch campaign" needs "Contacts of customers", but nobody who does the work (Chief Information Officer, Marketing Manager) has access to it. Add a grant under "dataAccess" for one of them, approved by the owner of the data.',
        },
      ],
    ));

  it('is content with one of several who do the work', () =>
    expectAfter([heldBy('cio'), grant(APPROVED_BY, 'sales')], []));

  it('reports the role of a grant that nothing needs', () =>
    expectAfter(
      [furtherGrant('⟦cfo⟧', 'approvedBy: sales')],
      [
        {
          rule: UNUSED,
          at: 'cfo',
          severity: 'info',
          path: 'dataAccess[further].role',
          says: 'Chief Financial Officer may use "Contacts of customers" but neither does, answers for nor is asked about any work that uses it. Remove the grant, or give this role its part in the work.',
        },
      ],
    ));

  it.each([
    ['does it', 'marketing'],
    ['answers for it', 'cmo'],
    ['is asked', 'sales'],
  ])('accepts access of a role that %s', (_, role) =>
    expectAfter([furtherGrant(role, 'approvedBy: cio', 'until: 2027-05-28')], []),
  );

  it('reports access to data that no work uses', async () => {
    const unused: Edit = ['      datasets: [contacts]\n', ''];
    expect(await rulesAfter('data', [unused, ['pillar: campaigns', 'pillar: analytics']])).toEqual([UNUSED]);
    // A campaign has to name its data first.
    expect(await rulesAfter('data', [unused])).toEqual([]);
  });

  it.each([
    ['a grant that does not say for whom', [['    role: marketing\n', '']]],
    ['a grant for somebody who does not exist', [heldBy('nobody')]],
    ['a grant that does not say for which data', [['    dataset: contacts\n', '']]],
    ['a grant that cannot be read', [heldBy('cfo'), ['dataAccess:\n', 'dataAccess:\n  - later\n']]],
    [
      'somebody who does not exist among those who do the work',
      [heldBy('cfo'), row('responsible: [cmo, nobody], accountable: cio, informed: sales')],
    ],
    ['nobody who does the work', [heldBy('cfo'), row('accountable: cmo, consulted: [sales, cio]')]],
  ] as const)('is silent about missing access with %s', async (_, edits) => {
    const found = await rulesAfter('data', edits);
    expect(found.filter((rule) => rule === ACCESS)).toEqual([]);
  });

  it('is silent about missing access when the section is missing', async () => {
    expect(await rulesAfter('data', [[/^dataAccess:\n(?: .*\n)+/m, '']])).toEqual([]);
    expect(await rulesAfter('data', [[/^dataAccess:\n(?: .*\n)+/m, 'dataAccess: []\n']])).toEqual([ACCESS]);
  });

  it('is silent about a work item with two rows', async () => {
    const twice: Edit = [
      'raci:\n',
      'raci:\n  - { work: launch-campaign, responsible: cmo, accountable: cmo, informed: cio }\n',
    ];
    expect(await rulesAfter('data', [heldBy('cmo'), twice])).toEqual([]);
  });

  const FINANCE = furtherGrant('cfo', 'approvedBy: sales');

  it.each([
    ['the work has no row', [['  - { work: launch-campaign', '  - { id: launch, activity: Launch']]],
    ['a letter cannot be read', [row('responsible: marketing, accountable: cmo, consulted: [nobody, cio]')]],
    ['nobody answers for the work', [row('responsible: [marketing, cio], consulted: sales')]],
    ['a row is about something that does not exist', [['{ work: sharpen-messages', '{ work: sharpen']]],
    ['the scope is missing', [section('scope', '')]],
    ['the scope cannot be read', [section('scope', 'scope: all\n')]],
    [
      'a work item cannot be read',
      [
        ['      datasets: [contacts]\n', ''],
        ['  included:\n', '  included:\n    - later\n'],
      ],
    ],
    [
      'the text of the scope cannot be read',
      [
        ['      datasets: [contacts]\n', ''],
        ['  included:\n', '  included:\n    - title: "open\n'],
      ],
    ],
    [
      'a row cannot be read',
      [['raci:\n', 'raci:\n  - later\n'], row('responsible: [marketing, cio], accountable: cmo')],
    ],
    [
      'the data set may be declared in a catalog that is missing',
      [USES, ['id: further, dataset: contacts', 'id: further, dataset: visits']],
    ],
    [
      'the role may be declared in a catalog that is missing',
      [USES, ['dataset: contacts, role: cfo', 'dataset: contacts, role: auditor']],
    ],
    [
      'the data of a work item cannot be read',
      [['      stages: [collect]', '      datasets: all\n      stages: [collect]']],
    ],
  ] as const)('is silent about an unused grant when %s', async (_, edits) => {
    const found = await rulesAfter('data', [FINANCE, ...edits]);
    expect(found.filter((rule) => rule === UNUSED)).toEqual([]);
  });

  it('looks at all rows of a work item', async () => {
    const second: Edit = [
      'raci:\n',
      'raci:\n  - { work: launch-campaign, responsible: cio, accountable: cmo, consulted: cfo }\n',
    ];
    expect(await rulesAfter('data', [FINANCE, second])).toEqual([]);
  });

  it('counts another letter of a role that is also told', async () => {
    const both = row('responsible: [marketing, cio], accountable: cmo, consulted: cfo, informed: cfo');
    expect(await rulesAfter('data', [FINANCE, both])).toEqual([]);
  });

  it('still reports an unused grant when only those who are told cannot be read', async () => {
    const edit = row('responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: [cfo, nobody]');
    expect(await rulesAfter('data', [FINANCE, edit])).toEqual([UNUSED]);
  });
});

describe('data/retention', () => {
  const RULE = 'data/retention';
  const WITHOUT: Edit = [', retention: 3 years', ''];

  it('asks how long personal data is kept', () =>
    expectAfter(
      [WITHOUT, ['datasets:\n  - { id: contacts', 'datasets:\n  - { id: ⟦contacts⟧']],
      [
        {
          rule: RULE,
          at: 'contacts',
          severity: 'info',
          path: 'datasets[contacts].retention',
          says: '"Contacts of customers" holds personal data, but how long it is kept is missing. Agree with its owner on a period, or on a rule in your own words.',
        },
      ],
    ));

  it('says nothing of other data', () => expectAfter([WITHOUT, NOT_PERSONAL], []));

  it.each([
    ['it cannot be read', [[', retention: 3 years', ', retention: []']]],
    ['whether the data is personal is missing', [WITHOUT, ['personalData: contact, ', '']]],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('data', edits)).toEqual([]);
  });

  it('looks at the data sets of catalogs', async () => {
    const others = catalog('datasets:\n  - { id: visits, title: Visits, personalData: behavioural }\n');
    expect(await rulesAfter('data', [USES], { others })).toEqual([RULE]);
  });
});
