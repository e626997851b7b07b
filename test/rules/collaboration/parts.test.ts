/** The rules that look at one part of the collaboration each. */
import { describe, expect, it } from 'vitest';
import { analyseFiles, expectFindings } from '../../support/charters.ts';
import {
  catalog,
  collaborationRulesIn,
  config,
  type Edit,
  example,
  expectOnly,
  part,
  section,
  USES,
} from './example.ts';

const COLLABORATION = ['collaboration:', '⟦collaboration⟧:'] as const;

describe('collaboration/parking-lot-stale', () => {
  const RULE = 'collaboration/parking-lot-stale';
  const item = (text: string): Edit => part('parkingLot', `  parkingLot:\n    - { id: chatbot, ${text} }\n`);
  const OLD = 'raised: 2026-10-01, topic: A chatbot, status: open, owner: cio';

  it('accepts an item that is exactly as old as may be', () =>
    expectOnly(example(item('raised: 2026-10-17, topic: A chatbot, status: open, owner: cio')), []));

  it('reports one that is a day older', async () => {
    const text = example(item('raised: ⟦2026-10-16⟧, topic: A chatbot, status: open, owner: cio'));
    const { findings } = await expectFindings(text, [
      {
        rule: RULE,
        at: '2026-10-16',
        severity: 'warning',
        path: 'collaboration.parkingLot[chatbot].raised',
        says: '"A chatbot" has been open for more than 45 days. Settle it and say how, hand it up the escalation path, or drop it.',
      },
    ]);
    expect(findings[0]?.args).toEqual({ item: { id: 'chatbot', title: 'A chatbot' }, days: 45 });
  });

  it('goes by the day that it is told', async () => {
    const fresh = example(item('raised: 2026-11-25, topic: A chatbot, status: open, owner: cio'));
    expect(await collaborationRulesIn(fresh)).toEqual([]);
    expect(await collaborationRulesIn(fresh, { asOf: '2027-01-09' })).toEqual([]);
    expect(await collaborationRulesIn(fresh, { asOf: '2027-01-10' })).toEqual([RULE]);
  });

  it('allows other ages by configuration', async () => {
    const allowing = config(`rules:\n  ${RULE}: { days: 61 }\n`);
    expect(await collaborationRulesIn(example(item(OLD)), allowing)).toEqual([]);
    expect(await collaborationRulesIn(example(item(OLD)), config(`rules:\n  ${RULE}: { days: 60 }\n`))).toEqual([RULE]);
  });

  it('asks for an owner', () =>
    expectOnly(
      example(item('raised: 2026-11-25, topic: A chatbot, status: open')).replace('id: chatbot', 'id: ⟦chatbot⟧'),
      [
        {
          rule: RULE,
          at: 'chatbot',
          path: 'collaboration.parkingLot[chatbot].owner',
          says: 'Nobody sees to "A chatbot", so that it will stay open. Name an owner.',
        },
      ],
    ));

  it.each(['resolved', 'escalated', 'dropped'])('says nothing of an item that is %s', async (status) => {
    const settled = item(`raised: 2026-06-01, topic: A chatbot, status: ${status}`);
    expect(await collaborationRulesIn(example(settled))).toEqual([]);
  });

  it('says nothing about a closed charter', async () => {
    const closed = ['status: draft', 'status: closed'] as const;
    expect(await collaborationRulesIn(example(closed, item('raised: 2026-06-01, status: open')))).toEqual([]);
  });

  it.each([
    'raised: 2026-02-30, status: open, owner: cio',
    'raised: 2026-06-01, status: opened',
    'status: open, owner: coi',
  ])('is silent about { %s }', async (text) => expect(await collaborationRulesIn(example(item(text)))).toEqual([]));
});

describe('collaboration/data-maturity', () => {
  const RULE = 'collaboration/data-maturity';
  const maturity = (text: string): Edit => part('dataMaturity', text && `  dataMaturity: ${text}\n`);
  const funding = (text: string): Edit => [/\[\{ role: cmo, share: 50 \}, \{ role: cio, share: 50 \}\]/, text];

  it('asks for it', () =>
    expectOnly(example(maturity(''), COLLABORATION), [
      {
        rule: RULE,
        at: 'collaboration',
        severity: 'info',
        path: 'collaboration.dataMaturity',
        says: 'The charter does not say how far the organisation decides by data and how far it wants to get, so that nobody can tell whether it moved. State "current" and "target", from 1 to 5.',
      },
    ]));

  it.each([
    ['{}', 'collaboration.dataMaturity'],
    ['{ target: 3, investments: [crm-licences] }', 'collaboration.dataMaturity.current'],
    ['{ current: 3, investments: [crm-licences] }', 'collaboration.dataMaturity.target'],
  ])('asks for both levels: %s', (text, path) =>
    expectOnly(example(maturity(text)).replace('dataMaturity:', '⟦dataMaturity⟧:'), [
      { rule: RULE, at: 'dataMaturity', path },
    ]),
  );

  it('accepts a target that keeps the level', () =>
    expectOnly(example(maturity('{ current: 3, target: 3, investments: [crm-licences] }')), []));

  it('reports a target below the level of today', () =>
    expectOnly(example(maturity('{ current: 3, target: ⟦2⟧, investments: [crm-licences] }')), [
      {
        rule: RULE,
        at: '2',
        path: 'collaboration.dataMaturity.target',
        says: 'The target 2 is below today’s level 3, so that the organisation would go back. Set a target of at least 3.',
      },
    ]));

  it.each([
    ['{ current: 2, target: 3 }', 'dataMaturity'],
    ['{ current: 2, target: 3, investments: [] }', 'investments'],
  ])('asks for investments: %s', (text, at) =>
    expectOnly(example(maturity(text)).replace(`${at}:`, `⟦${at}⟧:`), [
      {
        rule: RULE,
        at,
        path: 'collaboration.dataMaturity.investments',
        says: 'Nothing is invested in deciding by data. Name the budget lines that pay for it, and let marketing and technology both contribute.',
      },
    ]),
  );

  it.each([
    ['[{ role: cmo, share: 60 }, { role: sales, share: 40 }]', 'technology'],
    ['[{ role: cio, share: 60 }, { role: sales, share: 40 }]', 'marketing'],
    ['[{ role: cmo, share: 100 }, { role: cio, share: 0 }]', 'technology'],
    ['[{ role: cfo, share: 60 }, { role: sales, share: 40 }]', 'marketing or technology'],
  ])('reports investments of one side: %s', async (text, teams) => {
    const analysis = await analyseFiles({ 'test.charter.yaml': example(funding(text)) });
    const found = analysis.findings.filter(({ ruleId }) => ruleId === RULE);
    expect(found).toMatchObject([
      { path: 'collaboration.dataMaturity.investments', args: { teams: teams.split(' or ') } },
    ]);
  });

  it('marks the investments', () =>
    expectOnly(
      example(funding('[{ role: cmo, share: 50 }, { role: sales, share: 50 }]'), ['investments:', '⟦investments⟧:']),
      [
        {
          rule: RULE,
          at: 'investments',
          says: 'Nobody from technology pays for these investments, and who pays for nothing has no stake in the result. Let both teams fund a part of at least one budget line.',
        },
      ],
    ));

  it('adds up what several lines say', async () => {
    const second =
      '    - { id: training, title: Training, amount: 100, funding: [{ role: cio, share: 100 }] }\n  limits:';
    const text = example(
      funding('[{ role: cmo, share: 100 }]'),
      ['  limits:', second],
      maturity('{ current: 2, target: 3, investments: [crm-licences, training] }'),
    );
    expect(await collaborationRulesIn(text)).toEqual([]);
  });

  it.each([
    '[{ role: cmo, share: 50 }, { role: coi, share: 50 }]',
    '[{ role: cmo, share: 50 }, { share: 50 }]',
    '[{ role: cmo, share: 50 }]',
    '[]',
    'marketing',
  ])('is silent when who pays is not known: %s', async (text) => {
    expect(await collaborationRulesIn(example(funding(text)))).toEqual([]);
  });

  it.each([
    '{ current: 9, target: 3, investments: [crm-licences] }',
    '{ current: 2, target: 3, investments: [crm] }',
    'high',
  ])('is silent about %s', async (text) => expect(await collaborationRulesIn(example(maturity(text)))).toEqual([]));

  it('is silent when the team of who pays is not stated', async () => {
    const teamless = ['function: cfo, team: finance', 'function: cfo'] as const;
    const text = example(teamless, funding('[{ role: cmo, share: 50 }, { role: cfo, share: 50 }]'));
    expect(await collaborationRulesIn(text)).toEqual([]);
  });
});

describe('collaboration/common-language', () => {
  const RULE = 'collaboration/common-language';
  const MIDDLE = ['stage: enterprise', 'stage: middle-market'] as const;
  const words = (...terms: readonly string[]): string =>
    terms.map((term) => `    - { term: ${term}, meaning: What we mean by it. }\n`).join('');
  const glossary = (...terms: readonly string[]): Edit => part('glossary', `  ⟦glossary⟧:\n${words(...terms)}`);

  it('reports fewer words than there should be', () =>
    expectOnly(example(glossary('lead', 'order')), [
      {
        rule: RULE,
        at: 'glossary',
        severity: 'info',
        path: 'collaboration.glossary',
        says: 'The glossary explains 2 of at least 3 words, so that marketing, IT and finance may mean different things by the same one. Add the words that you argue about, each with its meaning.',
      },
    ]));

  it('warns a middle-market company', () =>
    expectOnly(example(MIDDLE, glossary('lead', 'order')), [{ rule: RULE, at: 'glossary', severity: 'warning' }]));

  it.each([
    ['stage: enterprise', 'warning'],
    ['stage: middle-market', 'warning'],
  ] as const)('warns everybody under strict (%s)', (stage, severity) =>
    expectOnly(
      example(['stage: enterprise', stage], glossary('lead', 'order')),
      [{ rule: RULE, at: 'glossary', severity }],
      config('extends: strict\n'),
    ),
  );

  it('takes the configured level everywhere', () =>
    expectOnly(
      example(MIDDLE, glossary('lead', 'order')),
      [{ rule: RULE, at: 'glossary', severity: 'error' }],
      config(`rules:\n  ${RULE}: error\n`),
    ));

  it('asks for the glossary', () =>
    expectOnly(example(part('glossary', ''), COLLABORATION), [
      {
        rule: RULE,
        at: 'collaboration',
        path: 'collaboration.glossary',
        says: /^There is no glossary, so that .* 3 at least,/,
      },
    ]));

  it('asks for as many as are configured', async () => {
    const two = example(part('glossary', `  glossary:\n${words('lead', 'order')}`));
    expect(await collaborationRulesIn(two, config(`rules:\n  ${RULE}: { min: 2 }\n`))).toEqual([]);
    expect(await collaborationRulesIn(example(), config(`rules:\n  ${RULE}: { min: 4 }\n`))).toEqual([RULE]);
  });

  it('counts a word once, and only when it is explained', async () => {
    const unexplained = part('glossary', `  glossary:\n${words('lead', 'order')}    - { term: quote }\n`);
    expect(await collaborationRulesIn(example(unexplained))).toEqual([RULE]);
    const repeated = part('glossary', `  glossary:\n${words('lead', 'order', 'Order')}`);
    expect(await collaborationRulesIn(example(repeated))).toEqual([RULE]);
  });

  it('counts the words of catalogs', () =>
    expectOnly(
      example(USES, part('glossary', '')),
      [],
      catalog(`glossary:\n${words('lead', 'order', 'quote').replaceAll('    - ', '  - ')}`),
    ));

  it('adds those of catalogs to its own, without those that are the same', async () => {
    const own = example(USES, part('glossary', `  glossary:\n${words('lead', 'order')}`));
    const shared = (word: string) => catalog(`glossary:\n  - { term: ${word}, meaning: What we mean by it. }\n`);
    expect(await collaborationRulesIn(own, shared('quote'))).toEqual([]);
    expect(await collaborationRulesIn(own, shared('Lead'))).toEqual([RULE]);
  });

  it.each([
    ['the glossary', part('glossary', '  glossary: later\n'), {}],
    ['a word', part('glossary', '  glossary: [later]\n'), {}],
    ['which word is meant', part('glossary', '  glossary: [{ meaning: What we mean by it. }]\n'), {}],
    ['the use of a catalog', ['organization:', 'uses: [7]\norganization:'] as const, {}],
  ])('is silent when %s cannot be read', async (_, edit, surroundings) => {
    const text = example(edit);
    expect(await collaborationRulesIn(text, surroundings)).toEqual([]);
  });

  it('is silent when a catalog is missing or its glossary cannot be read', async () => {
    const text = example(USES, part('glossary', ''));
    expect(await collaborationRulesIn(text)).toEqual([]);
    expect(await collaborationRulesIn(text, catalog('glossary: later\n'))).toEqual([]);
  });
});

describe('collaboration/skills-pillars', () => {
  const RULE = 'collaboration/skills-pillars';
  const STRICT = config('extends: strict\n');
  const skills = (...pillars: readonly string[]): Edit =>
    part(
      'skills',
      `  ⟦skills⟧:\n${pillars.map((pillar, index) => `    - { id: skill-${index}, ${pillar}need: Something }\n`).join('')}`,
    );

  it('names what is not covered', () =>
    expectOnly(example(skills('pillar: process, ')), [
      {
        rule: RULE,
        at: 'skills',
        severity: 'info',
        path: 'collaboration.skills',
        says: 'The skills that are needed say nothing about people and technology, so that it is found to be missing in the middle of the work. Add what is needed there, and how it is built up.',
      },
    ]));

  it('does not depend on the order', async () => {
    const argsOf = async (...pillars: readonly string[]) => {
      const text = example(skills(...pillars)).replace(/[⟦⟧]/g, '');
      return (await analyseFiles({ 'test.charter.yaml': text })).findings.map(({ args }) => args);
    };
    const [people, technology] = ['pillar: people, ', 'pillar: technology, '] as const;
    expect(await argsOf(technology, people)).toEqual([{ missing: ['process'] }]);
    expect(await argsOf(people, technology)).toEqual([{ missing: ['process'] }]);
  });

  it('does not count a skill that says nothing of its pillar', async () => {
    expect(await collaborationRulesIn(example(skills('pillar: people, ', 'pillar: process, ', '')))).toEqual([RULE]);
  });

  it('asks for the skills', () =>
    expectOnly(example(part('skills', ''), COLLABORATION), [
      { rule: RULE, at: 'collaboration', path: 'collaboration.skills' },
    ]));

  it('asks for a centre of excellence under strict only', async () => {
    const text = example(part('centreOfExcellence', ''));
    await expectOnly(text, []);
    await expectOnly(
      text.replace('collaboration:', '⟦collaboration⟧:'),
      [
        {
          rule: RULE,
          at: 'collaboration',
          severity: 'warning',
          path: 'collaboration.centreOfExcellence',
          says: 'The skills have no common home, so that they leave with the people who have them. Name a centre of excellence, with a lead, members and a purpose.',
        },
      ],
      STRICT,
    );
  });

  it.each(['  skills: many\n', '  skills:\n    - { id: one, pillar: person }\n', '  skills: [many]\n'])(
    'is silent about %j',
    async (text) => expect(await collaborationRulesIn(example(part('skills', text)))).toEqual([]),
  );

  it('is silent about a centre that cannot be read', async () => {
    const text = example(part('centreOfExcellence', '  centreOfExcellence: soon\n'));
    expect(await collaborationRulesIn(text, STRICT)).toEqual([]);
  });
});

describe('collaboration/recognition', () => {
  const RULE = 'collaboration/recognition';
  const STRICT = config('extends: strict\n');

  it('asks for it under strict only', async () => {
    const text = example(part('recognition', ''));
    await expectOnly(text, []);
    await expectOnly(
      text.replace('collaboration:', '⟦collaboration⟧:'),
      [
        {
          rule: RULE,
          at: 'collaboration',
          severity: 'info',
          path: 'collaboration.recognition',
          says: 'Nothing is planned to give the team the credit for good results. Write down an occasion, the audience, and who speaks.',
        },
      ],
      STRICT,
    );
  });

  it('is silent about what cannot be read', async () => {
    expect(await collaborationRulesIn(example(part('recognition', '  recognition: yes\n')), STRICT)).toEqual([]);
  });
});

describe('a collaboration section that cannot be read', () => {
  it.each(['collaboration: good\n', 'collaboration: [good]\n', 'collaboration:\n'])('%j', async (text) => {
    expect(await collaborationRulesIn(example(section('collaboration', text)))).toEqual([]);
  });

  it('is not called incomplete when a part of it was lost', async () => {
    const text = example(part('liaison', '  liaison: { role: web-lead, mentors: [cmo, cio]\n'));
    expect(await collaborationRulesIn(text)).toEqual([]);
  });
});
