/** The rules on objectives, and on who sees what comes of them. */
import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/charters.ts';
import { config, type Edit, example, expectOnly, rulesIn, section } from '../engagement/example.ts';

const objectiveRules = (...edits: readonly Edit[]): Promise<readonly string[]> =>
  rulesIn('objectives', example(...edits));
const edits = (...given: readonly (readonly [string | RegExp, string])[]): readonly Edit[] => given;

const MEASURE =
  '    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }\n';
const DUE = '    due: 2027-06-30\n    earningsImpact';
const EARNINGS = '    earningsImpact: Two more points are worth about 400,000 a year.\n';
const MILESTONES = /^ {4}milestones:\n {6}- \{ id: first-dashboard.*\n/m;
const MILESTONE =
  '{ id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }';
const MARKED_ID: Edit = ['  - id: more-opportunities\n', '  - id: ⟦more-opportunities⟧\n'];
const MARKED: Edit = ['\nobjectives:\n', '\n⟦objectives⟧:\n'];
const LINE = 'due: 2027-09-30, reportedTo: cfo }';
const EARLY: Edit = ['due: 2026-11-20, owner', 'due: 2027-01-20, owner'];
const TERM = 'term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }';

describe('objectives/measurable', () => {
  const RULE = 'objectives/measurable';

  it('reports an objective without a measure', () =>
    expectOnly(example(MARKED_ID, [MEASURE, '']), [
      {
        rule: RULE,
        at: 'more-opportunities',
        severity: 'warning',
        path: 'objectives[more-opportunities].measure',
        says: 'It is not stated how the objective "More of the enquiries that we get become sales opportunities." is measured, so that everybody can claim or deny that it was achieved. Say under "measure" what is counted, in which unit, and what the target is.',
      },
    ]));

  it('reports an empty measure once', () =>
    expectOnly(example([MEASURE, '    ⟦measure⟧: {}\n']), [
      { rule: RULE, at: 'measure', path: 'objectives[more-opportunities].measure' },
    ]));

  it.each([
    ['target', '{ name: share, unit: percent, baseline: 12 }', /has no target/],
    ['name', '{ unit: percent, baseline: 12, target: 18 }', /does not say what is measured/],
  ])('reports a measure without a %s', (part, text, says) =>
    expectOnly(example([MEASURE, `    ⟦measure⟧: ${text}\n`]), [
      { rule: RULE, at: 'measure', path: `objectives[more-opportunities].measure.${part}`, says },
    ]),
  );

  it('accepts a measure without unit and baseline, and a target of zero', () =>
    expectOnly(example([MEASURE, '    measure: { name: complaints, target: 0 }\n']), []));

  it('reports an objective without a due date', () =>
    expectOnly(example(MARKED_ID, [DUE, '    earningsImpact']), [
      { rule: RULE, at: 'more-opportunities', path: 'objectives[more-opportunities].due', says: /has no due date/ },
    ]));

  it.each([
    [
      '2027-10-01',
      'The objective "More of the enquiries that we get become sales opportunities." is due on 2027-10-01, after the engagement ends on 2027-09-30, when nobody answers for it any more. Bring it forward, or set a target for the last day.',
      '2027-09-30',
    ],
    [
      '2026-09-30',
      'The objective "More of the enquiries that we get become sales opportunities." is due on 2026-09-30, before the engagement starts on 2026-10-01, which cannot bring it about any more. Correct the date.',
      '2026-10-01',
    ],
  ])('reports an objective that is due on %s', async (due, says, related) => {
    const { findings, file } = await expectFindings(example([DUE, `    due: ⟦${due}⟧\n    earningsImpact`]), [
      { rule: RULE, at: due, severity: 'warning', path: 'objectives[more-opportunities].due', says },
    ]);
    expect(findings[0]?.related.map(({ start, end }) => file.tree.text.slice(start, end))).toEqual([related]);
  });

  it.each(['2026-10-01', '2027-09-30'])('accepts an objective that is due on %s', async (due) =>
    expect(await objectiveRules([DUE, `    due: ${due}\n    earningsImpact`])).toEqual([]),
  );

  it('reports a missing measure and a missing date separately', async () =>
    expect(await objectiveRules([MEASURE, ''], [DUE, '    earningsImpact'])).toEqual([RULE, RULE]));

  it.each([
    ['the measure', edits([MEASURE, '    measure: much\n'])],
    ['the target', edits([MEASURE, '    measure: { name: share, target: high }\n'])],
    ['the name', edits([MEASURE, '    measure: { name: [share], target: 18 }\n'])],
    ['the text of the measure', edits([MEASURE, '    measure: { "name: share }\n'])],
    ['the date', edits([DUE, '    due: 2027-02-30\n    earningsImpact'])],
    ['the start of the term', edits([TERM, 'term: { start: soon, end: 2027-03-31 }'])],
    ['the order of the term', edits([TERM, 'term: { start: 2026-10-01, end: 2026-09-30 }'])],
  ])('is silent when this is broken: %s', async (_, given) => {
    const found = await objectiveRules(...given);
    expect(found.filter((rule) => rule === RULE)).toEqual([]);
  });
});

describe('objectives/earnings-impact', () => {
  const RULE = 'objectives/earnings-impact';
  const SECOND = '  - { id: second, statement: Second., measure: { name: days, target: 2 }, due: 2027-06-30';
  const second = (text: string): Edit => ['\nscope:\n', `\n${SECOND}${text} }\nscope:\n`];

  it('reports objectives that do not state it', () =>
    expectOnly(example(MARKED, [EARNINGS, '']), [
      {
        rule: RULE,
        at: 'objectives',
        severity: 'info',
        path: 'objectives',
        says: 'No objective says what achieving it does to earnings, so that the engagement can only be seen as a cost. Add "earningsImpact" to the objective for which it is easiest to estimate.',
      },
    ]));

  it('accepts one among several', async () => {
    expect(await objectiveRules(second(''))).toEqual([]);
    expect(await objectiveRules([EARNINGS, ''], second(', earningsImpact: Some.'))).toEqual([]);
    expect(await objectiveRules([EARNINGS, ''], second(''))).toEqual([RULE]);
  });

  it('is silent when an objective, or what it says of earnings, cannot be read', async () => {
    expect(await objectiveRules([EARNINGS, '    earningsImpact: [much]\n'])).toEqual([]);
    expect(await objectiveRules([EARNINGS, ''], ['\nscope:\n', '\n  - more money\nscope:\n'])).toEqual([]);
  });
});

describe('objectives/finance-sees-results', () => {
  const RULE = 'objectives/finance-sees-results';
  const OBJECTIVE = '    reportedTo: cfo\n';
  const NO_LINE: Edit = [LINE, 'due: 2027-09-30, reportedTo: ceo }'];

  it('reports that nothing is reported to the CFO', () =>
    expectOnly(example(MARKED, [OBJECTIVE, '    reportedTo: ceo\n'], NO_LINE), [
      {
        rule: RULE,
        at: 'objectives',
        severity: 'warning',
        path: 'objectives',
        says: 'No objective and no budget line is reported to Chief Financial Officer, so that nobody in finance sees what the data and the money turn into. Name this role under "reportedTo" of an objective, or of what a budget line is expected to return.',
      },
    ]));

  it.each([
    ['an objective', edits(NO_LINE)],
    ['a budget line', edits([OBJECTIVE, ''])],
    ['an objective among others', edits(NO_LINE, [OBJECTIVE, '    reportedTo: [ceo, cfo]\n'])],
  ])('accepts %s', async (_, given) => expect(await objectiveRules(...given)).toEqual([]));

  it('speaks without any budget', async () =>
    expect(
      await objectiveRules([OBJECTIVE, ''], section('budget', ''), ['investments: [crm-licences]', 'investments: []']),
    ).toEqual([RULE]));

  it('counts whoever stands for the CFO', async () => {
    const finance: Edit = [
      'title: Chief Financial Officer, function: cfo',
      'title: Head of Finance, function: finance-team',
    ];
    expect(await objectiveRules(finance, NO_LINE)).toEqual([]);
    expect(await objectiveRules(finance, NO_LINE, [OBJECTIVE, ''])).toEqual([RULE]);
  });

  it('is silent without a CFO', async () => {
    const nobody: Edit = ['function: cfo, team: finance', 'function: coo, team: operations'];
    expect(await objectiveRules(nobody, NO_LINE, [OBJECTIVE, ''])).toEqual([]);
  });

  it.each([
    ['what stands where the budget seems to be missing', edits([OBJECTIVE, ''], ['\nbudget:\n', '\n"budget:\n'])],
    ['a reader of an objective', edits(NO_LINE, [OBJECTIVE, '    reportedTo: [finance]\n'])],
    ['a reader of a budget line', edits([OBJECTIVE, ''], [LINE, 'due: 2027-09-30, reportedTo: finance }'])],
    ['an expected return', edits([OBJECTIVE, ''], [/expectedReturn: \{.*\}\n/, 'expectedReturn: much\n'])],
    ['a budget line', edits([OBJECTIVE, ''], NO_LINE, ['  limits:\n', '    - more\n  limits:\n'])],
    ['the budget', edits([OBJECTIVE, ''], section('budget', 'budget: none\n'))],
    ['an objective', edits([OBJECTIVE, ''], NO_LINE, ['\nscope:\n', '\n  - more money\nscope:\n'])],
  ])('is silent when this cannot be read: %s', async (_, given) => {
    expect(await objectiveRules(...given)).toEqual([]);
  });
});

describe('objectives/early-benchmark', () => {
  const RULE = 'objectives/early-benchmark';
  const milestone = (text: string): Edit => [MILESTONE, text];
  const MIDDLE_MARKET: Edit = ['stage: enterprise', 'stage: middle-market'];

  it('reports that no milestone is a benchmark', () =>
    expectOnly(example(MARKED, milestone('{ id: first-dashboard, title: First dashboard, due: 2026-11-20 }')), [
      {
        rule: RULE,
        at: 'objectives',
        severity: 'info',
        path: 'objectives',
        says: 'No milestone is marked as a benchmark, so that nobody learns early whether the wider programme is worth starting. Mark a small result that is due by 2026-11-30 with "benchmark: true".',
      },
    ]));

  it('takes a benchmark that is false for none', () =>
    expectOnly(
      example(MARKED, milestone('{ id: first-dashboard, title: First dashboard, due: 2026-11-20, benchmark: false }')),
      [{ rule: RULE, at: 'objectives' }],
    ));

  it('accepts a benchmark 60 days after the start', () =>
    expectOnly(
      example(milestone('{ id: first-dashboard, title: First dashboard, due: 2026-11-30, benchmark: true }')),
      [],
    ));

  it('reports a benchmark 61 days after the start', () =>
    expectOnly(
      example(milestone('{ id: first-dashboard, title: First dashboard, due: ⟦2026-12-01⟧, benchmark: true }')),
      [
        {
          rule: RULE,
          at: '2026-12-01',
          severity: 'info',
          path: 'objectives[more-opportunities].milestones[first-dashboard].due',
          says: 'The first benchmark is due on 2026-12-01, more than 60 days after the start, when the wider programme is well under way and can hardly be stopped. Plan a smaller one that is due by 2026-11-30.',
        },
      ],
    ));

  it.each([
    ['2027-01-15', '⟦2026-12-15⟧'],
    ['⟦2026-12-15⟧', '2027-01-15'],
  ])('reports the first of several late ones, %s and %s', (one, two) =>
    expectOnly(
      example(
        milestone(
          `{ id: one, title: One, due: ${one}, benchmark: true }\n      - { id: two, title: Two, due: ${two}, benchmark: true }`,
        ),
      ),
      [{ rule: RULE, at: '2026-12-15' }],
    ),
  );

  it('accepts an early one beside late ones', async () =>
    expect(
      await objectiveRules(
        milestone(`{ id: late, title: Late, due: 2027-03-15, benchmark: true }\n      - ${MILESTONE}`),
      ),
    ).toEqual([]));

  it('does not count an early milestone that is no benchmark', async () =>
    expect(
      await objectiveRules(
        milestone(
          '{ id: a, title: A, due: 2026-11-15 }\n      - { id: b, title: B, due: 2027-03-15, benchmark: true }',
        ),
      ),
    ).toEqual([RULE]));

  it('reports a benchmark without a date', () =>
    expectOnly(example(milestone('{ id: ⟦first-dashboard⟧, title: First dashboard, benchmark: true }')), [
      {
        rule: RULE,
        at: 'first-dashboard',
        path: 'objectives[more-opportunities].milestones[first-dashboard].due',
        says: /^The benchmark "First dashboard" has no due date/,
      },
    ]));

  it.each([
    ['none', edits(MARKED, milestone('{ id: a, title: A, due: 2026-11-20 }'))],
    ['late', edits(milestone('{ id: a, title: A, due: ⟦2027-01-15⟧, benchmark: true }'))],
    ['undated', edits(milestone('{ id: ⟦a⟧, title: A, benchmark: true }'))],
  ])('is a warning for the middle market: %s', async (_, given) => {
    const { findings } = await expectFindings(example(MIDDLE_MARKET, ...given), [
      { rule: RULE, at: expect.any(String), severity: 'warning' },
    ]);
    expect(findings).toHaveLength(1);
  });

  it('takes the days from the config', async () => {
    const text = example(milestone('{ id: a, title: A, due: 2026-10-31, benchmark: true }'));
    expect(await rulesIn('objectives', text, config(`rules: { ${RULE}: { days: 30 } }\n`))).toEqual([]);
    expect(await rulesIn('objectives', text, config(`rules: { ${RULE}: { days: 29 } }\n`))).toEqual([RULE]);
  });

  it('leaves a date before the start to scope/work-within-term', () =>
    expectOnly(example(milestone('{ id: a, title: A, due: ⟦2026-09-15⟧, benchmark: true }')), [
      { rule: 'scope/work-within-term', at: '2026-09-15' },
    ]));

  it.each([
    ['the start', edits([TERM, 'term: { start: soon, end: 2027-09-30 }'], [MILESTONES, ''])],
    ['the order of the term', edits([TERM, 'term: { start: 2026-10-01, end: 2026-09-30 }'], [MILESTONES, ''])],
    ['an objective', edits([MILESTONES, ''], ['\nscope:\n', '\n  - more money\nscope:\n'])],
    ['the milestones', edits([MILESTONES, '    milestones: soon\n'])],
    ['one of the milestones', edits(milestone('soon'))],
    ['the mark', edits(milestone('{ id: a, title: A, due: 2026-10-31, benchmark: perhaps }'))],
    ['the date', edits(milestone('{ id: a, title: A, due: soon, benchmark: true }'))],
  ])('is silent when this is broken: %s', async (_, given) => {
    expect(await objectiveRules(...given)).toEqual([]);
  });
});

describe('a charter without objectives', () => {
  it('lacks what objectives have to show, once each', async () => {
    const text = example(section('objectives', ''), section('budget', ''), [
      'investments: [crm-licences]',
      'investments: []',
    ]);
    expect(await objectiveRules(section('objectives', ''))).toEqual([
      'objectives/early-benchmark',
      'objectives/earnings-impact',
    ]);
    expect(await rulesIn('objectives', text)).toEqual([
      'objectives/early-benchmark',
      'objectives/earnings-impact',
      'objectives/finance-sees-results',
    ]);
  });

  it('is not judged where the objectives cannot be read', async () => {
    expect(await objectiveRules(section('objectives', 'objectives: many\n'))).toEqual([]);
    expect(await objectiveRules(['\nobjectives:\n', '\n"objectives:\n'], [LINE, 'due: 2027-09-30 }'])).toEqual([]);
  });

  it('is judged where other text cannot be read', async () => {
    const found = await objectiveRules(
      EARLY,
      [EARNINGS, ''],
      ['  successorOnboarding: Two', '  "successorOnboarding: Two'],
    );
    expect(found).toEqual(['objectives/earnings-impact', 'objectives/early-benchmark']);
  });
});
