/** The rules on the end of an engagement. */
import { describe, expect, it } from 'vitest';
import { analyseFiles } from '../../support/charters.ts';
import { config, type Edit, example, expectOnly, rulesIn, section } from '../engagement/example.ts';

const transitionRules = (...edits: readonly Edit[]): Promise<readonly string[]> =>
  rulesIn('transition', example(...edits));
const edits = (...given: readonly (readonly [string | RegExp, string])[]): readonly Edit[] => given;

const HANDOVER =
  '  handover:\n    - { id: campaign-calendar, title: Campaign calendar, from: cmo, to: marketing, due: 2027-09-15 }\n';
const REVOCATION = '  accessRevocation: { owner: cio, withinDays: 1 }\n';
const TERM = 'term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }';

describe('transition/handover', () => {
  const RULE = 'transition/handover';
  const due = (text: string): Edit => ['to: marketing, due: 2027-09-15 }', `to: marketing${text} }`];

  it.each(['fractional', 'interim'])('reports a %s engagement without a transition', (model) =>
    expectOnly(
      example(
        ['model: fractional', `model: ${model}`],
        ['kind: EngagementCharter', 'kind: ⟦EngagementCharter⟧'],
        section('transition', ''),
      ),
      [
        {
          rule: RULE,
          at: 'EngagementCharter',
          severity: 'warning',
          path: 'transition.handover',
          says: `Nothing is handed over when this ${model} engagement ends, so that plans, contacts and decisions leave with the leader. List under "handover" what goes to whom, and by when.`,
        },
      ],
    ),
  );

  it('reports a transition without hand-over on its key', () =>
    expectOnly(example(['\ntransition:\n', '\n⟦transition⟧:\n'], [HANDOVER, '']), [
      { rule: RULE, at: 'transition', path: 'transition.handover' },
    ]));

  it('reports an empty list on its key', () =>
    expectOnly(example([HANDOVER, '  ⟦handover⟧: []\n']), [
      { rule: RULE, at: 'handover', path: 'transition.handover' },
    ]));

  it.each(['advisory', 'full-time'])('asks nothing of an engagement that is %s', (model) =>
    expectOnly(example(['model: fractional', `model: ${model}`], [HANDOVER, '']), []),
  );

  it.each([', due: 2027-10-01', ', due: 2026-09-30', ''])('reports that none is due within the term: "%s"', (text) =>
    expectOnly(example(['  handover:\n', '  ⟦handover⟧:\n'], due(text)), [
      {
        rule: RULE,
        at: 'handover',
        severity: 'warning',
        path: 'transition.handover',
        says: 'No hand-over is due within the term, which ends on 2027-09-30, and afterwards nobody is obliged to it. Set a due date before the end for at least one.',
      },
    ]),
  );

  it.each(['2026-10-01', '2027-09-30'])('accepts a hand-over that is due on %s', (day) =>
    expectOnly(example(due(`, due: ${day}`)), []),
  );

  it('accepts one in time among others', async () =>
    expect(
      await transitionRules([
        HANDOVER,
        `${HANDOVER}    - { id: b, title: B, due: 2027-11-30 }\n    - { id: c, title: C }\n`,
      ]),
    ).toEqual([]));

  it.each([
    ['the model', edits(['model: fractional', 'model: rented'], [HANDOVER, ''])],
    ['the transition', edits(section('transition', 'transition: later\n'))],
    ['the text before it', edits(['\ntransition:\n', '\n"transition:\n'])],
    ['the hand-over', edits([HANDOVER, '  handover: later\n'])],
    ['one of several', edits([HANDOVER, `${HANDOVER}    - later\n`], due(''))],
    ['a date', edits(due(', due: later'))],
    ['the end of the term', edits([TERM, 'term: { start: 2026-10-01, end: later }'], due(', due: 2029-01-01'))],
    ['the order of the term', edits([TERM, 'term: { start: 2026-10-01, end: 2026-10-01 }'])],
  ])('is silent when this is broken: %s', async (_, given) => {
    expect(await transitionRules(...given)).toEqual([]);
  });
});

describe('transition/access-revocation', () => {
  const RULE = 'transition/access-revocation';
  const PURPOSE = 'purpose: Check the selection of companies before they are invited., fields: [company]';
  const grant = (role: string, id = 'second'): Edit => [
    '\ncompliance:\n',
    `\n  - { id: ${id}, dataset: contacts, role: ${role}, level: view, ${PURPOSE}, lawfulBasis: legitimate-interests, approvedBy: sales, until: 2027-05-28, for: [launch-campaign] }\ncompliance:\n`,
  ];

  it('reports that nobody takes the access away', () =>
    expectOnly(example(grant('cmo'), ['\ntransition:\n', '\n⟦transition⟧:\n'], [REVOCATION, '']), [
      {
        rule: RULE,
        at: 'transition',
        severity: 'error',
        path: 'transition.accessRevocation.owner',
        says: 'The provider’s side can reach data (Chief Marketing Officer), but nobody is named who takes that access away in the end, so that it will stay open. Name a role of the client’s side as owner of "accessRevocation".',
      },
    ]));

  it('reports a revocation without an owner', () =>
    expectOnly(example(grant('cmo'), [REVOCATION, '  ⟦accessRevocation⟧: { withinDays: 1 }\n']), [
      { rule: RULE, at: 'accessRevocation', path: 'transition.accessRevocation.owner' },
    ]));

  it('reports it once without a transition, with all who have access', async () => {
    const agency =
      '  - { id: agency, title: Agency, function: agency, team: external, party: provider, person: { name: Odo Finn } }\n';
    const text = example(grant('cmo'), ['\nobjectives:\n', `\n${agency}objectives:\n`], section('transition', ''));
    const second = text.replace('\ncompliance:\n', grant('agency', 'third')[1]);
    expect((await rulesIn('transition', second)).toSorted()).toEqual([RULE, 'transition/handover']);
    const { findings, file } = await analyseFiles({ 'test.charter.yaml': second });
    const finding = findings.find(({ ruleId }) => ruleId === RULE);
    expect(finding?.args).toEqual({
      roles: [
        { id: 'agency', title: 'Agency' },
        { id: 'cmo', title: 'Chief Marketing Officer' },
      ],
    });
    expect(finding?.related.map(({ start, end }) => file.tree.text.slice(start, end))).toEqual(['cmo', 'agency']);
  });

  it('reports an owner of the provider’s side', () =>
    expectOnly(example(grant('cmo'), [REVOCATION, '  accessRevocation: { owner: ⟦cmo⟧, withinDays: 1 }\n']), [
      {
        rule: RULE,
        at: 'cmo',
        severity: 'error',
        path: 'transition.accessRevocation.owner',
        says: 'Chief Marketing Officer belongs to a provider’s side, and so would have to take away its own access in the end. Name a role of the client’s side.',
      },
    ]));

  it('accepts an owner of the client’s side', () => expectOnly(example(grant('cmo')), []));

  it('asks nothing when only the client’s side has access', async () => {
    expect(await transitionRules([REVOCATION, ''])).toEqual([]);
    expect(await transitionRules([REVOCATION, '  accessRevocation: { owner: cmo, withinDays: 1 }\n'])).toEqual([]);
  });

  it('is silent on roles that do not say to which side they belong', async () => {
    const unsaid: Edit = ['function: cmo, team: marketing, party: provider', 'function: cmo, team: marketing'];
    expect(await transitionRules(grant('cmo'), unsaid, [REVOCATION, ''])).toEqual([]);
    const owner: Edit = [
      'id: cio, title: Chief Information Officer, function: cio, team: technology, party: client',
      'id: cio, title: Chief Information Officer, function: cio, team: technology',
    ];
    expect(await transitionRules(grant('cmo'), owner)).toEqual([]);
  });

  it.each([
    ['the transition', edits(section('transition', 'transition: later\n'))],
    ['the revocation', edits([REVOCATION, '  accessRevocation: soon\n'])],
    ['its owner', edits([REVOCATION, '  accessRevocation: { owner: nobody, withinDays: 1 }\n'])],
    ['the text before it', edits(['\ntransition:\n', '\n"transition:\n'])],
    ['its text', edits([REVOCATION, '  accessRevocation: { "owner: cio }\n'])],
  ])('is silent when this cannot be read: %s', async (_, given) => {
    expect((await transitionRules(grant('cmo'), ...given)).filter((rule) => rule === RULE)).toEqual([]);
  });

  it('is off in the preset minimal', async () => {
    const text = example(grant('cmo'), [REVOCATION, '']);
    expect(await rulesIn('transition', text, config('extends: minimal\n'))).toEqual([]);
  });
});
