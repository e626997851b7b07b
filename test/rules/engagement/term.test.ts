/** The rules on the term, what led to the engagement, and who follows. */
import { describe, expect, it } from 'vitest';
import { config, type Edit, example, expectOnly, rulesIn } from './example.ts';

const TERM = 'term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }';
const term = (text: string): Edit => [TERM, `term: ${text}`];
const SUCCESSION = '  succession: { plan: permanent-hire, owner: ceo, decideBy: 2027-06-30 }\n';
const successionOf = (text: string): Edit => [SUCCESSION, `  succession: ${text}\n`];
const TRIGGER = /^ {2}trigger:.*\n/m;

describe('engagement/term-order', () => {
  const RULE = 'engagement/term-order';

  it('reports an end before the start', () =>
    expectOnly(example(term('{ start: 2026-10-01, end: ⟦2025-09-30⟧, noticeDays: 30 }')), [
      {
        rule: RULE,
        at: '2025-09-30',
        severity: 'error',
        path: 'engagement.term.end',
        says: 'The engagement ends on 2025-09-30, which is not after its start on 2026-10-01. Access, hand-over and payment are counted from these dates. Correct the one that is wrong.',
      },
    ]));

  it('reports an end on the day of the start, and nothing else about that term', () =>
    expectOnly(example(term('{ start: 2026-10-01, end: ⟦2026-10-01⟧, noticeDays: 400 }')), [
      { rule: RULE, at: '2026-10-01' },
    ]));

  it('accepts an end one day later', async () =>
    expect(await rulesIn('engagement', example(term('{ start: 2026-10-01, end: 2026-10-02 }')))).toEqual([
      'engagement/succession',
    ]));

  it('reports a notice that is longer than the term', () =>
    expectOnly(example(term('{ start: 2026-10-01, end: 2027-09-30, noticeDays: ⟦366⟧ }')), [
      {
        rule: RULE,
        at: '366',
        severity: 'error',
        path: 'engagement.term.noticeDays',
        says: 'The notice of 366 days is longer than the whole term of 365 days, so that nobody could ever give it in time. Shorten the notice, or correct the dates of the term.',
      },
    ]));

  it('accepts a notice as long as the term', async () => {
    const text = example(term('{ start: 2026-10-01, end: 2027-09-30, noticeDays: 365 }'));
    // The successor would have to be decided on before the first day.
    expect(await rulesIn('engagement', text)).toEqual(['engagement/succession']);
  });

  it('speaks in every preset', async () => {
    const text = example(term('{ start: 2026-10-01, end: 2027-09-30, noticeDays: 366 }'));
    expect(await rulesIn('engagement', text, config('extends: minimal\n'))).toEqual([RULE]);
  });

  it('accepts an open end', () =>
    expectOnly(example(['model: fractional', 'model: full-time'], term('{ start: 2026-10-01, noticeDays: 400 }')), []));

  it.each([
    ['the start', '{ start: soon, end: 2025-09-30, noticeDays: 400 }'],
    ['the end', '{ start: 2026-10-01, end: 2027-02-30, noticeDays: 4000 }'],
    ['the notice', '{ start: 2026-10-01, end: 2027-09-30, noticeDays: long }'],
    ['the term', 'later'],
  ])('is silent when %s cannot be read', async (_, text) => {
    expect(await rulesIn('engagement', example(term(text)))).toEqual([]);
  });

  it('is silent without an end that the schema asks for', () =>
    expectOnly(
      example([
        'term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }',
        '⟦term⟧: { start: 2026-10-01, noticeDays: 30 }',
      ]),
      [{ rule: 'schema/required', at: 'term' }],
    ));
});

describe('engagement/trigger-stated', () => {
  const RULE = 'engagement/trigger-stated';

  it.each(['fractional', 'interim'])('reports a %s engagement without a trigger on its key', (model) =>
    expectOnly(
      example(['\nengagement:\n', '\n⟦engagement⟧:\n'], ['model: fractional', `model: ${model}`], [TRIGGER, '']),
      [
        {
          rule: RULE,
          at: 'engagement',
          severity: 'warning',
          path: 'engagement.trigger',
          says: `The charter does not say what led to this ${model} engagement, so that everybody expects something else of it. State the event under "trigger", such as a departure, a merger or growth.`,
        },
      ],
    ),
  );

  it.each(['advisory', 'full-time'])('asks nothing of an engagement that is %s', (model) =>
    expectOnly(example(['model: fractional', `model: ${model}`], [TRIGGER, '']), []),
  );

  it('reports a trigger that does not say what happened', () =>
    expectOnly(example([TRIGGER, '  ⟦trigger⟧: { note: The board asked for it. }\n']), [
      {
        rule: RULE,
        at: 'trigger',
        path: 'engagement.trigger.kind',
        says: /^The trigger of this fractional engagement/,
      },
    ]));

  it('accepts a trigger without a note', () => expectOnly(example([TRIGGER, '  trigger: { kind: merger }\n']), []));

  it.each([
    [
      'the model',
      [
        ['model: fractional', 'model: rented'],
        [TRIGGER, ''],
      ],
    ],
    ['the trigger', [[TRIGGER, '  trigger: a merger\n']]],
    ['the kind of the trigger', [[TRIGGER, '  trigger: { kind: moon-landing }\n']]],
  ] as const)('is silent when %s cannot be read', async (_, edits) => {
    expect(await rulesIn('engagement', example(...edits.map(([from, to]): Edit => [from, to])))).toEqual([]);
  });

  it('is silent without a model, and without an engagement', async () => {
    expect(await rulesIn('engagement', example(['  model: fractional\n', ''], [TRIGGER, '']))).toEqual([]);
    expect(await rulesIn('engagement', example([/^engagement:\n(?: .*\n)*/m, '']))).toEqual([]);
  });
});

describe('engagement/succession', () => {
  const RULE = 'engagement/succession';

  it.each(['fractional', 'interim'])('reports a %s engagement that nobody follows', (model) =>
    expectOnly(
      example(['\nengagement:\n', '\n⟦engagement⟧:\n'], ['model: fractional', `model: ${model}`], [SUCCESSION, '']),
      [
        {
          rule: RULE,
          at: 'engagement',
          severity: 'warning',
          path: 'engagement.succession',
          says: `The charter does not say who follows when this ${model} engagement ends, so that the position will be filled in a hurry. State a plan under "succession"; "none" is one too.`,
        },
      ],
    ),
  );

  it('reports a succession that says nothing', () =>
    expectOnly(example([SUCCESSION, '  ⟦succession⟧: {}\n']), [
      { rule: RULE, at: 'succession', path: 'engagement.succession' },
    ]));

  it.each(['advisory', 'full-time'])('asks nothing of an engagement that is %s', (model) =>
    expectOnly(example(['model: fractional', `model: ${model}`], [SUCCESSION, '']), []),
  );

  it('accepts that nobody is to follow', () => expectOnly(example(successionOf('{ plan: none }')), []));

  it('reports a plan without a date', () =>
    expectOnly(example([SUCCESSION, '  ⟦succession⟧: { plan: internal-successor, owner: ceo }\n']), [
      {
        rule: RULE,
        at: 'succession',
        path: 'engagement.succession.decideBy',
        says: 'The succession has no date by which it is decided, so that it will be decided too late. State it under "decideBy", before the notice period begins.',
      },
    ]));

  it('accepts a decision on the last day that leaves the notice period', () =>
    expectOnly(example(successionOf('{ plan: permanent-hire, owner: ceo, decideBy: 2027-08-31 }')), []));

  it('reports a decision one day later', () =>
    expectOnly(example(successionOf('{ plan: permanent-hire, owner: ceo, decideBy: ⟦2027-09-01⟧ }')), [
      {
        rule: RULE,
        at: '2027-09-01',
        severity: 'warning',
        path: 'engagement.succession.decideBy',
        says: 'The successor is decided on 2027-09-01, which leaves less than the notice period of 30 days before the end of the term. Decide by 2027-08-31 at the latest.',
      },
    ]));

  it('speaks of the notice as long as the decision falls within the term', () =>
    expectOnly(example(successionOf('{ plan: permanent-hire, owner: ceo, decideBy: ⟦2027-09-30⟧ }')), [
      { rule: RULE, at: '2027-09-30', says: /leaves less than the notice period of 30 days/ },
    ]));

  it('holds the decision against the first day when the notice leaves no other', async () => {
    const long = term('{ start: 2026-10-01, end: 2027-09-30, noticeDays: 364 }');
    const decide = (day: string): Edit => successionOf(`{ plan: permanent-hire, decideBy: ${day} }`);
    expect(await rulesIn('engagement', example(long, decide('2026-10-01')))).toEqual([]);
    expect(await rulesIn('engagement', example(long, decide('2026-10-02')))).toEqual([RULE]);
  });

  it('reports a decision after the end', () =>
    expectOnly(example(successionOf('{ plan: permanent-hire, owner: ceo, decideBy: ⟦2027-10-01⟧ }')), [
      {
        rule: RULE,
        at: '2027-10-01',
        says: /^The successor is decided on 2027-10-01, after the term has ended on 2027-09-30,/,
      },
    ]));

  it.each([
    ['2027-09-30', []],
    ['2027-10-01', [RULE]],
  ])('without a notice period holds %s against the end alone', async (date, found) => {
    const text = example(
      term('{ start: 2026-10-01, end: 2027-09-30 }'),
      successionOf(`{ plan: permanent-hire, decideBy: ${date} }`),
    );
    expect(await rulesIn('engagement', text)).toEqual(found);
  });

  it('leaves a notice that is too long to engagement/term-order', async () => {
    const text = example(term('{ start: 2026-10-01, end: 2027-09-30, noticeDays: 400 }'));
    expect(await rulesIn('engagement', text)).toEqual(['engagement/term-order']);
  });

  it.each([
    ['the succession', [successionOf('later')]],
    ['the plan', [successionOf('{ plan: lottery, owner: ceo }')]],
    ['the date', [successionOf('{ plan: permanent-hire, decideBy: 2027-02-30 }')]],
    [
      'the notice',
      [
        term('{ start: 2026-10-01, end: 2027-09-30, noticeDays: long }'),
        successionOf('{ plan: permanent-hire, decideBy: 2027-10-29 }'),
      ],
    ],
    [
      'the end',
      [term('{ start: 2026-10-01, end: later }'), successionOf('{ plan: permanent-hire, decideBy: 2029-10-29 }')],
    ],
  ])('is silent when %s cannot be read', async (_, edits) => {
    expect(await rulesIn('engagement', example(...edits))).toEqual([]);
  });

  it('is silent on a succession whose text is broken', async () => {
    expect(
      await rulesIn('engagement', example([SUCCESSION, '  succession: { plan: permanent-hire, "owner }\n'])),
    ).toEqual([]);
  });
});
