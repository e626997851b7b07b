/** The rules on what is and is not part of the engagement, and on its dates. */
import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/charters.ts';
import { config, type Edit, example, expectOnly, rulesIn, section } from '../engagement/example.ts';

const scopeRules = (...edits: readonly Edit[]): Promise<readonly string[]> => rulesIn('scope', example(...edits));

const MESSAGES =
  '      pillar: messaging\n      objectives: [more-opportunities]\n      start: 2026-10-05\n      due: 2026-12-18\n';
const EXCLUDED = /^ {2}excluded:\n {4}- .*\n/m;

describe('scope/exclusions-stated', () => {
  const RULE = 'scope/exclusions-stated';

  it('reports a scope that leaves nothing out', () =>
    expectOnly(example(['\nscope:\n', '\n⟦scope⟧:\n'], [EXCLUDED, '']), [
      {
        rule: RULE,
        at: 'scope',
        severity: 'warning',
        path: 'scope.excluded',
        says: 'Nothing is left out of the scope, so that everybody may expect what seems natural to them. Name under "excluded" what people might expect but will not get, and why.',
      },
    ]));

  it('reports an empty list on its key', () =>
    expectOnly(example([EXCLUDED, '  ⟦excluded⟧: []\n']), [{ rule: RULE, at: 'excluded' }]));

  it.each([
    ['the list', [EXCLUDED, '  excluded: nothing\n']],
    ['the only entry', [EXCLUDED, '  excluded: [the dealer portal]\n']],
    ['the scope', section('scope', 'scope: everything\n')],
  ] as const)('is silent when %s cannot be read', async (_, [from, to]) => {
    expect(await scopeRules([from, to])).toEqual([]);
  });

  it('is silent without a scope, which the schema asks for', async () =>
    expect(await scopeRules(section('scope', ''))).toEqual([]));
});

describe('scope/work-has-raci', () => {
  const RULE = 'scope/work-has-raci';
  const ROW = /^ {2}- \{ work: sharpen-messages.*\n/m;
  const extra = (row: string): Edit => [ROW, `  - ${row}\n`];

  it('reports work without a row on its id', () =>
    expectOnly(example(['- id: sharpen-messages', '- id: ⟦sharpen-messages⟧'], [ROW, '']), [
      {
        rule: RULE,
        at: 'sharpen-messages',
        severity: 'error',
        path: 'scope.included[sharpen-messages]',
        says: '"Sharpen the messages" has no row in the RACI, so that nobody does it, answers for it or hears of it. Add a row that says who is responsible and who is accountable.',
      },
    ]));

  it('reports every work item when the RACI is empty, in every preset', async () => {
    const text = example(section('raci', 'raci: []\n'));
    expect(await rulesIn('scope', text, config('extends: minimal\n'))).toEqual([RULE, RULE, RULE]);
  });

  it('is not satisfied by an activity', async () =>
    expect(
      await scopeRules(
        extra('{ id: messages, activity: Sharpen the messages, responsible: marketing, accountable: cmo }'),
      ),
    ).toEqual([RULE]));

  it('is satisfied by a row without letters, and by two rows', async () => {
    expect(await scopeRules(extra('{ work: sharpen-messages }'))).toEqual([]);
    expect(await scopeRules([ROW, '  - { work: sharpen-messages }\n  - { work: sharpen-messages }\n'])).toEqual([]);
  });

  it.each([
    ['names work that does not exist', '{ work: sharpen-message, responsible: marketing, accountable: cmo }'],
    ['names no work', '{ responsible: marketing, accountable: cmo }'],
    ['names work in the wrong way beside an activity', '{ work: [sharpen-messages], id: messages, activity: Sharpen }'],
    ['cannot be read', 'everybody'],
    ['breaks off', '{ work: "sharpen-messages }'],
  ])('is silent while a row that may be meant %s', async (_, row) => {
    expect(await scopeRules(extra(row))).toEqual([]);
  });

  it('is silent without a RACI, which the schema asks for', async () =>
    expect(await scopeRules(section('raci', ''))).toEqual([]));

  it('is silent on work whose id is missing or repeated', async () => {
    const found = await scopeRules(['    - id: sharpen-messages\n      title', '    - title'], [ROW, '']);
    expect(found).toEqual([]);
    expect(await scopeRules(['- id: sharpen-messages', '- id: renew-website'], [ROW, ''])).toEqual([]);
  });
});

describe('scope/date-order', () => {
  const RULE = 'scope/date-order';
  const messages = (dates: string): Edit => [
    MESSAGES,
    `      pillar: messaging\n      objectives: [more-opportunities]\n${dates}`,
  ];

  it('reports work that is due before it starts', () =>
    expectOnly(example(messages('      start: 2026-12-18\n      due: ⟦2026-12-17⟧\n')), [
      {
        rule: RULE,
        at: '2026-12-17',
        severity: 'error',
        path: 'scope.included[sharpen-messages].due',
        says: '"Sharpen the messages" is due on 2026-12-17, before it starts on 2026-12-18, so that one of the two dates cannot be meant. Correct it.',
      },
    ]));

  it('accepts work of a single day', () =>
    expectOnly(example(messages('      start: 2026-12-18\n      due: 2026-12-18\n')), []));

  it('says it instead of scope/work-within-term when the date lies outside the term as well', () =>
    expectOnly(example(messages('      start: 2026-10-05\n      due: ⟦2025-12-18⟧\n')), [
      { rule: RULE, at: '2025-12-18' },
    ]));

  it.each([
    ['a start', '      due: 2026-12-18\n'],
    ['a due date', '      start: 2026-12-18\n'],
    ['a readable start', '      start: soon\n      due: 2026-12-18\n'],
    ['a readable due date', '      start: 2026-12-18\n      due: 2026-02-30\n'],
  ])('is silent without %s', async (_, dates) => {
    expect(await scopeRules(messages(dates))).toEqual([]);
  });

  it('speaks in every preset', async () => {
    const text = example(messages('      start: 2026-12-18\n      due: 2026-12-17\n'));
    expect(await rulesIn('scope', text, config('extends: minimal\n'))).toEqual([RULE]);
  });
});

describe('scope/work-within-term', () => {
  const RULE = 'scope/work-within-term';
  const WORK = '      start: 2026-10-05\n      due: 2026-12-18\n';
  const DELIVERABLE = 'title: Message guide, owner: marketing, due: 2026-12-18';
  const MILESTONE = 'title: First dashboard in use, due: 2026-11-20';

  it('reports work that is due after the end', () =>
    expectOnly(example([WORK, '      start: 2026-10-05\n      due: ⟦2027-10-01⟧\n']), [
      {
        rule: RULE,
        at: '2027-10-01',
        severity: 'warning',
        path: 'scope.included[sharpen-messages].due',
        says: 'The work item "Sharpen the messages" is due on 2027-10-01, after the engagement ends on 2027-09-30, when nobody is left to deliver it. Bring it forward, hand it over, or extend the term.',
      },
    ]));

  it('reports work that is due before the start', () =>
    expectOnly(example([WORK, '      due: ⟦2026-09-30⟧\n']), [
      {
        rule: RULE,
        at: '2026-09-30',
        says: 'The work item "Sharpen the messages" is due on 2026-09-30, before the engagement starts on 2026-10-01, when nobody can deliver it. Correct the date, or leave out what is done already.',
      },
    ]));

  it('relates the end of the term', async () => {
    const { findings, file } = await expectFindings(example([WORK, '      due: ⟦2027-10-01⟧\n']), [
      { rule: RULE, at: '2027-10-01' },
    ]);
    expect(findings[0]?.related.map(({ start, end }) => file.tree.text.slice(start, end))).toEqual(['2027-09-30']);
  });

  it('reports a deliverable', () =>
    expectOnly(example([DELIVERABLE, DELIVERABLE.replace('2026-12-18', '⟦2027-10-01⟧')]), [
      {
        rule: RULE,
        at: '2027-10-01',
        path: 'scope.included[sharpen-messages].deliverables[message-guide].due',
        says: /^The deliverable "Message guide" /,
      },
    ]));

  it('reports a milestone', () =>
    expectOnly(example([MILESTONE, MILESTONE.replace('2026-11-20', '⟦2026-09-30⟧')]), [
      {
        rule: RULE,
        at: '2026-09-30',
        path: 'objectives[more-opportunities].milestones[first-dashboard].due',
        says: /^The milestone "First dashboard in use" /,
      },
    ]));

  it.each(['2026-10-01', '2027-09-30'])('accepts work that is due on %s', async (due) =>
    expect(await scopeRules([WORK, `      due: ${due}\n`])).toEqual([]),
  );

  it('accepts work that started earlier', async () =>
    expect(await scopeRules([WORK, '      start: 2024-01-08\n      due: 2026-12-18\n'])).toEqual([]));

  const TERM = 'term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }';

  it('holds an open term against its start alone', async () => {
    const open: readonly Edit[] = [
      [TERM, 'term: { start: 2026-10-01 }'],
      ['model: fractional', 'model: full-time'],
    ];
    expect(await scopeRules(...open, [WORK, '      due: 2031-10-01\n'])).toEqual([]);
    expect(await scopeRules(...open, [WORK, '      due: 2026-09-30\n'])).toEqual([RULE]);
  });

  it.each([
    ['the start of the term', 'term: { start: later, end: 2027-09-30 }'],
    ['the term', 'term: later'],
    ['the order of the term', 'term: { start: 2026-10-01, end: 2026-10-01 }'],
  ])('is silent when %s is broken', async (_, term) => {
    expect(await scopeRules([TERM, term], [WORK, '      due: 2031-10-01\n'])).toEqual([]);
  });
});

describe('scope/pillar-in-engagement', () => {
  const RULE = 'scope/pillar-in-engagement';
  const PILLARS = 'pillars: [messaging, campaigns, web, analytics]';

  it('reports the pillar of the work', () =>
    expectOnly(example(['pillar: messaging', 'pillar: ⟦brand⟧']), [
      {
        rule: RULE,
        at: 'brand',
        severity: 'warning',
        path: 'scope.included[sharpen-messages].pillar',
        says: '"Sharpen the messages" belongs to the pillar brand, which the engagement does not cover (analytics, campaigns, messaging, web), so that it was not agreed. Add the pillar to the engagement, correct it here, or leave the work out.',
      },
    ]));

  it('says the same whatever the order of the pillars', async () => {
    const [one, two] = await Promise.all(
      [PILLARS, 'pillars: [web, analytics, campaigns, messaging]'].map((pillars) =>
        expectFindings(example(['pillar: messaging', 'pillar: ⟦brand⟧'], [PILLARS, pillars]), [
          { rule: RULE, at: 'brand' },
        ]),
      ),
    );
    expect(one?.findings[0]?.args).toEqual(two?.findings[0]?.args);
  });

  it.each([
    ['the engagement names no pillars', [`  ${PILLARS}\n`, '']],
    ['its pillars cannot be read', [PILLARS, 'pillars: web']],
    ['one of them cannot be read', [PILLARS, 'pillars: [campaigns, web, analytics, magic]']],
    ['the pillar of the work cannot be read', ['pillar: messaging', 'pillar: magic']],
    ['the work has no pillar', ['      pillar: messaging\n', '']],
  ] as const)('is silent when %s', async (_, [from, to]) => {
    expect(await scopeRules([from, to])).toEqual([]);
  });
});
