/** The rules that look at who takes part in the collaboration, and in which role. */
import { describe, expect, it } from 'vitest';
import { analyseFiles, expectFindings } from '../../support/charters.ts';
import {
  catalog,
  collaborationRulesIn,
  type Edit,
  example,
  expectOnly,
  meetings,
  part,
  section,
  USES,
} from './example.ts';

const COLLABORATION = ['collaboration:', '⟦collaboration⟧:'] as const;

describe('collaboration/liaison', () => {
  const RULE = 'collaboration/liaison';
  const liaison = (text: string): Edit => part('liaison', text && `  liaison: ${text}\n`);

  it('asks for one', () =>
    expectOnly(example(liaison(''), COLLABORATION), [
      {
        rule: RULE,
        at: 'collaboration',
        severity: 'warning',
        path: 'collaboration.liaison',
        says: 'Nobody keeps the marketing and the technology team on the same page from day to day. Name a liaison, an emerging leader from one of the two teams.',
      },
    ]));

  it('asks for it on the kind when nothing is said about collaboration', async () => {
    const marked = example(section('collaboration', ''));
    expect(await collaborationRulesIn(marked)).toContain(RULE);
  });

  it('asks for a role where only mentors are named, and for nothing else', () =>
    expectOnly(example(part('liaison', '  ⟦liaison⟧: {}\n')), [
      { rule: RULE, at: 'liaison', path: 'collaboration.liaison.role' },
    ]));

  it.each(['marketing', 'web-lead'])('accepts %s', (role) =>
    expectOnly(example(liaison(`{ role: ${role}, mentors: cio }`)), []),
  );

  it('reports one from another team', () =>
    expectOnly(example(liaison('{ role: ⟦sales⟧, mentors: [cmo, cio] }')), [
      {
        rule: RULE,
        at: 'sales',
        path: 'collaboration.liaison.role',
        says: 'Head of Sales belongs neither to the marketing nor to the technology team, and so knows neither from the inside. Choose a liaison from one of the two.',
      },
    ]));

  it.each(['', ', mentors: []'])('asks for a mentor: { role: web-lead%s }', (mentors) =>
    expectOnly(
      example(part('liaison', `  liaison: { role: web-lead${mentors} }\n`)).replace(
        mentors ? 'mentors: []' : 'liaison:',
        mentors ? '⟦mentors⟧: []' : '⟦liaison⟧:',
      ),
      [
        {
          rule: RULE,
          at: mentors ? 'mentors' : 'liaison',
          path: 'collaboration.liaison.mentors',
          says: 'Nobody guides the liaison, who has to stand between two executives. Name one of them, or both, under "mentors".',
        },
      ],
    ),
  );

  it('accepts another mentor beside the liaison', () =>
    expectOnly(example(liaison('{ role: web-lead, mentors: [web-lead, cio] }')), []));

  it('does not accept the liaison as the own mentor', () =>
    expectOnly(example(liaison('{ role: web-lead, mentors: ⟦web-lead⟧ }')), [
      {
        rule: RULE,
        at: 'web-lead',
        path: 'collaboration.liaison.mentors',
        says: 'Nobody can be their own mentor. Name another role under "mentors", such as one of the two leaders.',
      },
    ]));

  it('reports each of two mistakes in its place', () =>
    expectOnly(example(part('liaison', '  ⟦liaison⟧: { role: ⟦cfo⟧ }\n')), [
      { rule: RULE, at: 'liaison', path: 'collaboration.liaison.mentors' },
      { rule: RULE, at: 'cfo', path: 'collaboration.liaison.role' },
    ]));

  it.each(['{ role: web-leed, mentors: cio }', '{ role: web-lead, mentors: [web-lead, coi] }', 'web-lead'])(
    'is silent about %s',
    async (text) => expect(await collaborationRulesIn(example(liaison(text)))).toEqual([]),
  );

  it('asks for a mentor also when the role cannot be read', async () => {
    expect(await collaborationRulesIn(example(liaison('{ role: 7 }')))).toEqual([RULE]);
  });

  it('is silent when the role does not say of which team it is', async () => {
    const teamless = ['function: technology-team, team: technology,', 'function: technology-team,'] as const;
    expect(await collaborationRulesIn(example(teamless))).toEqual([]);
  });
});

describe('collaboration/mentoring', () => {
  const RULE = 'collaboration/mentoring';
  const mentoring = (mentees: string): Edit =>
    part('mentoring', `  ⟦mentoring⟧:\n    - { mentor: cmo, mentees: ${mentees}, focus: Leading a campaign }\n`);
  const unmarked = (mentees: string): Edit => [mentoring(mentees)[0], mentoring(mentees)[1].replace(/[⟦⟧]/g, '')];
  const MODEL = 'model: fractional';
  const GROWTH = ['stage: enterprise', 'stage: fast-growth'] as const;

  it('asks a fractional leader for it', () =>
    expectOnly(example(part('mentoring', ''), COLLABORATION), [
      {
        rule: RULE,
        at: 'collaboration',
        severity: 'warning',
        path: 'collaboration.mentoring',
        says: 'The engaged leader is there only part of the time, and nobody of the marketing team learns to carry on. Write down who is mentored, by whom and in what.',
      },
    ]));

  it('asks a fast-growth company for it', () =>
    expectOnly(example([MODEL, 'model: interim'], GROWTH, mentoring('[web-lead]')), [
      {
        rule: RULE,
        at: 'mentoring',
        path: 'collaboration.mentoring',
        says: 'The company grows faster than the experience of its marketing team, and nobody there is mentored. Write down who is mentored, by whom and in what.',
      },
    ]));

  it('speaks once when both are true', async () => {
    expect(await collaborationRulesIn(example(GROWTH, part('mentoring', '')))).toEqual([RULE]);
  });

  it.each(['interim', 'advisory', 'full-time'])('asks nobody else for it (%s)', async (model) => {
    expect(await collaborationRulesIn(example([MODEL, `model: ${model}`], part('mentoring', '')))).toEqual([]);
  });

  it('does not count the engaged leader as a mentee', () =>
    expectOnly(example(mentoring('[cmo, sales]')), [{ rule: RULE, at: 'mentoring' }]));

  it('accepts one marketing role among others', () => expectOnly(example(unmarked('[web-lead, marketing]')), []));

  it.each(['[marketin]', 'marketing', '[web-lead, 7]'])('is silent about mentees %s', async (mentees) => {
    expect(await collaborationRulesIn(example(unmarked(mentees)))).toEqual([]);
  });

  it('is silent when the mentoring or the team cannot be told', async () => {
    expect(await collaborationRulesIn(example(part('mentoring', '  mentoring: yes\n')))).toEqual([]);
    const teamless = ['function: technology-team, team: technology,', 'function: technology-team,'] as const;
    expect(await collaborationRulesIn(example(unmarked('[web-lead]'), teamless))).toEqual([]);
  });
});

describe('collaboration/service-levels', () => {
  const RULE = 'collaboration/service-levels';
  const between = (from: string, to: string): Edit =>
    part(
      'serviceLevels',
      `  serviceLevels:\n    - { id: page, request: A page, from: ${from}, to: ${to}, respondDays: 2 }\n`,
    );

  it('asks for one', () =>
    expectOnly(example(part('serviceLevels', ''), COLLABORATION), [
      {
        rule: RULE,
        at: 'collaboration',
        severity: 'info',
        path: 'collaboration.serviceLevels',
        says: 'No service level between a marketing and a technology role is agreed, so that every request is urgent for one and a surprise for the other. Agree on times for the most common request.',
      },
    ]));

  it.each([
    ['marketing', 'web-lead'],
    ['cio', 'cmo'],
  ])('accepts one from %s to %s', (from, to) => expectOnly(example(between(from, to)), []));

  it.each([
    ['marketing', 'cmo'],
    ['cio', 'web-lead'],
    ['sales', 'web-lead'],
  ])('does not accept one from %s to %s', async (from, to) => {
    expect(await collaborationRulesIn(example(between(from, to)))).toEqual([RULE]);
  });

  it('marks the list when none of several fits', async () => {
    const levels = `  ⟦serviceLevels⟧:
    - { id: one, request: A page, from: sales, to: web-lead }
    - { id: two, request: A list, from: marketing }
`;
    await expectOnly(example(part('serviceLevels', levels)), [
      { rule: RULE, at: 'serviceLevels', path: 'collaboration.serviceLevels' },
    ]);
  });

  it.each([
    ['marketin', 'web-lead'],
    ['marketing', '7'],
  ])('is silent when it may be one (from %s to %s)', async (from, to) => {
    expect(await collaborationRulesIn(example(between(from, to)))).toEqual([]);
  });

  it('is silent when a team is not stated', async () => {
    const teamless = ['function: technology-team, team: technology,', 'function: technology-team,'] as const;
    expect(await collaborationRulesIn(example(teamless))).toEqual([]);
  });
});

describe('collaboration/escalation-path', () => {
  const RULE = 'collaboration/escalation-path';
  const path = (...roles: readonly string[]): Edit =>
    part('escalation', `  escalation:\n${roles.map((role) => `    - { role: ${role}, withinDays: 5 }\n`).join('')}`);

  it.each([
    ['  escalation: []\n', 'escalation'],
    ['', 'collaboration'],
  ])('asks for one: %j', (text, at) =>
    expectOnly(example(part('escalation', text)).replace(`${at}:`, `⟦${at}⟧:`), [
      {
        rule: RULE,
        at,
        severity: 'warning',
        path: 'collaboration.escalation',
        says: 'Nobody is named who settles a conflict between two roles, so that it will drag on. Write down the path of escalation, with the CEO at its end.',
      },
    ]),
  );

  it('asks for the CEO at the end', () =>
    expectOnly(example(path('web-lead', '⟦cio⟧')), [
      {
        rule: RULE,
        at: 'cio',
        path: 'collaboration.escalation[cio].role',
        says: 'The path ends with Chief Information Officer, who may be a party to the conflict and cannot settle it for all. Add Chief Executive Officer as the last step.',
      },
    ]));

  it('reports a role that comes twice', async () => {
    const { findings } = await expectFindings(example(path('cio', 'web-lead', '⟦cio⟧', 'ceo')), [
      {
        rule: RULE,
        at: 'cio',
        path: 'collaboration.escalation[cio~2].role',
        says: 'Chief Information Officer stands on the path already, and will hardly decide differently the second time. Leave out one of the two steps.',
      },
    ]);
    expect(findings[0]?.related).toMatchObject([{ message: 'first' }]);
  });

  it.each([
    ['the last step', ['cio', 'ceo', '⟦cio⟧'], ['cio']],
    ['the CEO', ['ceo', 'cio', '⟦ceo⟧'], ['ceo']],
    ['a step, and lacks the CEO', ['cio', '⟦cio⟧', '⟦sales⟧'], ['cio', 'sales']],
    ['nothing, and has the CEO before the end', ['ceo', '⟦cio⟧'], ['cio']],
  ])('with a path that repeats %s', (_, steps, marked) =>
    expectOnly(
      example(path(...steps)),
      marked.map((at) => ({ rule: RULE, at })),
    ),
  );

  it('accepts the person of the CEO in another role', () =>
    expectOnly(
      example(path('cio', 'sales'), ['person: { name: Mirja Solberg }', 'person: { name: Ines Halloran }']),
      [],
    ));

  it('takes the owner of the charter for the CEO where there is none', async () => {
    const owner: Edit = ['  owner: ceo\n  language', '  owner: sales\n  language'];
    const nobody: Edit = ['function: ceo,', 'function: coo,'];
    expect(await collaborationRulesIn(example(nobody, owner, path('cio', 'sales')))).toEqual([]);
    expect(await collaborationRulesIn(example(nobody, owner, path('cio', 'ceo')))).toEqual([RULE]);
  });

  it('does not ask for a CEO who is nobody, but still for no repeated step', async () => {
    const nobody = [['function: ceo,', 'function: coo,'] as const, ['  owner: ceo\n  language', '  language'] as const];
    expect(await collaborationRulesIn(example(...nobody, path('ceo', 'cio')))).toEqual([]);
    expect(await collaborationRulesIn(example(...nobody, path('cio', 'cio')))).toEqual([RULE]);
  });

  it.each([
    ['cio', 'coe'],
    ['cio', '7'],
    ['coe', 'cio'],
  ])('is silent about a path of which a step cannot be read: %s, %s', async (...roles) => {
    expect(await collaborationRulesIn(example(path(...roles)))).toEqual([]);
  });

  it('is silent when the path cannot be read', async () => {
    expect(await collaborationRulesIn(example(part('escalation', '  escalation: the CEO decides\n')))).toEqual([]);
  });
});

describe('collaboration/common-goal', () => {
  const RULE = 'collaboration/common-goal';
  const SHARED = '    sharedWith: [cio]\n';
  const MILESTONES = /^ {4}milestones:\n(?: {6}.*\n)*/m;

  it('asks the leaders to share an objective', () =>
    expectOnly(example([SHARED, '    sharedWith: [sales]\n'], ['\nobjectives:', '\n⟦objectives⟧:']), [
      {
        rule: RULE,
        at: 'objectives',
        severity: 'error',
        path: 'objectives',
        says: 'Chief Marketing Officer and Chief Information Officer share no objective, so that each can succeed while the other fails. Let one of the two own an objective, and name the other under "sharedWith".',
      },
    ]));

  it('asks for it on the kind when there are no objectives', async () => {
    expect(await collaborationRulesIn(example(section('objectives', '')))).toEqual([RULE]);
  });

  it.each([
    ['the CIO owns it', '    owner: cmo\n    sharedWith: [cio]\n', '    owner: cio\n    sharedWith: [cmo]\n'],
    [
      'somebody else owns it',
      '    owner: cmo\n    sharedWith: [cio]\n',
      '    owner: sales\n    sharedWith: [cmo, cio]\n',
    ],
  ])('accepts an objective of both when %s', async (_, from, to) => {
    expect(await collaborationRulesIn(example([from, to]))).toEqual([]);
  });

  it('asks for milestones of what they share', async () => {
    const text = example([MILESTONES, ''], ['  - id: more-opportunities', '  - id: ⟦more-opportunities⟧']);
    expect(await collaborationRulesIn(text)).toEqual([RULE]);
  });

  it.each(['first', 'last'])('marks one shared objective, the same when it stands %s', async (position) => {
    const [a, b] = ['a-goal', 'b-goal'].map(
      (id) => `  - { id: ${id}, statement: Goal ${id}, owner: cmo, sharedWith: [cio], due: 2027-06-30 }\n`,
    );
    const all = position === 'first' ? [a, b] : [b, a];
    const text = example(section('objectives', `objectives:\n${all.join('')}`));
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    expect(findings.filter(({ ruleId }) => ruleId === RULE)).toMatchObject([
      { path: 'objectives[a-goal].milestones', message: 'noMilestones' },
    ]);
  });

  it('is satisfied by one of several', async () => {
    const other = '  - { id: other, statement: Other, owner: cmo, sharedWith: [cio], due: 2027-06-30 }\nscope:';
    expect(await collaborationRulesIn(example(['scope:', other]))).toEqual([]);
  });

  it.each([
    ['sharedWith: [coi]', SHARED],
    ['sharedWith: cio', SHARED],
    ['milestones: soon', MILESTONES],
  ])('is silent when the objective reads %s', async (to, from) => {
    expect(await collaborationRulesIn(example([from, `    ${to}\n`]))).toEqual([]);
  });

  it('is silent when the other leader may come from a catalog that is missing', async () => {
    const shared: Edit = [SHARED, '    sharedWith: [group-cio]\n'];
    expect(await collaborationRulesIn(example(USES, shared))).toEqual([]);
  });

  it('is silent without a CIO', async () => {
    const nobody: Edit = ['function: cio,', 'function: legal,'];
    expect(await collaborationRulesIn(example(nobody, [SHARED, '']))).toEqual([]);
  });

  it('is silent when the objectives cannot be read', async () => {
    expect(await collaborationRulesIn(example(section('objectives', 'objectives: more of everything\n')))).toEqual([]);
  });
});

describe('collaboration/executive-layer', () => {
  const RULE = 'collaboration/executive-layer';
  const ROLE =
    '  - { id: chief, title: Chief Experience Officer, function: cxo, team: business, person: { name: Lena Ortiz } }\n';
  const WEB = '  - { id: web-lead,';
  const added = (role = ROLE): Edit => [WEB, `${role}${WEB}`];
  const decisions = (text: string): Edit => ['transition:', `decisions:\n${text}transition:`];
  const decision = (rest: string): Edit => decisions(`  - { id: add, title: Add it?, decidedBy: [chief], ${rest} }\n`);
  const BUSY = '  - { id: other, title: Another decision, decidedBy: [chief] }\n';
  const TWO = 'options: [{ title: Add, pros: [One voice.] }, { title: Leave, cons: [No voice.] }]';

  it.each(['cxo', 'cdo'])('reports a %s about whom nothing was decided', (function_) =>
    expectOnly(example(added(ROLE.replace('id: chief', 'id: ⟦chief⟧').replace('cxo', function_)), decisions(BUSY)), [
      {
        rule: RULE,
        at: 'chief',
        severity: 'warning',
        path: 'roles[chief].id',
        says: 'Chief Experience Officer stands beside a CMO and a CIO, but no decision says why the position is needed. Write the decision down, with "about: chief" and what speaks for and against at least two options.',
      },
    ]),
  );

  it('accepts a decision that weighs two options', () =>
    expectOnly(example(added(), decision(`about: chief, ${TWO}`)), []));

  it.each([
    '',
    ', options: [{ title: Add, pros: [One voice.], cons: [Another layer.] }]',
    ', options: [{ title: Add, pros: [One voice.] }, { title: Leave }]',
  ])('reports a decision that weighs fewer%s', async (options) => {
    const text = example(added(), decision(`about: chief${options}`));
    const at = options ? 'options' : 'add';
    await expectOnly(options ? text.replace('options:', '⟦options⟧:') : text.replace('id: add', 'id: ⟦add⟧'), [
      {
        rule: RULE,
        at,
        path: 'decisions[add].options',
        says: 'This decision about Chief Experience Officer does not weigh at least two options, so that nobody can tell whether there was a choice. Add the options with what speaks for and against each.',
      },
    ]);
  });

  it('does not accept a decision about something else', async () => {
    expect(await collaborationRulesIn(example(added(), decision(`about: sales, ${TWO}`)))).toEqual([RULE]);
  });

  it.each([
    ['CMO', 'function: cmo', 'function: cpo'],
    ['CIO', 'function: cio', 'function: cto'],
  ])('says nothing where there is no %s', async (_, from, to) => {
    expect(await collaborationRulesIn(example(added(), decisions(BUSY), [from, to]))).not.toContain(RULE);
  });

  it.each([`about: cheif, ${TWO}`, 'about: chief, options: two', `about: 7`])('is silent about %s', async (rest) => {
    expect(await collaborationRulesIn(example(added(), decision(rest)))).toEqual([]);
  });

  it('is silent when the decisions cannot be read', async () => {
    expect(await collaborationRulesIn(example(added(), ['transition:', 'decisions: yes\ntransition:']))).toEqual([]);
  });

  it('speaks of a role of a catalog only when the charter has to do with it', async () => {
    const shared = catalog(`roles:\n${ROLE}`);
    expect(await collaborationRulesIn(example(USES), shared)).toEqual([]);
    const invited = meetings(
      {},
      '{ id: board, title: Board, kind: steering, chair: chief, every: quarter, minutes: 30 }',
    );
    await expectOnly(
      example(USES, invited).replace('EngagementCharter', '⟦EngagementCharter⟧'),
      [{ rule: RULE, at: 'EngagementCharter', path: 'decisions' }],
      shared,
    );
  });
});
