/** The rules on how systems come into use. */
import { describe, expect, it } from 'vitest';
import { catalog, config, type Edit, expectAfter, rulesAfter, USES } from '../../support/edited-example.ts';

const REVIEW = 'securityReview: { by: cio, on: 2026-09-10, outcome: passed }';

/** The CRM, which the campaign uses from 2027-01-11, with other fields; reviewed, so that no review is missing. */
function crm(lifecycle: string, ...fields: readonly string[]): Edit {
  const further = [`lifecycle: ${lifecycle}`, REVIEW, ...fields].join(', ');
  return ['kind: crm, lifecycle: live,', `kind: crm, ${further},`];
}

const approval = (fields: string): string => `approval: { ${fields} }`;
const APPROVED = approval('by: cio, on: 2026-09-21, decision: approved');
const MARKED_ID: Edit = ['- { id: crm, title', '- { id: ⟦crm⟧, title'];
const CISO: Edit = [
  '  - { id: web-lead, title',
  '  - { id: ciso, title: Security Officer, function: ciso, team: technology, person: { name: Iva Moran } }\n  - { id: web-lead, title',
];
const CISO_BUSY: Edit = ['consulted: [cmo, sales], informed: ceo', 'consulted: [cmo, sales, ciso], informed: ceo'];
const NO_CIO: Edit = ['title: Chief Information Officer, function: cio', 'title: Head of Purchasing, function: coo'];

describe('systems/cio-approval', () => {
  const RULE = 'systems/cio-approval';

  it.each(['approved', 'onboarding'])('asks for the decision about a system that is %s', (lifecycle) =>
    expectAfter(
      [crm(lifecycle), MARKED_ID],
      [
        {
          rule: RULE,
          at: 'crm',
          severity: 'error',
          path: 'systems[crm].approval',
          says: 'Nothing shows that a technology leader agreed to "Customer relationship management", which IT has to connect and to secure. Ask Chief Information Officer for a decision, and write it under "approval".',
        },
      ],
    ),
  );

  it.each(['live', 'retiring'])('accepts a system that is %s and was there before', (lifecycle) =>
    expectAfter([crm(lifecycle)], []),
  );

  it.each(['live', 'retiring'])('asks for the decision about a system that is %s and was requested', (lifecycle) =>
    expectAfter([crm(lifecycle, 'requestedBy: sales'), MARKED_ID], [{ rule: RULE, at: 'crm' }]),
  );

  it('says nothing of a system that is only proposed', async () => {
    expect(await rulesAfter('systems', [crm('proposed')])).toEqual(['systems/approval-before-use']);
  });

  it.each(['approved', 'conditional'])('accepts the decision %s of a technology leader', (decision) =>
    expectAfter(
      [crm('onboarding', 'requestedBy: sales', approval(`by: cio, on: 2026-09-21, decision: ${decision}`))],
      [],
    ),
  );

  it('accepts any technology leader', () =>
    expectAfter([CISO, CISO_BUSY, crm('onboarding', approval('by: ciso, decision: approved'))], []));

  it('reports a decision by somebody else', () =>
    expectAfter(
      [crm('onboarding', approval('by: ⟦cmo⟧, decision: approved'))],
      [
        {
          rule: RULE,
          at: 'cmo',
          path: 'systems[crm].approval.by',
          says: 'Chief Marketing Officer is no technology leader and cannot decide about "Customer relationship management" for those who have to connect and secure it. Ask Chief Information Officer for the decision.',
        },
      ],
    ));

  it('doubts the function of somebody who is said to be something else', () =>
    expectAfter(
      [
        ['title: Head of Sales, function: business-unit', 'title: Technology Director, function: other'],
        crm('onboarding', approval('by: ⟦sales⟧, decision: approved')),
      ],
      [
        {
          rule: RULE,
          at: 'sales',
          says: 'Technology Director has the function "other", which is none of a technology leader, and cannot decide about "Customer relationship management". Correct the function, or ask Chief Information Officer for the decision.',
        },
      ],
    ));

  it('names all technology leaders, whatever their order', async () => {
    const says = /Ask Chief Information Officer or Security Officer for a decision/;
    await expectAfter([CISO, CISO_BUSY, crm('onboarding'), MARKED_ID], [{ rule: RULE, at: 'crm', says }]);
    const swapped: Edit = ['title: Security Officer, function: ciso', 'title: Architect, function: cto'];
    const other = /Ask Chief Information Officer or Architect for a decision/;
    await expectAfter(
      [CISO, swapped, CISO_BUSY, crm('onboarding'), MARKED_ID],
      [{ rule: RULE, at: 'crm', says: other }],
    );
  });

  it('accepts the CEO for what a technology leader requests, and only for that', async () => {
    await expectAfter([crm('onboarding', 'requestedBy: cio', approval('by: ceo, decision: approved'))], []);
    await expectAfter(
      [crm('onboarding', 'requestedBy: sales', approval('by: ⟦ceo⟧, decision: approved'))],
      [{ rule: RULE, at: 'ceo' }],
    );
  });

  it.each([
    ['who decided', 'decision: approved', 'systems[crm].approval.by'],
    ['what was decided', 'by: cio', 'systems[crm].approval.decision'],
    ['both, once', 'on: 2026-09-21', 'systems[crm].approval.decision'],
  ])('asks for %s', (_, fields, path) =>
    expectAfter([crm('onboarding', `⟦approval⟧: { ${fields} }`)], [{ rule: RULE, at: 'approval', path }]),
  );

  it('reports a rejected system once, and leaves nothing to systems/approval-before-use', () =>
    expectAfter(
      [crm('onboarding', approval('by: cmo, on: 2027-02-15, decision: ⟦rejected⟧'))],
      [
        {
          rule: RULE,
          at: 'rejected',
          path: 'systems[crm].approval.decision',
          says: '"Customer relationship management" was rejected but is treated as if it were coming. Take it out, set it back to "proposed", or obtain another decision.',
        },
      ],
    ));

  it.each([
    ['the lifecycle', 'lifecycle: life', ['schema/enum']],
    ['the decision', `lifecycle: onboarding, ${approval('by: cmo, decision: yes')}`, []],
    ['who decided', `lifecycle: onboarding, ${approval('by: nobody, decision: approved')}`, []],
    ['the approval', 'lifecycle: onboarding, approval: later', []],
    ['who requested', 'lifecycle: live, requestedBy: nobody', []],
    [
      'for whom the CEO decided',
      `lifecycle: live, requestedBy: nobody, ${approval('by: ceo, decision: approved')}`,
      [],
    ],
  ])('is silent when %s cannot be read', async (_, fields) => {
    const edit: Edit = ['kind: crm, lifecycle: live,', `kind: crm, ${REVIEW}, ${fields},`];
    expect(await rulesAfter('systems', [edit])).toEqual([]);
  });

  it('is silent without any technology leader', async () => {
    expect(await rulesAfter('systems', [NO_CIO, crm('onboarding')])).toEqual([]);
  });

  it('reports a system of a catalog there', async () => {
    const others = catalog(`systems:\n  - { id: dam, title: Picture library, lifecycle: approved, ${REVIEW},
      owners: { onboarding: it, licences: it, data: it, reporting: it } }
roles:\n  - { id: it, title: Group IT, function: technology-team, team: technology }\n`);
    expect(await rulesAfter('systems', [USES], { others })).toEqual([RULE]);
  });
});

describe('systems/approval-before-use', () => {
  const RULE = 'systems/approval-before-use';
  const MARKED: Edit = ['systems: [crm]', 'systems: [⟦crm⟧]'];
  const approvedOn = (day: string, lifecycle = 'onboarding'): Edit =>
    crm(lifecycle, approval(`by: cio, on: ${day}, decision: approved`));

  it('reports the use of a system that is approved a day after the work starts', () =>
    expectAfter(
      [MARKED, approvedOn('2027-01-12')],
      [
        {
          rule: RULE,
          at: 'crm',
          severity: 'error',
          path: 'scope.included[launch-campaign].systems[crm]',
          says: '"Run the launch campaign" starts on 2027-01-11 but uses "Customer relationship management", which was approved only on 2027-01-12. Start the work later, or without the system.',
        },
      ],
    ));

  it.each(['2027-01-11', '2026-09-21'])('accepts an approval on %s', (day) => expectAfter([approvedOn(day)], []));

  it('reports a conditional approval and a live system alike', () =>
    expectAfter(
      [MARKED, crm('live', approval('by: cio, on: 2027-01-12, decision: conditional'))],
      [{ rule: RULE, at: 'crm' }],
    ));

  it('reports the use whatever the status', async () => {
    const closed: Edit = ['status: draft', 'status: closed'];
    expect(await rulesAfter('systems', [closed, approvedOn('2027-01-12')])).toEqual([RULE]);
  });

  const PROPOSED = [MARKED, crm('proposed')] as const;

  it.each([
    [
      '2027-01-10',
      'info',
      '"Run the launch campaign" is going to use "Customer relationship management", which is only proposed. Obtain the decision of a technology leader before the work starts.',
    ],
    [
      '2027-01-11',
      'error',
      '"Run the launch campaign" has started and uses "Customer relationship management", which is only proposed. Obtain the decision of a technology leader before the work goes on.',
    ],
  ] as const)('reports the use of a proposed system on %s as %s', (asOf, severity, says) =>
    expectAfter(PROPOSED, [{ rule: RULE, at: 'crm', severity, says }], { asOf }),
  );

  it('stays an info before the work has started in the strict preset', async () => {
    const { others = {} } = config('extends: strict\nrules: { raci/bottleneck: off }');
    await expectAfter(PROPOSED, [{ rule: RULE, at: 'crm', severity: 'info' }], { others });
  });

  it.each(['approved', 'active'])('reports it as an error at once when the charter is %s', (status) =>
    expectAfter(
      [...PROPOSED, ['status: draft', `status: ${status}`]],
      [
        {
          rule: RULE,
          at: 'crm',
          severity: 'error',
          says: `"Run the launch campaign" uses "Customer relationship management", which is only proposed, although the charter is ${status} already. Obtain the decision of a technology leader, or take the system out of the work.`,
        },
      ],
      config('rules: { approvals/required: off }'),
    ),
  );

  it('treats a work item without a start as not started', () =>
    expectAfter([...PROPOSED, ['      start: 2027-01-11\n', '']], [{ rule: RULE, at: 'crm', severity: 'info' }]));

  it.each([
    ['the charter is closed', ['status: draft', 'status: closed']],
    ['the status cannot be read', ['status: draft', 'status: drafty']],
    ['the start cannot be read', ['start: 2027-01-11', 'start: 2027-02-30']],
  ] as const)('says nothing of a proposed system when %s', async (_, edit) => {
    expect(await rulesAfter('systems', [crm('proposed'), edit], { asOf: '2027-06-01' })).toEqual([]);
  });

  it('reports a proposed system that was rejected and is used all the same', () =>
    expectAfter(
      [MARKED, crm('proposed', approval('by: cio, on: 2026-09-21, decision: rejected'))],
      [{ rule: RULE, at: 'crm', severity: 'info' }],
    ));

  it.each([
    ['without a day', approval('by: cio, decision: approved')],
    ['of an unreadable day', approval('by: cio, on: 2027-02-30, decision: approved')],
  ])('is silent about an approval %s', async (_, text) => {
    expect(await rulesAfter('systems', [crm('onboarding', text)])).toEqual([]);
  });

  it('is silent about a system that may be declared in a catalog that is missing', async () => {
    const unknown: Edit = ['systems: [crm]', 'systems: [library, crm]'];
    expect(await rulesAfter('systems', [USES, unknown, approvedOn('2027-01-12')])).toEqual([RULE]);
  });

  it('reports each work item that comes too early', async () => {
    const second: Edit = ['systems: [website]', 'systems: [website, crm]'];
    expect(await rulesAfter('systems', [second, approvedOn('2027-01-12')])).toEqual([RULE, RULE]);
  });
});

describe('systems/separation-of-duties', () => {
  const RULE = 'systems/separation-of-duties';

  it('reports the approver', () =>
    expectAfter(
      [crm('onboarding', 'requestedBy: cio', approval('by: ⟦cio⟧, decision: approved'))],
      [
        {
          rule: RULE,
          at: 'cio',
          severity: 'error',
          path: 'systems[crm].approval.by',
          says: '"Customer relationship management" was requested and approved by the same person (Chief Information Officer), so nobody else has looked at it. Let another technology leader decide, or the CEO where a technology leader asks.',
        },
      ],
    ));

  const sameName = (name: string): Edit => ['person: { name: Noor Castell }', `person: { name: ${name} }`];

  it('knows a person by the name', () =>
    expectAfter(
      [sameName('Ana Ferreira'), crm('onboarding', 'requestedBy: web-lead', approval('by: ⟦cio⟧, decision: approved'))],
      [{ rule: RULE, at: 'cio' }],
    ));

  it('does not take two roles without a person for one', async () => {
    const edits: readonly Edit[] = [
      [', person: { name: Noor Castell }', ''],
      [', person: { name: Ana Ferreira }', ''],
      crm('onboarding', 'requestedBy: web-lead', APPROVED),
    ];
    expect(await rulesAfter('systems', edits)).toEqual([]);
  });

  it.each([
    [
      'another technology leader',
      [CISO, CISO_BUSY, crm('onboarding', 'requestedBy: cio', approval('by: ciso, decision: approved'))],
    ],
    ['the CEO', [crm('onboarding', 'requestedBy: cio', approval('by: ceo, decision: approved'))]],
  ] as const)('accepts %s for what a technology leader requests', (_, edits) => expectAfter(edits, []));

  it.each([
    ['nothing was approved', 'requestedBy: cio, approval: { by: cio, decision: rejected }'],
    ['the decision cannot be read', 'requestedBy: cio, approval: { by: cio, decision: maybe }'],
    ['the requester does not exist', 'requestedBy: nobody, approval: { by: cio, decision: approved }'],
  ])('is silent when %s', async (_, fields) => {
    expect(await rulesAfter('systems', [crm('proposed', fields)])).toEqual(['systems/approval-before-use']);
  });
});

describe('systems/ownership', () => {
  const RULE = 'systems/ownership';
  const OWNERS = 'owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing }';

  it.each([
    ['onboarding', 'licences: cio, data: sales, reporting: marketing'],
    ['licences', 'onboarding: sales, data: sales, reporting: marketing'],
    ['data', 'onboarding: sales, licences: cio, reporting: marketing'],
    ['reporting', 'onboarding: sales, licences: cio, data: sales, support: sales'],
  ])('reports a missing owner of %s', (duty, owners) =>
    expectAfter(
      [[OWNERS, `⟦owners⟧: { ${owners} }`]],
      [
        {
          rule: RULE,
          at: 'owners',
          severity: 'warning',
          path: `systems[crm].owners.${duty}`,
          says: `Nobody is named who looks after part of "Customer relationship management": ${duty}. Name a role for each under "owners", so that the system does not depend on whoever happens to have time.`,
        },
      ],
    ),
  );

  it('reports several missing owners once', () =>
    expectAfter([[OWNERS, '⟦owners⟧: { data: sales }']], [{ rule: RULE, at: 'owners', path: 'systems[crm].owners' }]));

  it('reports missing owners on the id', () =>
    expectAfter([[`,\n      ${OWNERS}`, ''], MARKED_ID], [{ rule: RULE, at: 'crm', path: 'systems[crm].owners' }]));

  it('can do without support', () => expectAfter([], []));

  it.each([
    ['approved', [RULE]],
    ['onboarding', [RULE]],
    ['live', [RULE]],
    ['retiring', [RULE]],
    ['proposed', ['systems/approval-before-use']],
  ])('looks at a system that is %s', async (lifecycle, found) => {
    const edits: readonly Edit[] = [
      [`,\n      ${OWNERS}`, ''],
      ['kind: crm, lifecycle: live', `kind: crm, ${REVIEW}, ${APPROVED}, lifecycle: ${lifecycle}`],
    ];
    expect(await rulesAfter('systems', edits)).toEqual(found);
  });

  it.each([
    ['the owners cannot be read', ['owners: ours', 'lifecycle: live']],
    ['the only missing owner cannot be read', [OWNERS.replace('marketing', 'nobody'), 'lifecycle: live']],
    ['the lifecycle is missing', ['owners: {}', 'vendor: Larkmoor']],
    ['the system was rejected', ['owners: {}', `lifecycle: proposed, ${approval('by: cio, decision: rejected')}`]],
  ] as const)('is silent when %s', async (_, [owners, fields]) => {
    const edits: readonly Edit[] = [
      [OWNERS, owners],
      ['kind: crm, lifecycle: live', `kind: crm, ${fields}`],
    ];
    expect((await rulesAfter('systems', edits)).filter((rule) => rule === RULE)).toEqual([]);
  });

  it('leaves a rejected system to systems/cio-approval', async () => {
    const edits: readonly Edit[] = [[OWNERS, 'owners: {}'], crm('approved', approval('by: cio, decision: rejected'))];
    expect(await rulesAfter('systems', edits)).toEqual(['systems/cio-approval']);
  });
});

describe('systems/security-review', () => {
  const RULE = 'systems/security-review';
  const WEBSITE = 'securityReview: { by: cio, on: 2026-11-16, outcome: passed }';
  /** The website, which is launched by work that is due on 2027-02-26. */
  const website = (review: string): Edit => [WEBSITE, review];
  const plain = (lifecycle: string, ...fields: readonly string[]): Edit => [
    'kind: crm, lifecycle: live,',
    `kind: crm, ${[`lifecycle: ${lifecycle}`, ...fields].join(', ')},`,
  ];

  it('reports a launched system without a review', () =>
    expectAfter(
      [
        [`,\n      ${WEBSITE}`, ''],
        ['- { id: website, title', '- { id: ⟦website⟧, title'],
      ],
      [
        {
          rule: RULE,
          at: 'website',
          severity: 'warning',
          path: 'systems[website].securityReview',
          says: '"Public website" needs a security review before it is relied on, and none is planned. Agree with IT on a day, and write it under "securityReview".',
        },
      ],
    ));

  it.each(['planned', 'passed', 'conditional'])(
    'accepts a review that is %s on the day when the work is due',
    (outcome) => expectAfter([website(`securityReview: { by: cio, on: 2027-02-26, outcome: ${outcome} }`)], []),
  );

  it('reports a review on the day after', () =>
    expectAfter(
      [website('securityReview: { by: cio, on: ⟦2027-02-27⟧, outcome: planned }')],
      [
        {
          rule: RULE,
          at: '2027-02-27',
          path: 'systems[website].securityReview.on',
          says: 'The security review of "Public website" is on 2027-02-27, after "Renew the website" is due on 2027-02-26. Bring the review forward, so that there is time to put right what it finds.',
        },
      ],
    ));

  it('names one of several works that are due first, whatever the order', async () => {
    const late = website('securityReview: { by: cio, on: ⟦2027-02-27⟧, outcome: planned }');
    const second =
      '    - { id: audit, title: Audit the website, pillar: web, objectives: [more-opportunities], systems: [website], start: 2026-10-05, due: 2027-02-26, deliverables: [{ id: report, title: Report }] }\n';
    const row: Edit = [
      'raci:\n',
      'raci:\n  - { work: audit, responsible: [web-lead, cmo], accountable: cio, informed: ceo }\n',
    ];
    const expected = [{ rule: RULE, at: '2027-02-27', says: /after "Audit the website" is due/ }];
    await expectAfter([late, row, ['  included:\n', `  included:\n${second}`]], expected);
    await expectAfter([late, row, ['  excluded:\n', `${second}  excluded:\n`]], expected);
  });

  it('counts from the work that is due first, whatever the order', () =>
    expectAfter(
      [
        website('securityReview: { by: cio, on: ⟦2027-01-04⟧, outcome: planned }'),
        [
          '      objectives: [more-opportunities]\n      start: 2026-10-05',
          '      objectives: [more-opportunities]\n      systems: [website]\n      start: 2026-10-05',
        ],
      ],
      [{ rule: RULE, at: '2027-01-04', says: /"Sharpen the messages" is due on 2026-12-18/ }],
    ));

  it.each([
    ['that failed', 'securityReview: { by: cio, on: 2026-11-16, outcome: ⟦failed⟧ }', 'failed', 'outcome'],
    ['without an outcome', '⟦securityReview⟧: { by: cio, on: 2026-11-16 }', 'securityReview', 'outcome'],
    ['without a day', '⟦securityReview⟧: { by: cio, outcome: planned }', 'securityReview', 'on'],
    ['that says nothing, once', '⟦securityReview⟧: {}', 'securityReview', 'outcome'],
  ])('reports a review %s', (_, review, at, key) =>
    expectAfter([website(review)], [{ rule: RULE, at, path: `systems[website].securityReview.${key}` }]),
  );

  it.each(['approved', 'onboarding'])('reports a system that is %s without a review', async (lifecycle) => {
    expect(await rulesAfter('systems', [plain(lifecycle, APPROVED)])).toEqual([RULE]);
  });

  it('reports a proposed system without a review', async () => {
    expect(await rulesAfter('systems', [plain('proposed')])).toEqual(['systems/approval-before-use', RULE]);
  });

  it.each(['live', 'retiring'])('says nothing of a system that is %s and not launched', (lifecycle) =>
    expectAfter([plain(lifecycle)], []),
  );

  it('asks for a review, but for no day, where no work uses the system', async () => {
    const dam = (fields: string): Edit => [
      'systems:\n  - { id: website, title',
      `systems:\n  - { id: dam, title: Picture library, lifecycle: proposed${fields} }\n  - { id: website, title`,
    ];
    expect(await rulesAfter('systems', [dam('')])).toEqual([RULE]);
    expect(await rulesAfter('systems', [dam(', securityReview: { outcome: planned }')])).toEqual([]);
  });

  it.each([
    ['the review cannot be read', 'securityReview: soon'],
    ['the outcome cannot be read', 'securityReview: { on: 2028-01-01, outcome: good }'],
    ['the day cannot be read', 'securityReview: { on: 2026-02-30, outcome: passed }'],
  ])('is silent when %s', async (_, review) => {
    expect(await rulesAfter('systems', [website(review)])).toEqual([]);
  });

  it('leaves a rejected system to systems/cio-approval', async () => {
    const rejected = plain('onboarding', approval('by: cio, decision: rejected'));
    expect(await rulesAfter('systems', [rejected])).toEqual(['systems/cio-approval']);
  });
});
