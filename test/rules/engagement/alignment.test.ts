/** The rules on what was settled beforehand, in the order in which one of them keeps the others silent. */
import { describe, expect, it } from 'vitest';
import {
  ADVISORY,
  ALIGNMENT,
  config,
  type Edit,
  example,
  expectOnly,
  FOCUSED,
  rulesIn,
  WHOLE_ALIGNMENT,
} from './example.ts';

const GOALS = '    goals: [more-opportunities]\n';
const GAPS = /^ {4}gaps:\n {6}- \{ id: no-attribution.*\n/m;
const VETTING = /^ {2}vetting:\n(?: {4}.*\n)*/m;
const MARKED_VETTING: Edit = ['  vetting:\n', '  ⟦vetting⟧:\n'];
const MARKED_ALIGNMENT: Edit = ['    alignment:\n', '    ⟦alignment⟧:\n'];
const NO_CIO: Edit = [
  'id: cio, title: Chief Information Officer, function: cio',
  'id: cio, title: Chief Information Officer, function: other',
];

const engagementRules = (...edits: readonly Edit[]): Promise<readonly string[]> =>
  rulesIn('engagement', example(...edits));

describe('engagement/goals-gaps-alignment', () => {
  const RULE = 'engagement/goals-gaps-alignment';

  it('reports once that nothing was settled, and keeps the other rules on the alignment silent', () =>
    expectOnly(example(['\nengagement:\n', '\n⟦engagement⟧:\n'], [VETTING, '']), [
      {
        rule: RULE,
        at: 'engagement',
        severity: 'warning',
        path: 'engagement.vetting',
        says: 'Nothing was settled before the engagement: neither its goals, nor the gaps that it closes, nor where the other leaders stand. Agree on these three, and write them down under "vetting".',
      },
    ]));

  it('reports an empty vetting in the same way', () =>
    expectOnly(example([VETTING, '  ⟦vetting⟧: {}\n']), [{ rule: RULE, at: 'vetting', path: 'engagement.vetting' }]));

  it.each([
    ['goals', GOALS],
    ['gaps', GAPS],
    ['alignment', WHOLE_ALIGNMENT],
  ])('reports missing %s', (part, text) =>
    expectOnly(example(MARKED_VETTING, [text, '']), [
      { rule: RULE, at: 'vetting', severity: 'warning', path: `engagement.vetting.${part}` },
    ]),
  );

  it.each([
    ['goals', GOALS],
    ['gaps', GAPS],
    ['alignment', WHOLE_ALIGNMENT],
  ])('reports empty %s on their key', (part, text) =>
    expectOnly(example([text, `    ⟦${part}⟧: []\n`]), [{ rule: RULE, at: part, path: `engagement.vetting.${part}` }]),
  );

  it('reports two missing parts separately, in words of their own', () =>
    expectOnly(example(['  vetting:\n', '  ⟦⟦vetting⟧⟧:\n'], [GOALS, ''], [GAPS, '']), [
      { rule: RULE, at: 'vetting', path: 'engagement.vetting.gaps', says: /names no gaps/ },
      { rule: RULE, at: 'vetting', path: 'engagement.vetting.goals', says: /names no goals/ },
    ]));

  const gap = (text: string): Edit => [
    '{ id: no-attribution, area: data, statement: Nobody knows what leads to sales., closedBy: launch-campaign }',
    text,
  ];

  it('reports a gap that no work closes', () =>
    expectOnly(example(gap('{ id: ⟦no-attribution⟧, statement: Nobody knows what leads to sales. }')), [
      {
        rule: RULE,
        at: 'no-attribution',
        severity: 'warning',
        path: 'engagement.vetting.gaps[no-attribution].closedBy',
        says: 'No work closes the gap "Nobody knows what leads to sales.", so that it will still be there when the engagement ends. Name the work that closes it under "closedBy", or take the gap off the list.',
      },
    ]));

  it('reports an empty list of work on its key', () =>
    expectOnly(example(gap('{ id: no-attribution, statement: Nobody knows., ⟦closedBy⟧: [] }')), [
      { rule: RULE, at: 'closedBy' },
    ]));

  it('leaves work that does not exist to the references', () =>
    expectOnly(example(gap('{ id: no-attribution, statement: Nobody knows., closedBy: ⟦launch⟧ }')), [
      { rule: 'reference/unresolved', at: 'launch' },
    ]));

  it('leaves an objective that does not exist to the references', () =>
    expectOnly(example([GOALS, '    goals: [⟦more⟧]\n']), [{ rule: 'reference/unresolved', at: 'more' }]));

  it.each([
    ['the vetting', [VETTING, '  vetting: done\n']],
    ['the goals', [GOALS, '    goals: many\n']],
    ['the text', [GOALS, '    "goals: [more-opportunities]\n']],
  ] as const)('is silent when %s cannot be read', async (_, [from, to]) => {
    expect(await engagementRules([from, to])).toEqual([]);
  });
});

describe('engagement/cio-vetting', () => {
  const RULE = 'engagement/cio-vetting';
  const cio = (text: string): Edit => [
    ALIGNMENT.cio,
    `      - { role: cio${text}, confirms: [technology-in-place, data-in-place] }\n`,
  ];

  it('reports a CIO who was only consulted, on the stance', () =>
    expectOnly(example(cio(', stance: ⟦consulted⟧, on: 2026-09-10')), [
      {
        rule: RULE,
        at: 'consulted',
        severity: 'error',
        path: 'engagement.vetting.alignment[cio].stance',
        says: 'Chief Information Officer was only consulted on an engagement that covers all of marketing and will need technology for most of it. Let Chief Information Officer vet it, and record the stance vetted or approved.',
      },
    ]));

  it.each(['vetted', 'approved'])('accepts a CIO who has %s', (stance) =>
    expectOnly(example(cio(`, stance: ${stance}`)), []),
  );

  it('reports a CIO without a stance', () =>
    expectOnly(example([ALIGNMENT.cio, ALIGNMENT.cio.replace('role: cio, stance: vetted', 'role: ⟦cio⟧')]), [
      {
        rule: RULE,
        at: 'cio',
        path: 'engagement.vetting.alignment[cio].stance',
        says: /^The alignment names Chief Information Officer but not the stance/,
      },
    ]));

  it('reports a CIO whom the alignment does not name', () =>
    expectOnly(
      example(
        MARKED_ALIGNMENT,
        [ALIGNMENT.cio, ''],
        ['pillars: [messaging, campaigns, web, analytics]', 'pillars: [messaging, web, analytics, creative]'],
        [/pillar: campaigns/, 'pillar: creative'],
      ),
      [
        {
          rule: RULE,
          at: 'alignment',
          path: 'engagement.vetting.alignment',
          says: /Chief Information Officer has not vetted it/,
        },
      ],
    ));

  it('accepts one good stance of several', async () => {
    const text = example(cio(', stance: consulted'), [
      ALIGNMENT.cfo,
      `${ALIGNMENT.cfo}      - { role: cio, stance: approved, on: 2026-09-20 }\n`,
    ]);
    expect(await rulesIn('engagement', text)).toEqual([]);
  });

  it('asks nothing when the engagement is focused', () => expectOnly(example(FOCUSED, cio(', stance: consulted')), []));

  it.each([
    ['the breadth', [['breadth: full', 'breadth: wide'], cio(', stance: consulted')]],
    ['the stance', [cio(', stance: happy')]],
    ['an entry', [[ALIGNMENT.cio, '      - the CIO agrees\n']]],
    ['the role of an entry', [[ALIGNMENT.cio, '      - { stance: vetted }\n']]],
    ['the alignment', [[WHOLE_ALIGNMENT, '    alignment: good\n']]],
    [
      'the text of the stance',
      [[ALIGNMENT.cio, '      - { role: cio, "stance: vetted, confirms: [technology-in-place, data-in-place] }\n']],
    ],
  ] as const)('is silent when %s cannot be read', async (_, edits) => {
    expect(await engagementRules(...edits.map(([from, to]): Edit => [from, to]))).toEqual([]);
  });

  it('is silent without a CIO', async () =>
    expect(await engagementRules(NO_CIO, cio(', stance: consulted'))).toEqual(['engagement/leaders-declared']));

  it('is silent when the breadth is not stated', async () =>
    expect(await engagementRules(['  breadth: full\n', ''], cio(', stance: consulted'))).toEqual([]));
});

describe('engagement/peer-consultation', () => {
  const RULE = 'engagement/peer-consultation';

  it('reports that only CEO and CIO were asked', () =>
    expectOnly(example(MARKED_ALIGNMENT, [ALIGNMENT.cfo, '']), [
      {
        rule: RULE,
        at: 'alignment',
        severity: 'warning',
        path: 'engagement.vetting.alignment',
        says: 'Beside the CEO and the CIO, no leader was asked about the engagement, so that the others meet it unprepared. Ask a peer such as the CFO or the COO, and add the answer to the alignment.',
      },
    ]));

  it.each(['cmo', 'sales'])('does not count %s as another leader', async (role) =>
    expect(await engagementRules([ALIGNMENT.cfo, `      - { role: ${role}, stance: consulted }\n`])).toEqual([RULE]),
  );

  it('counts a leader once', async () => {
    const text = example([ALIGNMENT.cfo, ALIGNMENT.cfo + ALIGNMENT.cfo]);
    expect(await rulesIn('engagement', text, config(`rules: { ${RULE}: { min: 2 } }\n`))).toEqual([RULE]);
  });

  it('accepts as many as the config asks for, and no fewer', async () => {
    const two = example(
      ['function: business-unit', 'function: coo'],
      [ALIGNMENT.cfo, `${ALIGNMENT.cfo}      - { role: sales, stance: consulted }\n`],
    );
    expect(await rulesIn('engagement', two, config(`rules: { ${RULE}: { min: 2 } }\n`))).toEqual([]);
    await expectOnly(
      example(MARKED_ALIGNMENT),
      [{ rule: RULE, at: 'alignment', says: /number 1, fewer than 2/ }],
      config(`rules: { ${RULE}: { min: 2 } }\n`),
    );
  });

  it.each([
    [
      'the function of a role',
      [
        ['function: business-unit', 'function: boss'],
        [ALIGNMENT.cfo, '      - { role: sales, stance: consulted }\n'],
      ],
    ],
    ['an entry', [[ALIGNMENT.cfo, '      - the CFO agrees\n']]],
    ['a role that does not exist', [[ALIGNMENT.cfo, '      - { role: coo, stance: consulted }\n']]],
  ] as const)('is silent when this cannot be read: %s', async (_, edits) => {
    expect(await engagementRules(...edits.map(([from, to]): Edit => [from, to]))).toEqual([]);
  });

  it('is silent when CEO or CIO are not known', async () => {
    expect(await engagementRules(NO_CIO, [ALIGNMENT.cfo, ''])).toEqual(['engagement/leaders-declared']);
    expect(
      await engagementRules(
        ['title: Chief Executive Officer, function: ceo', 'title: Owner, function: other'],
        ['  owner: ceo\n  language: en\n', '  language: en\n'],
        [ALIGNMENT.cfo, ''],
      ),
    ).toEqual(['engagement/leaders-declared']);
  });
});

describe('engagement/technology-readiness', () => {
  const RULE = 'engagement/technology-readiness';
  const confirms = (text: string): Edit => [', confirms: [technology-in-place, data-in-place] }', `${text} }`];

  it('reports a CIO who confirms nothing', () =>
    expectOnly(example([ALIGNMENT.cio, '      - { role: ⟦cio⟧, stance: vetted, on: 2026-09-10 }\n']), [
      {
        rule: RULE,
        at: 'cio',
        severity: 'warning',
        path: 'engagement.vetting.alignment[cio].confirms',
        says: 'The engagement rests on communication with single customers (campaigns), but Chief Information Officer has not confirmed that the technology or data for it is in place. Ask Chief Information Officer, and record the answer under "confirms" in the alignment.',
      },
    ]));

  it.each([
    ['technology-in-place', /that the data for it/],
    ['data-in-place', /that the technology for it/],
  ])('reports what is missing beside %s', (given, says) =>
    expectOnly(example([', confirms: [technology-in-place, data-in-place] }', `, ⟦confirms⟧: [${given}] }`]), [
      { rule: RULE, at: 'confirms', says },
    ]),
  );

  it.each(['customer-experience', 'customer-data', 'campaigns'])('speaks when the pillars include %s', async (pillar) =>
    expect(
      await engagementRules(
        ['pillars: [messaging, campaigns, web, analytics]', `pillars: [messaging, ${pillar}, web, analytics]`],
        confirms(''),
      ),
    ).toEqual([RULE]),
  );

  it('asks nothing when the pillars include none of them', async () =>
    expect(
      await engagementRules(
        ['pillars: [messaging, campaigns, web, analytics]', 'pillars: [messaging, lead-generation, web, analytics]'],
        confirms(''),
      ),
    ).toEqual([]));

  it('accepts confirmations in two entries', async () =>
    expect(
      await engagementRules(confirms(', confirms: data-in-place'.replace('data-in-place', '[data-in-place]')), [
        ALIGNMENT.cfo,
        `${ALIGNMENT.cfo}      - { role: cio, confirms: [technology-in-place] }\n`,
      ]),
    ).toEqual([]));

  it('does not count what somebody else confirms', async () =>
    expect(
      await engagementRules(confirms(''), [
        ALIGNMENT.cfo,
        ALIGNMENT.cfo.replace(' }', ', confirms: [technology-in-place, data-in-place] }'),
      ]),
    ).toEqual([RULE]));

  it('leaves it to engagement/cio-vetting when the alignment names others but not the CIO', () =>
    expectOnly(example(['    alignment:\n', '    ⟦alignment⟧:\n'], [ALIGNMENT.cio, '']), [
      { rule: 'engagement/cio-vetting', at: 'alignment' },
    ]));

  it('speaks of a CIO who is not named when nothing has to be vetted', () =>
    expectOnly(
      example(['    alignment:\n', '    ⟦alignment⟧:\n'], [ALIGNMENT.cio, ''], ['breadth: full', 'breadth: focused']),
      [{ rule: RULE, at: 'alignment', path: 'engagement.vetting.alignment' }],
    ));

  it.each([
    ['the confirmations', [confirms(', confirms: everything')]],
    ['one of them', [confirms(', confirms: [technology-in-place, all]')]],
    ['the text', [confirms(', "confirms: []')]],
  ] as const)('is silent when this cannot be read: %s', async (_, edits) => {
    expect(await engagementRules(...edits)).toEqual([]);
  });

  it('is silent without a CIO', async () =>
    expect(await engagementRules(NO_CIO, confirms(''))).toEqual(['engagement/leaders-declared']));
});

describe('without any alignment', () => {
  const NONE: Edit = [WHOLE_ALIGNMENT, ''];
  const off = (...rules: readonly string[]) =>
    config(`rules:\n${rules.map((rule) => `  engagement/${rule}: off\n`).join('')}`);

  it.each([
    ['missing', NONE],
    ['empty', [WHOLE_ALIGNMENT, '    alignment: []\n'] as const],
  ])('the first rule that applies speaks when it is %s', async (_, edit) => {
    expect(await engagementRules(edit)).toEqual(['engagement/goals-gaps-alignment']);
    const first = await rulesIn('engagement', example(edit), off('goals-gaps-alignment'));
    expect(first).toEqual(['engagement/cio-vetting']);
    const focused = await rulesIn('engagement', example(edit, FOCUSED), off('goals-gaps-alignment'));
    expect(focused).toEqual(['engagement/peer-consultation']);
    expect(await engagementRules(edit, FOCUSED)).toEqual(['engagement/goals-gaps-alignment']);
  });

  it('missing goals beside it are said as well', async () =>
    expect(await engagementRules(NONE, [GOALS, ''], ADVISORY)).toEqual([
      'engagement/goals-gaps-alignment',
      'engagement/goals-gaps-alignment',
    ]));
});
