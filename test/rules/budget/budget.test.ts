/** The rules on who pays, how much, and for what. */
import { describe, expect, it } from 'vitest';
import { type Edit, expectAfter, rulesAfter, section } from '../../support/edited-example.ts';

const FUNDING = '[{ role: cmo, share: 50 }, { role: cio, share: 50 }]';
const RETURN =
  '      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }\n';
const MARKED_ID: Edit = ['- id: crm-licences', '- id: ⟦crm-licences⟧'];

const funding = (text: string): Edit => [FUNDING, text];
/** Who pays which share, with the CMO and the CIO as the first two. */
const shares = (...values: readonly (number | string)[]): Edit => {
  const roles = ['cmo', 'cio', 'sales'];
  return funding(`[${values.map((share, index) => `{ role: ${roles[index]}, share: ${share} }`).join(', ')}]`);
};
const marked = ([from, to]: Edit): Edit => [from, `⟦${to}⟧`];

describe('budget/funding-sums', () => {
  const RULE = 'budget/funding-sums';

  it('reports shares that do not make a whole', () =>
    expectAfter(
      [marked(shares(50, 40))],
      [
        {
          rule: RULE,
          at: '[{ role: cmo, share: 50 }, { role: cio, share: 40 }]',
          severity: 'error',
          path: 'budget.lines[crm-licences].funding',
          says: 'The shares for "CRM licences" add up to 90 percent instead of 100. Agree on who pays how much, and correct the shares.',
        },
      ],
    ));

  it.each([
    [[33.33, 33.33, 33.33]],
    [[33.34, 33.34, 33.33]],
    [[49.995, 49.995]],
    [[50.005, 50.005]],
    [[12.5, 50, 37.5]],
  ])('accepts what is within a hundredth: %j', (values) => expectAfter([shares(...values)], []));

  it.each([
    [[33.33, 33.33, 33.32], '99.98'],
    [[33.35, 33.34, 33.33], '100.02'],
    [[50, 60], '110'],
    [[0, 0], '0'],
  ])('reports what is further off: %j', async (values, sum) =>
    expectAfter(
      [marked(shares(...values))],
      [{ rule: RULE, at: marked(shares(...values))[1].slice(1, -1), says: new RegExp(`add up to ${sum} percent`) }],
    ),
  );

  it.each([
    ['nobody pays', funding('[]')],
    ['a share is missing', funding('[{ role: cmo }, { role: cio, share: 40 }]')],
    ['no share is stated', funding('[{ role: cmo }]')],
    ['a share cannot be read', shares(50, 'half')],
    ['a payer cannot be read', funding('[{ role: cmo, share: 40 }, cio]')],
  ] as const)('is silent when %s', async (_, edit) => {
    const found = await rulesAfter('budget', [edit]);
    expect(found.filter((rule) => rule === RULE)).toEqual([]);
  });

  it('reports too much even where a share is missing', async () => {
    expect(await rulesAfter('budget', [funding('[{ role: cmo }, { role: cio, share: 101 }]')])).toEqual([]);
    expect(
      await rulesAfter('budget', [funding('[{ role: sales }, { role: cmo, share: 60 }, { role: cio, share: 60 }]')]),
    ).toEqual([RULE]);
  });
});

describe('budget/joint-funding', () => {
  const RULE = 'budget/joint-funding';
  /** The line is not one of the investments of both teams, about which another rule has its own opinion. */
  const NO_INVESTMENT: Edit = [
    'due: 2027-09-30, investments: [crm-licences] }',
    'due: 2027-09-30, investments: [training] }',
  ];
  const TRAINING: Edit = [
    '  limits:\n',
    `    - { id: training, title: Training, amount: 9000, funding: ${FUNDING},\n        expectedReturn: { statement: Reports without help., reportedTo: cfo } }\n  limits:\n`,
  ];
  const alone = (text: string): readonly Edit[] => [funding(text), NO_INVESTMENT, TRAINING];

  it('reports a system that one team pays for', () =>
    expectAfter(alone('⟦[{ role: cio, share: 40 }, { role: web-lead, share: 60 }]⟧'), [
      {
        rule: RULE,
        at: '[{ role: cio, share: 40 }, { role: web-lead, share: 60 }]',
        severity: 'warning',
        path: 'budget.lines[crm-licences].funding',
        says: '"CRM licences" pays for "Customer relationship management" but comes out of the budget of one team alone (technology). Let the other teams that rely on the system pay a share.',
      },
    ]));

  it.each(['[{ role: cio, share: 100 }]', '[{ role: cio }]', '[{ role: cio, share: 100 }, { role: cmo, share: 0 }]'])(
    'reports a system that one role pays for: %s',
    async (text) => {
      expect(await rulesAfter('budget', alone(text))).toEqual([RULE]);
    },
  );

  it('accepts any two teams', () => expectAfter(alone('[{ role: cio, share: 99 }, { role: sales, share: 1 }]'), []));

  it('says nothing of a line that pays for no system', () =>
    expectAfter([...alone('[{ role: cio, share: 100 }]'), ['      system: crm\n      funding', '      funding']], []));

  it.each([
    ['nobody pays', alone('[]')],
    ['a payer does not exist', alone('[{ role: cio, share: 50 }, { role: nobody, share: 50 }]')],
    ['a payer is missing', alone('[{ role: cio, share: 50 }, { share: 50 }]')],
    [
      'the team of a payer is missing',
      [...alone('[{ role: cio, share: 100 }]'), ['function: cio, team: technology', 'function: cio']],
    ],
    [
      'the system does not exist',
      [
        ...alone('[{ role: cio, share: 100 }]'),
        ['      system: crm\n      funding', '      system: crn\n      funding'],
      ],
    ],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('budget', edits)).toEqual([]);
  });
});

describe('budget/return-stated', () => {
  const RULE = 'budget/return-stated';

  it('asks for the return', () =>
    expectAfter(
      [[RETURN, ''], MARKED_ID],
      [
        {
          rule: RULE,
          at: 'crm-licences',
          severity: 'warning',
          path: 'budget.lines[crm-licences].expectedReturn',
          says: 'What the organisation gets for "CRM licences" is missing. State the expected return, with an amount where you can, and who is shown it.',
        },
      ],
    ));

  it.each(['{}', '{ reportedTo: cfo }', '{ due: 2027-09-30 }'])('takes %s for none, and says so once', (text) =>
    expectAfter(
      [[RETURN, `      ⟦expectedReturn⟧: ${text}\n`]],
      [{ rule: RULE, at: 'expectedReturn', path: 'budget.lines[crm-licences].expectedReturn.statement' }],
    ),
  );

  it.each(['{ statement: Less work. }', '{ amount: 120000, reportedTo: [] }'])('asks who is shown it: %s', (text) => {
    const isEmpty = text.includes('reportedTo');
    const at = isEmpty ? 'reportedTo' : 'expectedReturn';
    return expectAfter(
      [[RETURN, `      expectedReturn: ${text}\n`.replace(at, `⟦${at}⟧`)]],
      [
        {
          rule: RULE,
          at,
          path: 'budget.lines[crm-licences].expectedReturn.reportedTo',
          says: 'Nobody is shown whether the return on "CRM licences" came. Name at least one role under "reportedTo", best the CFO.',
        },
      ],
    );
  });

  it.each(['{ statement: Less work., reportedTo: cfo }', '{ amount: 1, reportedTo: [cfo, ceo] }'])(
    'accepts %s',
    (text) => expectAfter([[RETURN, `      expectedReturn: ${text}\n`]], []),
  );

  it.each(['soon', '{ statement: 7, reportedTo: cfo }', '{ statement: Less work., reportedTo: nobody }'])(
    'is silent when it cannot be read: %s',
    async (text) => {
      expect(await rulesAfter('budget', [[RETURN, `      expectedReturn: ${text}\n`]])).toEqual([]);
    },
  );

  it('says nothing without a budget', async () => {
    expect(await rulesAfter('budget', [section('budget', '')])).toEqual([]);
  });
});

describe('budget/limits', () => {
  const RULE = 'budget/limits';
  const limit = (amount: number | string): Edit => ['{ role: cmo, amount: 50000 }', `{ role: cmo, amount: ${amount} }`];

  it('reports the share that is above the limit', () =>
    expectAfter(
      [limit(39999.99), funding(FUNDING.replace('cmo, share: 50', 'cmo, share: ⟦50⟧'))],
      [
        {
          rule: RULE,
          at: '50',
          severity: 'error',
          path: 'budget.lines[crm-licences].funding[cmo].share',
          says: 'The part of Chief Marketing Officer in "CRM licences" is EUR 40,000, but this role may spend EUR 39,999.99 at most on one line. Lower the share, or have the limit raised.',
        },
      ],
    ));

  it('accepts a part that is just the limit', () => expectAfter([limit(40000)], []));

  it('is not misled by binary fractions', async () => {
    const edits = (amount: number): readonly Edit[] => [
      ['amount: 80000', 'amount: 100000'],
      limit(amount),
      shares(33.33, 66.67),
    ];
    expect(await rulesAfter('budget', edits(33330))).toEqual([]);
    expect(await rulesAfter('budget', edits(33329.99))).toEqual([RULE]);
  });

  it('knows a limit of nothing', async () => {
    expect(await rulesAfter('budget', [limit(0)])).toEqual([RULE]);
  });

  it('takes the lowest of several limits, whatever their order', async () => {
    const low = '{ role: cmo, amount: 39000 }';
    const high = '{ role: cmo, amount: 50000 }';
    for (const [first, second] of [
      [low, high],
      [high, low],
    ]) {
      expect(await rulesAfter('budget', [[`    - ${high}\n`, `    - ${first}\n    - ${second}\n`]])).toEqual([RULE]);
    }
  });

  it('adds up the shares of one role, and reports them once', () =>
    expectAfter(
      [funding('[{ role: cmo, share: ⟦30⟧ }, { role: cio, share: 35 }, { role: cmo, share: 35 }]')],
      [{ rule: RULE, at: '30', says: /is EUR 52,000, but/ }],
    ));

  it.each([
    ['the role has no limit', [['role: cmo, amount: 50000', 'role: sales, amount: 1']]],
    ['the limit cannot be read', [limit('much')]],
    ['the limit has no amount', [['{ role: cmo, amount: 50000 }', '{ role: cmo }']]],
    ['the amount of the line is missing', [limit(1), ['      amount: 80000\n', '']]],
    ['the share is missing', [limit(1), funding('[{ role: cmo }, { role: cio, share: 50 }]')]],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await rulesAfter('budget', edits)).toEqual([]);
  });

  it('leaves shares that do not add up to budget/funding-sums', async () => {
    expect(await rulesAfter('budget', [limit(1), shares(50, 60)])).toEqual(['budget/funding-sums']);
  });
});
