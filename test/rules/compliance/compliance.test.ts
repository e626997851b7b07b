/** The rules on laws and on what is done to observe them. */
import { describe, expect, it } from 'vitest';
import type { Expected } from '../../support/charters.ts';
import { catalog, config, type Edit, expectAfter, rulesAfter, section, USES } from '../../support/edited-example.ts';

const FRAMEWORKS = '  frameworks:\n    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }\n';
const IN_PLACE =
  'id: consent, framework: gdpr, requirement: Consent is recorded., owner: cio, status: in-place, evidence: [{ kind: ticket, reference: SEC-88 }]';
const FOR_ALL = `${IN_PLACE}, appliesTo: [contacts, website]`;

/** The section with these controls, under the GDPR alone. */
function controls(...items: readonly string[]): Edit {
  const list = items.map((item) => `    - { ${item} }\n`).join('');
  return section('compliance', `compliance:\n${FRAMEWORKS}  controls:\n${list}`);
}

/** A control beside one that is enough for everything else. */
const further = (fields: string): Edit =>
  controls(FOR_ALL, `framework: gdpr, requirement: An audit every year., ${fields}`);
const CLOSED: Edit = ['status: draft', 'status: closed'];
const AUDIT = 'id: audit, appliesTo: [crm], owner: cio';

const regions = (codes: string): Edit => ['prospects], regions: [EU]', `prospects], regions: [${codes}]`];
const framework = (fields: string): Edit => [FRAMEWORKS, `${FRAMEWORKS}    - { ${fields} }\n`];

describe('compliance/coverage', () => {
  const RULE = 'compliance/coverage';

  it('reports the region for whose law there is no control', () =>
    expectAfter(
      [regions('EU, ⟦CH⟧')],
      [
        {
          rule: RULE,
          at: 'CH',
          severity: 'error',
          path: 'datasets[contacts].regions[#2]',
          says: '"Contacts of customers" holds personal data from CH, but no control under the law there (Swiss FADP) applies to it or to its system. Add a control that does, and name the data set under "appliesTo".',
        },
      ],
    ));

  it.each([
    ['UK', 'uk-gdpr'],
    ['GB', 'uk-gdpr'],
    ['GB-SCT', 'uk-gdpr'],
    ['CH', 'fadp'],
    ['CH-ZH', 'fadp'],
    ['US-CA', 'ccpa'],
    ['CA', 'pipeda'],
    ['CA-QC', 'pipeda'],
    ['BR', 'lgpd'],
    ['IN', 'dpdp'],
    ['CN', 'pipl'],
    ['JP', 'appi'],
    ['AU', 'privacy-act'],
    ['SG', 'pdpa'],
    ['ZA', 'popia'],
  ])('asks in %s for a control under %s, and is content with one', async (region, law) => {
    expect(await rulesAfter('compliance', [regions(region)])).toEqual([RULE]);
    const other = `${AUDIT}, framework: ${law}, requirement: Notice., status: planned, due: 2027-03-31`;
    const edits = [regions(region), controls(FOR_ALL, other), framework(`id: ${law}, title: The law`)];
    expect(await rulesAfter('compliance', edits)).toEqual([]);
  });

  it.each(['EU', 'DE', 'DE-BY', 'NO', 'IS', 'LI', 'HR'])('knows that the GDPR holds in %s', (region) =>
    expectAfter([regions(region)], []),
  );

  it.each(['US', 'US-NY', 'KR', 'TR'])('knows no law for %s', (region) => expectAfter([regions(region)], []));

  it('finds the law of a framework by its id, unless the framework names another', async () => {
    const swiss = (fields: string): readonly Edit[] => [
      regions('CH'),
      controls(FOR_ALL, `${AUDIT}, framework: swiss, requirement: Notice., status: planned, due: 2027-03-31`),
      framework(`title: Swiss law, ${fields}`),
    ];
    expect(await rulesAfter('compliance', swiss('id: swiss'))).toEqual([RULE]);
    expect(await rulesAfter('compliance', swiss('id: swiss, law: fadp'))).toEqual([]);
  });

  it('reports several regions under one law once, whatever their order', async () => {
    const paths = async (codes: string): Promise<readonly string[]> =>
      rulesAfter('compliance', [regions(codes), controls(`${IN_PLACE}, appliesTo: [website]`)]);
    expect(await paths('DE, EU, FR')).toEqual([RULE]);
    const only = (codes: string, at: string): Promise<void> =>
      expectAfter(
        [regions(codes), controls(`${IN_PLACE}, appliesTo: [website]`)],
        [{ rule: RULE, at, says: /from DE, .* \(GDPR\)/ }],
      );
    await only('FR, ⟦DE⟧, EU', 'DE');
    await only('EU, FR, ⟦DE⟧', 'DE');
  });

  it.each([
    ['the data set', 'contacts', []],
    ['its system', 'crm', []],
    ['another system', 'website', [RULE]],
    ['the work on it', 'launch-campaign', [RULE]],
  ])('counts a control that applies to %s', async (_, target, found) => {
    const edit = controls(`${IN_PLACE}, appliesTo: [${target}, renew-website]`);
    expect(await rulesAfter('compliance', [edit])).toEqual(found);
  });

  it.each([
    'status: planned, due: 2027-03-31',
    'status: waived, waiver: { by: ceo, reason: None., until: 2028-01-01 }',
    'review: year',
  ])('counts a control whatever its status: %s', (status) =>
    expectAfter(
      [controls(`${IN_PLACE}, appliesTo: [website]`, `${AUDIT}, framework: gdpr, requirement: Audit., ${status}`)],
      [],
    ),
  );

  it('says nothing of data that is not personal', () =>
    expectAfter([regions('CH'), ['personalData: contact', 'personalData: none']], []));

  it.each([
    ['the controls cannot be read', [[/^ {2}controls:\n(?: {4}.*\n)*/m, '  controls: later\n']]],
    ['one of the controls cannot be read', [['  controls:\n', '  controls:\n    - later\n']]],
    ['the section is missing', [section('compliance', '')]],
    [
      'a framework does not exist',
      [
        further(`${AUDIT}, status: planned, due: 2027-03-31`),
        ['framework: gdpr, requirement: An audit', 'framework: swiss, requirement: An audit'],
      ],
    ],
    [
      'what a control applies to cannot be read',
      [
        controls(FOR_ALL, 'id: audit, framework: fadp, requirement: Audit., owner: cio, appliesTo: [contact]'),
        framework('id: fadp, title: Swiss law'),
      ],
    ],
    [
      'the law of a framework cannot be read',
      [
        controls(FOR_ALL, `${AUDIT}, framework: swiss, requirement: Audit.`),
        framework('id: swiss, title: Swiss law, law: Swiss Law'),
      ],
    ],
    [
      'the system cannot be read',
      [['title: Contacts of customers, system: crm', 'title: Contacts of customers, system: crn']],
    ],
    ['whether the data is personal is missing', [['personalData: contact, ', '']]],
  ] as const)('is silent when %s', async (_, edits) => {
    const both: readonly Edit[] = edits;
    expect(await rulesAfter('compliance', [regions('CH'), ...both])).toEqual([]);
  });

  it('takes further laws from the config', async () => {
    const law = (laws: string) => config(`regionLaws: { ${laws} }`);
    expect(await rulesAfter('compliance', [regions('KR')], law('KR: pipa'))).toEqual([RULE]);
    expect(await rulesAfter('compliance', [regions('KR-11')], law('KR: pipa'))).toEqual([RULE]);
    expect(await rulesAfter('compliance', [regions('EU')], law('KR: pipa'))).toEqual([]);
    expect(await rulesAfter('compliance', [regions('EU')], law('EU: our-gdpr'))).toEqual([RULE]);
    expect(await rulesAfter('compliance', [regions('UK')], law('GB: gdpr'))).toEqual([]);
    expect(await rulesAfter('compliance', [regions('US-CA')], law('US: gdpr'))).toEqual([RULE]);
    await expectAfter([regions('⟦KR⟧')], [{ rule: RULE, at: 'KR', says: /the law there \(pipa\)/ }], law('KR: pipa'));
  });

  describe('in catalogs', () => {
    const visits =
      'datasets:\n  - { id: visits, title: Visits, personalData: behavioural, regions: [CH], retention: year }\n';
    const USED: Edit = ['datasets: [contacts]', 'datasets: [contacts, visits]'];
    const MARKED: Edit = ['  controls:\n', '  ⟦controls⟧:\n'];
    const ACCESS: Edit = [
      'dataAccess:\n',
      'dataAccess:\n  - { id: v, dataset: visits, role: marketing, purpose: Compare the visits with those of last year., fields: [page], approvedBy: cio }\n',
    ];
    const own: Expected = {
      rule: RULE,
      at: 'controls',
      path: 'compliance.controls',
      says: 'This charter uses "Visits", which holds personal data from CH, but none of its controls under the law there (Swiss FADP) applies to it or to its system. Add a control that does.',
    };

    it('reports a data set that is used on the controls of the charter', () =>
      expectAfter([USES, USED, MARKED, ACCESS], [own], { others: catalog(visits) }));

    it('counts work on it as use', async () => {
      expect(await rulesAfter('compliance', [USES, USED], { others: catalog(visits) })).toEqual([RULE]);
    });

    it('counts access as use', async () => {
      const found = await rulesAfter('compliance', [USES, ACCESS], { others: catalog(visits) });
      expect(found).toEqual([RULE]);
    });

    it('says nothing of a data set that the charter does not use', () =>
      expectAfter([USES], [], { others: catalog(visits) }));
  });

  describe('of frameworks that the config requires', () => {
    const REQUIRED = config('requiredFrameworks: [gdpr, soc2]');
    const MARKED: Edit = ['  frameworks:\n', '  ⟦frameworks⟧:\n'];

    it('reports one that is missing', () =>
      expectAfter(
        [MARKED],
        [
          {
            rule: RULE,
            at: 'frameworks',
            severity: 'error',
            path: 'compliance.frameworks',
            says: 'Every charter here has to observe "soc2", but it is not among the frameworks. Add it, with the controls that it asks for.',
          },
        ],
        REQUIRED,
      ));

    it.each([
      ['its id', 'id: soc2, title: SOC 2'],
      ['its law', 'id: service-controls, title: SOC 2, law: soc2'],
    ])('finds one by %s', async (_, fields) => {
      expect(await rulesAfter('compliance', [framework(fields)], REQUIRED)).toEqual([]);
    });

    it('finds one in a catalog, and is silent when the catalog is missing', async () => {
      const others = { ...REQUIRED.others, ...catalog('frameworks:\n  - { id: soc2, title: SOC 2 }\n') };
      expect(await rulesAfter('compliance', [USES], { others })).toEqual([]);
      expect(await rulesAfter('compliance', [USES], REQUIRED)).toEqual([]);
    });

    it.each([
      ['the frameworks', [[FRAMEWORKS, '  frameworks: all\n']]],
      ['one of the frameworks', [[FRAMEWORKS, `${FRAMEWORKS}    - soc2\n`]]],
      ['what one of them is called', [framework('title: 7')]],
      ['its law', [framework('id: service, title: SOC 2, law: SOC 2')]],
      ['the section', [section('compliance', 'compliance: later\n')]],
      ['the whole section', [section('compliance', '')]],
    ] as const)('is silent when %s cannot be read', async (_, edits) => {
      expect(await rulesAfter('compliance', edits, REQUIRED)).toEqual([]);
    });

    it('speaks also where the controls cannot be read', async () => {
      expect(await rulesAfter('compliance', [['  controls:\n', '  controls:\n    - later\n']], REQUIRED)).toEqual([
        RULE,
      ]);
    });
  });
});

describe('compliance/control-owner', () => {
  const RULE = 'compliance/control-owner';

  it.each([
    'planned, due: 2027-03-31',
    'in-place, evidence: [{ kind: ticket, reference: SEC-1 }]',
    'waived, waiver: { by: ceo, reason: None., until: 2028-01-01 }',
  ])('asks for the owner of a control that is %s', (status) =>
    expectAfter(
      [further(`id: ⟦audit⟧, appliesTo: [crm], status: ${status}`)],
      [
        {
          rule: RULE,
          at: 'audit',
          severity: 'error',
          path: 'compliance.controls[audit].owner',
          says: 'Nobody answers for the control "An audit every year.", so nobody sees to it. Name one role under "owner".',
        },
      ],
    ),
  );

  it('is silent when the owner does not exist', async () => {
    expect(await rulesAfter('compliance', [further('id: audit, appliesTo: [crm], owner: nobody')])).toEqual([]);
  });
});

describe('compliance/evidence', () => {
  const RULE = 'compliance/evidence';
  const inPlace = (fields: string): Edit => further(`${AUDIT}, status: in-place${fields}`);

  it('asks for evidence', () =>
    expectAfter(
      [further('id: ⟦audit⟧, appliesTo: [crm], owner: cio, status: in-place')],
      [
        {
          rule: RULE,
          at: 'audit',
          severity: 'warning',
          path: 'compliance.controls[audit].evidence',
          says: 'The control "An audit every year." is said to be in place, but nothing shows it. Add a document, a link or a ticket under "evidence", or set the status to "planned" until there is something to show.',
        },
      ],
    ));

  it.each(['[]', '[{}]', '[{ kind: ticket }, { kind: link }]'])('takes %s for none', (evidence) =>
    expectAfter(
      [inPlace(`, ⟦evidence⟧: ${evidence}`)],
      [{ rule: RULE, at: 'evidence', path: 'compliance.controls[audit].evidence' }],
    ),
  );

  it('is content with one that can be found', () =>
    expectAfter([inPlace(', evidence: [{ kind: ticket }, { reference: SEC-1 }]')], []));

  it.each(['planned, due: 2027-03-31', 'waived, waiver: { by: ceo, reason: None., until: 2028-01-01 }'])(
    'asks for none of a control that is %s',
    (status) => expectAfter([further(`${AUDIT}, status: ${status}`)], []),
  );

  const document = (path: string): string => `, evidence: [{ kind: document, reference: ${path} }]`;

  it('reports a document that is not there', () =>
    expectAfter(
      [inPlace(document('⟦evidence/audit.pdf⟧'))],
      [
        {
          rule: RULE,
          at: 'evidence/audit.pdf',
          path: 'compliance.controls[audit].evidence[#1].reference',
          says: 'There is no file "evidence/audit.pdf" in this workspace, so nobody can look at the evidence. Correct the path, which begins at the folder of this charter, or add the file.',
        },
      ],
    ));

  it('finds a document that is there', () =>
    expectAfter([inPlace(document('evidence/audit.pdf'))], [], { others: { 'evidence/audit.pdf': '' } }));

  it.each(['link', 'ticket'])('looks for no file behind a %s', (kind) =>
    expectAfter([inPlace(`, evidence: [{ kind: ${kind}, reference: evidence/audit.pdf }]`)], []),
  );

  it('reports a lost document whatever the status', () =>
    expectAfter(
      [further(`${AUDIT}, status: planned, due: 2027-03-31${document('⟦audit.pdf⟧')}`)],
      [{ rule: RULE, at: 'audit.pdf' }],
    ));

  it.each([', evidence: later', ', evidence: [later]', ', evidence: [{ reference: 7 }]'])(
    'is silent when it cannot be read: %s',
    async (fields) => {
      expect(await rulesAfter('compliance', [inPlace(fields)])).toEqual([]);
    },
  );
});

describe('compliance/overdue', () => {
  const RULE = 'compliance/overdue';
  const due = (fields: string): Edit => further(`${AUDIT}, ${fields}`);

  it('reports the day after the control was due', () =>
    expectAfter(
      [due('status: planned, due: ⟦2026-11-30⟧')],
      [
        {
          rule: RULE,
          at: '2026-11-30',
          severity: 'warning',
          path: 'compliance.controls[audit].due',
          says: 'The control "An audit every year." was to be in place by 2026-11-30. If it is, say so and add the evidence; if not, agree on a new day with its owner.',
        },
      ],
    ));

  it('accepts the day itself', () => expectAfter([due('status: planned, due: 2026-12-01')], []));

  it('goes by the day of the check', async () => {
    expect(await rulesAfter('compliance', [due('status: planned, due: 2026-12-01')], { asOf: '2026-12-02' })).toEqual([
      RULE,
    ]);
  });

  it.each([
    ['a control in place', [due('status: in-place, due: 2026-01-01, evidence: [{ reference: SEC-1 }]')]],
    ['a control without a day', [due('status: planned')]],
    ['a day that cannot be read', [due('status: planned, due: 2026-02-30')]],
    ['a status that cannot be read', [due('status: plan, due: 2026-01-01')]],
    ['a charter that is closed', [due('status: planned, due: 2026-01-01'), CLOSED]],
    [
      'a charter whose status cannot be read',
      [due('status: planned, due: 2026-01-01'), ['status: draft', 'status: over']],
    ],
  ] as const)('says nothing of %s', async (_, edits) => {
    expect(await rulesAfter('compliance', edits)).toEqual([]);
  });
});

describe('compliance/review-before-launch', () => {
  const RULE = 'compliance/review-before-launch';
  const MARKED: Edit = ['launches: true', 'launches: ⟦true⟧'];
  /** Enough for the data, but not for the launch. */
  const DATA = `${IN_PLACE}, appliesTo: [contacts]`;
  const planned = (target: string, due: string): string =>
    `${AUDIT.replace('[crm]', `[${target}]`)}, framework: gdpr, requirement: An audit every year., status: planned${due}`;

  it('reports a launch that no control is about', () =>
    expectAfter(
      [MARKED, controls(DATA)],
      [
        {
          rule: RULE,
          at: 'true',
          severity: 'error',
          path: 'scope.included[renew-website].launches',
          says: '"Renew the website" goes live to customers, but no control for it, its systems or its data is in place or planned in time. Add one under "compliance", and agree with its owner on a day before the launch.',
        },
      ],
    ));

  it.each(['renew-website', 'website'])('accepts a control for %s in place', (target) =>
    expectAfter([controls(`${IN_PLACE}, appliesTo: [contacts, ${target}]`)], []),
  );

  it('accepts a control for the data of the work', () =>
    expectAfter(
      [
        controls(DATA),
        ['launches: true\n', 'launches: true\n      datasets: [contacts]\n'],
        ['    role: marketing\n', '    role: web-lead\n'],
        ['responsible: [marketing, cio]', 'responsible: [marketing, cio, web-lead]'],
      ],
      [],
    ));

  it.each(['renew-website', 'website'])('accepts a control for %s planned for the day of the launch', (target) =>
    expectAfter([controls(DATA, planned(target, ', due: 2027-02-26'))], []),
  );

  it('reports a control that is planned for the day after, and shows it', () =>
    expectAfter(
      [MARKED, controls(DATA, planned('website', ', due: 2027-02-27'))],
      [
        {
          rule: RULE,
          at: 'true',
          says: '"Renew the website" goes live to customers, but the controls for it, its systems and its data come too late or have no day (An audit every year.). Have one of them in place by the day on which the work is due.',
        },
      ],
    ));

  it('names all that come too late, whatever their order', async () => {
    const first = planned('website', ', due: 2027-03-01');
    const second = first.replace('id: audit', 'id: test').replace('An audit every year', 'A test by others');
    const expected = [{ rule: RULE, at: 'true', says: /\(An audit every year\., A test by others\.\)/ }];
    await expectAfter([MARKED, controls(DATA, first, second)], expected);
    await expectAfter([MARKED, controls(DATA, second, first)], expected);
  });

  it('does not speak of a waived control as one that comes too late', () =>
    expectAfter(
      [
        MARKED,
        controls(
          DATA,
          planned('website', '').replace('planned', 'waived, waiver: { by: ceo, reason: None., until: 2028-01-01 }'),
        ),
      ],
      [{ rule: RULE, at: 'true', says: /no control for it, its systems or its data is in place/ }],
    ));

  it('does not count a plan without a day', async () => {
    expect(await rulesAfter('compliance', [controls(DATA, planned('website', ''))])).toEqual([RULE]);
  });

  it('does not count a waived control, or one without a status', async () => {
    const waived = planned('website', '').replace(
      'planned',
      'waived, waiver: { by: ceo, reason: None., until: 2028-01-01 }',
    );
    expect(await rulesAfter('compliance', [controls(DATA, waived)])).toEqual([RULE]);
    const without = planned('website', '').replace(', status: planned', '');
    expect(await rulesAfter('compliance', [controls(DATA, without)])).toEqual([RULE]);
  });

  it.each(['launches: false', 'builds: true'])('says nothing of work with %s', async (flag) => {
    const edits: readonly Edit[] = [['      builds: true\n      launches: true', `      ${flag}`], controls(DATA)];
    expect(await rulesAfter('compliance', edits)).toEqual([]);
  });

  it.each([
    [
      'the controls cannot be read',
      [controls(DATA, 'id: [], owner: cio'), ['  controls:\n', '  controls:\n    - later\n']],
    ],
    ['what a control applies to cannot be read', [controls(DATA, planned('web', ', due: 2027-01-01'))]],
    ['a status cannot be read', [controls(DATA, planned('website', '').replace('planned', 'soon'))]],
    ['a day cannot be read', [controls(DATA, planned('website', ', due: 2027-02-30'))]],
    ['the systems of the work cannot be read', [controls(DATA), ['systems: [website]', 'systems: [web]']]],
    [
      'the work has no day against which to hold a plan',
      [controls(DATA, planned('website', ', due: 2027-06-01')), ['      due: 2027-02-26\n', '']],
    ],
    ['the section is missing', [section('compliance', '')]],
  ] as const)('is silent when %s', async (_, edits) => {
    const found = await rulesAfter('compliance', edits);
    expect(found.filter((rule) => rule === RULE)).toEqual([]);
  });
});

describe('compliance/waiver', () => {
  const RULE = 'compliance/waiver';
  const waived = (waiver: string): Edit => further(`${AUDIT}, status: waived${waiver}`);

  it('asks for the waiver', () =>
    expectAfter(
      [further('id: ⟦audit⟧, appliesTo: [crm], owner: cio, status: waived')],
      [
        {
          rule: RULE,
          at: 'audit',
          severity: 'warning',
          path: 'compliance.controls[audit].waiver',
          says: 'The control "An audit every year." is waived, but who decided that, why and until when is missing. State it under "waiver", or plan the control.',
        },
      ],
    ));

  it.each([
    ['by', 'reason: None., until: 2028-01-01', 'waiver.by'],
    ['reason', 'by: ceo, until: 2028-01-01', 'waiver.reason'],
    ['until', 'by: ceo, reason: None.', 'waiver.until'],
    ['by, until', 'reason: None.', 'waiver'],
  ])('asks for %s', (parts, fields, path) =>
    expectAfter(
      [waived(`, ⟦waiver⟧: { ${fields} }`)],
      [
        {
          rule: RULE,
          at: 'waiver',
          path: `compliance.controls[audit].${path}`,
          says: `The waiver of the control "An audit every year." is incomplete (${parts} missing). Say who takes responsibility ("by"), for what reason, and until when.`,
        },
      ],
    ),
  );

  it('takes an empty waiver for none', () =>
    expectAfter(
      [waived(', ⟦waiver⟧: {}')],
      [{ rule: RULE, at: 'waiver', says: /who decided that, why and until when is missing/ }],
    ));

  it('accepts the last day of a waiver', () =>
    expectAfter([waived(', waiver: { by: ceo, reason: None., until: 2026-12-01 }')], []));

  it('reports the day after', () =>
    expectAfter(
      [waived(', waiver: { by: ceo, reason: None., until: ⟦2026-11-30⟧ }')],
      [
        {
          rule: RULE,
          at: '2026-11-30',
          path: 'compliance.controls[audit].waiver.until',
          says: 'The waiver of the control "An audit every year." ended on 2026-11-30. Put the control in place, or have the waiver decided anew.',
        },
      ],
    ));

  it.each([
    ['a charter that is closed', [waived(', waiver: { by: ceo, reason: None., until: 2026-01-01 }'), CLOSED]],
    [
      'a waiver of a control that is not waived',
      [further(`${AUDIT}, status: planned, due: 2027-03-31, waiver: { until: 2026-01-01 }`)],
    ],
    ['a waiver that cannot be read', [waived(', waiver: forever')]],
    ['a person who does not exist', [waived(', waiver: { by: nobody, reason: None., until: 2028-01-01 }')]],
    ['a day that cannot be read', [waived(', waiver: { by: ceo, reason: None., until: 2026-02-30 }')]],
  ] as const)('says nothing of %s', async (_, edits) => {
    expect(await rulesAfter('compliance', edits)).toEqual([]);
  });

  it('asks of a closed charter, too, who decided', async () => {
    expect(await rulesAfter('compliance', [waived(''), CLOSED])).toEqual([RULE]);
  });
});
