/** The rules on what a work item has to state, and which of them speaks when several could. */
import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/charters.ts';
import { config, type Edit, example, expectOnly, rulesIn, section } from '../engagement/example.ts';

const scopeRules = (...edits: readonly Edit[]): Promise<readonly string[]> => rulesIn('scope', example(...edits));
const off = (...rules: readonly string[]) =>
  config(`rules:\n${rules.map((rule) => `  scope/${rule}: off\n`).join('')}`);

/** The lines of the example that say what a work item is about, made unique by what stands before them. */
const MESSAGES_OBJECTIVES = '      pillar: messaging\n      objectives: [more-opportunities]\n';
const MESSAGES_DELIVERABLES =
  '      deliverables: [{ id: message-guide, title: Message guide, owner: marketing, due: 2026-12-18 }]\n';
const WEB_OBJECTIVES = '      pillar: web\n      objectives: [more-opportunities]\n';
const WEB_SYSTEMS = '      systems: [website]\n';
const WEB_PROCESS = '      process: Enquiries go from the contact form to sales within the hour.\n';
const CAMPAIGN_OBJECTIVES = '      pillar: campaigns\n      objectives: [more-opportunities]\n';
const CAMPAIGN_SYSTEMS = '      systems: [crm]\n';
const CAMPAIGN_DATASETS = '      datasets: [contacts]\n';
const CAMPAIGN_DELIVERABLES =
  '      deliverables: [{ id: campaign-report, title: Report on the campaign, owner: marketing, due: 2027-05-28 }]\n';
const CAMPAIGN_PROCESS = '      process: Marketing selects the contacts, sales agrees, IT sends the invitations.\n';
const CAMPAIGN_STAGES = '      stages: [analyse, distribute]\n';
const NO_GRANTS = section('dataAccess', 'dataAccess: []\n');
const MARKED_CAMPAIGN: Edit = ['- id: launch-campaign', '- id: ⟦launch-campaign⟧'];

describe('scope/work-has-objective', () => {
  const RULE = 'scope/work-has-objective';

  it('reports work that serves none', () =>
    expectOnly(
      example(
        ['- id: sharpen-messages', '- id: ⟦sharpen-messages⟧'],
        [MESSAGES_OBJECTIVES, '      pillar: messaging\n'],
      ),
      [
        {
          rule: RULE,
          at: 'sharpen-messages',
          severity: 'warning',
          path: 'scope.included[sharpen-messages].objectives',
          says: '"Sharpen the messages" serves no objective, so that nobody can say what it is for. Name the objectives that it serves under "objectives", or leave it out.',
        },
      ],
    ));

  it('reports an empty list on its key', () =>
    expectOnly(example([MESSAGES_OBJECTIVES, '      pillar: messaging\n      ⟦objectives⟧: []\n']), [
      { rule: RULE, at: 'objectives' },
    ]));

  const SECOND =
    '  - { id: ⟦shorter-wait⟧, statement: Customers wait less., measure: { name: days, target: 2 }, due: 2027-06-30 }\n';
  const second = (text: string): Edit => ['\nscope:\n', `\n${text}scope:\n`];

  it('reports an objective that no work serves', () =>
    expectOnly(example(second(SECOND)), [
      {
        rule: RULE,
        at: 'shorter-wait',
        severity: 'warning',
        path: 'objectives[shorter-wait]',
        says: 'No work serves the objective "Customers wait less.", so that nothing will bring it about. Name it under "objectives" of the work that does, add such work, or drop the objective.',
      },
    ]));

  it('accepts an objective that one work item serves beside another', async () =>
    expect(
      await scopeRules(second(SECOND.replace(/[⟦⟧]/g, '')), [
        MESSAGES_OBJECTIVES,
        '      pillar: messaging\n      objectives: [more-opportunities, shorter-wait]\n',
      ]),
    ).toEqual([]));

  it.each([
    ['states none', '      pillar: messaging\n', [RULE]],
    [
      'states one that cannot be read',
      '      pillar: messaging\n      objectives: [more-opportunities, shorter-weight]\n',
      [],
    ],
    ['cannot be read', '      pillar: messaging\n      objectives: all\n', []],
  ])('is silent on the objective while work that may serve it %s', async (_, work, found) => {
    expect(await scopeRules(second(SECOND), [MESSAGES_OBJECTIVES, work])).toEqual(found);
  });

  it('reports the objectives of a charter without any work', async () =>
    expect(await scopeRules(section('scope', 'scope: { excluded: [{ id: portal, title: Portal }] }\n'))).toEqual([
      RULE,
    ]));

  it('is silent on the objectives when the work cannot be read', async () => {
    expect(
      await scopeRules(second(SECOND), [MESSAGES_DELIVERABLES, `${MESSAGES_DELIVERABLES}    - more work\n`]),
    ).toEqual([]);
    expect(await scopeRules(section('scope', ''))).toEqual([]);
  });

  it('leaves an objective without an id to the schema', async () =>
    expect(await scopeRules(second('  - { statement: Customers wait less. }\n'))).toEqual([]));
});

describe('scope/work-has-deliverable', () => {
  const RULE = 'scope/work-has-deliverable';

  it('reports work without any', () =>
    expectOnly(example(['- id: sharpen-messages', '- id: ⟦sharpen-messages⟧'], [MESSAGES_DELIVERABLES, '']), [
      {
        rule: RULE,
        at: 'sharpen-messages',
        severity: 'info',
        path: 'scope.included[sharpen-messages].deliverables',
        says: '"Sharpen the messages" has no deliverable, so that nobody can tell when it is done. Say under "deliverables" what will be there in the end.',
      },
    ]));

  it('reports an empty list on its key', () =>
    expectOnly(example([MESSAGES_DELIVERABLES, '      ⟦deliverables⟧: []\n']), [{ rule: RULE, at: 'deliverables' }]));

  it('is silent when they cannot be read', async () => {
    expect(await scopeRules([MESSAGES_DELIVERABLES, '      deliverables: a guide\n'])).toEqual([]);
    expect(await scopeRules([MESSAGES_DELIVERABLES, '      deliverables: [a guide]\n'])).toEqual([]);
  });
});

describe('scope/technology-work-names-systems', () => {
  const RULE = 'scope/technology-work-names-systems';

  it('reports technology work without systems', () =>
    expectOnly(
      example(['- id: renew-website', '- id: ⟦renew-website⟧'], [WEB_SYSTEMS, ''], ['      launches: true\n', '']),
      [
        {
          rule: RULE,
          at: 'renew-website',
          severity: 'warning',
          path: 'scope.included[renew-website].systems',
          says: '"Renew the website" belongs to the pillar web but names no system, so that the technology side cannot see what is coming. Name the systems that it uses, changes or introduces under "systems".',
        },
      ],
    ));

  it.each(['martech', 'web', 'customer-data', 'lead-generation', 'lead-conversion', 'digital-transformation'])(
    'speaks of the pillar %s',
    async (pillar) =>
      expect(
        await scopeRules(
          ['pillars: [messaging, campaigns, web', `pillars: [messaging, campaigns, ${pillar}`],
          ['      pillar: web\n', `      pillar: ${pillar}\n`],
          [WEB_SYSTEMS, ''],
        ),
      ).toEqual([RULE]),
  );

  it.each(['brand', 'strategy', 'messaging', 'positioning', 'creative', 'customer-experience', 'analytics'])(
    'says nothing of the pillar %s',
    async (pillar) => {
      const found = await scopeRules(['      pillar: web\n', `      pillar: ${pillar}\n`], [WEB_SYSTEMS, '']);
      expect(found.filter((rule) => rule === RULE)).toEqual([]);
    },
  );

  it('is silent when the systems cannot be read', async () => {
    expect(await scopeRules([WEB_SYSTEMS, '      systems: all\n'])).toEqual([]);
    expect(await scopeRules([WEB_SYSTEMS, '      systems: [web-site]\n'])).toEqual([]);
  });

  it.each([
    ['missing', ''],
    ['empty', '      systems: []\n'],
  ])('keeps scope/experience-chain silent on systems that are %s, and on the process too', async (_, systems) => {
    expect(await scopeRules([WEB_SYSTEMS, systems])).toEqual([RULE]);
    expect(await scopeRules([WEB_SYSTEMS, systems], [WEB_PROCESS, ''])).toEqual([RULE]);
    const without = await rulesIn(
      'scope',
      example([WEB_SYSTEMS, systems], [WEB_PROCESS, '']),
      off('technology-work-names-systems'),
    );
    expect(without).toEqual(['scope/experience-chain']);
  });
});

describe('scope/campaign-complete', () => {
  const RULE = 'scope/campaign-complete';

  it.each([
    ['objective', [CAMPAIGN_OBJECTIVES, '      pillar: campaigns\n']],
    ['system', [CAMPAIGN_SYSTEMS, '']],
    ['deliverable', [CAMPAIGN_DELIVERABLES, '']],
    ['data set', [CAMPAIGN_DATASETS, '']],
  ] as const)('reports a campaign without %s', async (part, [from, to]) => {
    await expectOnly(example(MARKED_CAMPAIGN, [from, to], ...(from === CAMPAIGN_DATASETS ? [NO_GRANTS] : [])), [
      {
        rule: RULE,
        at: 'launch-campaign',
        severity: 'warning',
        path: 'scope.included[launch-campaign]',
        says: `The campaign "Run the launch campaign" names no ${part}. What it spends can only be held against a return when its goal, its technology, its results and its data are all stated. Add what is missing.`,
      },
    ]);
  });

  const BARE: readonly Edit[] = [
    [CAMPAIGN_OBJECTIVES, '      pillar: campaigns\n'],
    [CAMPAIGN_SYSTEMS, ''],
    [CAMPAIGN_DATASETS, ''],
    [CAMPAIGN_DELIVERABLES, ''],
    [CAMPAIGN_PROCESS, ''],
    NO_GRANTS,
  ];

  it('reports a campaign without anything once, and keeps the other rules silent', () =>
    expectOnly(example(MARKED_CAMPAIGN, ...BARE), [
      { rule: RULE, at: 'launch-campaign', says: /names no objective, system, deliverable or data set\./ },
    ]));

  it('does so for empty lists as well', async () =>
    expect(
      await scopeRules(
        [CAMPAIGN_OBJECTIVES, '      pillar: campaigns\n      objectives: []\n'],
        [CAMPAIGN_SYSTEMS, '      systems: []\n'],
        [CAMPAIGN_DELIVERABLES, '      deliverables: []\n'],
      ),
    ).toEqual([RULE]));

  it('leaves room for the other rules when it is off', async () => {
    const found = await rulesIn('scope', example(...BARE), off('campaign-complete'));
    expect(found).toEqual(['scope/experience-chain', 'scope/work-has-deliverable', 'scope/work-has-objective']);
  });

  it('keeps scope/experience-chain silent when a campaign without parts has no stages yet', async () =>
    expect(await scopeRules([CAMPAIGN_DATASETS, ''], [CAMPAIGN_STAGES, ''])).toEqual([RULE]));

  it('asks nothing of other work', async () =>
    expect(await scopeRules(['      pillar: messaging\n', '      pillar: analytics\n'])).toEqual([]));

  it('is silent on parts that cannot be read', async () => {
    expect(await scopeRules([CAMPAIGN_DATASETS, '      datasets: [everybody]\n'])).toEqual([]);
    expect(await scopeRules([CAMPAIGN_SYSTEMS, '      systems: mail\n'])).toEqual([]);
  });
});

describe('scope/experience-chain', () => {
  const RULE = 'scope/experience-chain';

  it('reports stages that no work has, once', () =>
    expectOnly(example(['  included:\n', '  ⟦included⟧:\n'], [CAMPAIGN_STAGES, '']), [
      {
        rule: RULE,
        at: 'included',
        severity: 'info',
        path: 'scope.included',
        says: 'No work says that it analyses data about customers or distributes content or offers to customers, so that the chain from data about customers to what they are offered has a gap. Mark the work that does under "stages", or add it.',
      },
    ]));

  it.each([
    ['collect', ['      stages: [collect]\n', '      stages: [analyse]\n']],
    ['analyse', [CAMPAIGN_STAGES, '      stages: [distribute]\n']],
    ['distribute', [CAMPAIGN_STAGES, '      stages: [analyse]\n']],
  ] as const)('reports that nobody does this: %s', async (stage, [from, to]) => {
    const { findings } = await expectFindings(example(['  included:\n', '  ⟦included⟧:\n'], [from, to]), [
      { rule: RULE, at: 'included' },
    ]);
    expect(findings[0]?.args).toEqual({ stages: [stage] });
  });

  it('reports work of the chain without a process', () =>
    expectOnly(example(['- id: renew-website', '- id: ⟦renew-website⟧'], [WEB_PROCESS, '']), [
      {
        rule: RULE,
        at: 'renew-website',
        path: 'scope.included[renew-website].process',
        says: '"Renew the website" is part of the chain from data about customers to what they are offered, but names no process, so that nobody knows how it is done. Add what is missing.',
      },
    ]));

  it('reports work of the chain without a system and a process, once', () =>
    expectOnly(
      example(
        ['      start: 2026-10-05\n      due: 2026-12-18\n', '      stages: [collect]\n'],
        ['- id: sharpen-messages', '- id: ⟦sharpen-messages⟧'],
      ),
      [
        {
          rule: RULE,
          at: 'sharpen-messages',
          path: 'scope.included[sharpen-messages].systems',
          says: /names no system or process,/,
        },
      ],
    ));

  it('asks nothing of work outside of the chain', () => expectOnly(example(), []));

  it.each(['customer-experience', 'campaigns', 'customer-data'])(
    'speaks when the pillars include %s',
    async (pillar) => {
      const found = await scopeRules(
        ['pillars: [messaging, campaigns', `pillars: [messaging, ${pillar}`],
        [WEB_PROCESS, ''],
      );
      expect(found).toContain(RULE);
    },
  );

  it('is silent when the pillars include none of them', async () => {
    const found = await scopeRules(
      ['pillars: [messaging, campaigns', 'pillars: [messaging, lead-generation'],
      [WEB_PROCESS, ''],
      [CAMPAIGN_STAGES, ''],
    );
    expect(found).toEqual(['scope/pillar-in-engagement']);
  });

  it('is silent while there is no work at all', async () => {
    const text = example(section('scope', 'scope: { excluded: [{ id: portal, title: Portal }] }\n'));
    expect(await rulesIn('scope', text)).not.toContain(RULE);
  });

  it.each([
    ['the stages of some work', [['      stages: [collect]\n', '      stages: all\n']]],
    ['one of the stages', [['      stages: [collect]\n', '      stages: [gather]\n']]],
    [
      'some work',
      [
        ['      stages: [collect]\n', ''],
        [MESSAGES_DELIVERABLES, `${MESSAGES_DELIVERABLES}    - more work\n`],
      ],
    ],
    ['the process', [[WEB_PROCESS, '      process: [calls]\n']]],
    [
      'the pillars',
      [
        ['pillars: [messaging, campaigns, web, analytics]', 'pillars: campaigns'],
        [WEB_PROCESS, ''],
      ],
    ],
  ] as const)('is silent when this cannot be read: %s', async (_, edits) => {
    expect(await scopeRules(...edits.map(([from, to]): Edit => [from, to]))).toEqual([]);
  });

  it('speaks of a campaign that is complete but has no process', () =>
    expectOnly(example(MARKED_CAMPAIGN, [CAMPAIGN_PROCESS, '']), [
      { rule: RULE, at: 'launch-campaign', path: 'scope.included[launch-campaign].process' },
    ]));
});

describe('all of them', () => {
  it('speak of work in whatever order it stands', async () => {
    const work = ['{ id: a, title: A, pillar: web }', '{ id: b, title: B, pillar: campaigns }', '{ id: c, title: C }'];
    const found = await Promise.all(
      [work, work.toReversed()].map(async (items) => {
        const list = items.map((item) => `    - ${item}\n`).join('');
        return (await scopeRules(section('scope', `scope:\n  included:\n${list}`))).toSorted();
      }),
    );
    expect(found[0]).toEqual(found[1]);
    expect(found[0]).not.toEqual([]);
  });

  it('read work behind an alias', async () =>
    expect(
      await scopeRules(
        [WEB_OBJECTIVES, '      pillar: web\n      objectives: &all [more-opportunities]\n'],
        [MESSAGES_OBJECTIVES, '      pillar: messaging\n      objectives: *all\n'],
      ),
    ).toEqual([]));
});
