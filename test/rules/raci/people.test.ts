/** The rules that look at who the roles are. */
import { describe, expect, it } from 'vitest';
import { charterShape } from '../../../server/src/language/charter.ts';
import type { Field, Shape } from '../../../server/src/language/grammar.ts';
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { PARTS } from '../../../server/src/rules/raci/idle-role.ts';
import { textOf } from '../../../server/src/rules/text.ts';
import { analyseFiles, unmark } from '../../support/charters.ts';
import { catalogOf, expectInExample, raci, raciRulesIn, roles } from './rows.ts';

const ANALYST =
  '{ id: ⟦analyst⟧, title: Data Analyst, function: technology-team, team: technology, person: { name: Abel Roth } }';
const bare = (text: string): string => text.replace(/[⟦⟧]/g, '');

describe('raci/idle-role', () => {
  it('reports a role that nothing names, and leaves nothing to reference/unused', () =>
    expectInExample(roles({}, ANALYST), [
      {
        rule: 'raci/idle-role',
        at: 'analyst',
        severity: 'info',
        path: 'roles[analyst].id',
        says: 'Data Analyst has no letter in the RACI, no meeting, nothing to own or approve and no place in the alignment. Give this role a part, or remove it.',
      },
    ]));

  it('reports a role that only stands in for another', () =>
    expectInExample(roles({ web: '{ id: web-lead, title: Web Lead, team: technology, backup: analyst }' }, ANALYST), [
      { rule: 'raci/idle-role', at: 'analyst' },
    ]));

  it.each([
    [
      'a letter',
      raci({
        messages: '{ work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, analyst] }',
      }),
    ],
    ['an ownership', 'risks:\n  - { id: poor-data, statement: Addresses are out of date, owner: analyst }\n'],
    ['an approval', 'decisions:\n  - { id: new-agency, title: Change the agency?, decidedBy: [ceo, analyst] }\n'],
  ])('accepts %s', (_, section) => expectInExample(bare(roles({}, ANALYST)) + section, []));

  it('says nothing of the roles of a catalog', () =>
    expectInExample(
      `uses: [group.charter-catalog.yaml]\n`,
      [],
      catalogOf(bare(roles({}, ANALYST)).replace(/ {2}- \{ id: (?!analyst).*\n/g, '')),
    ));

  it.each([
    'risks:\n  - { id: poor-data, statement: Addresses are out of date, owner: analist }\n',
    'risks:\n  - { id: poor-data, statement: Addresses are out of date, owner: 7 }\n',
    'risks:\n  - { id: poor-data, statement: Addresses are out of date, owner: "analyst }\n',
    'raci: []\n',
  ])('is silent when the role may be meant somewhere: %s', async (section) => {
    expect(await raciRulesIn(roles({}, ANALYST) + section)).toEqual([]);
  });

  it('knows every position of a role that is an ownership, a meeting, a letter or an approval', () => {
    const positions = rolePositions(charterShape);
    expect(PARTS.filter((part) => !positions.includes(part))).toEqual([]);
    const others = positions.filter((position) => !PARTS.includes(position));
    expect(others).toEqual(
      [
        'objectives.reportedTo',
        'roles.backup',
        'systems.requestedBy',
        'dataAccess.role',
        'budget.lines.funding.role',
        'budget.lines.expectedReturn.reportedTo',
        'budget.limits.role',
        'collaboration.liaison.mentors',
        'collaboration.escalation.role',
        'collaboration.serviceLevels.from',
        'collaboration.serviceLevels.to',
        'collaboration.parkingLot.by',
        'collaboration.mentoring.mentor',
        'collaboration.mentoring.mentees',
        'collaboration.recognition.by',
        'collaboration.centreOfExcellence.members',
        'transition.handover.from',
        'transition.handover.to',
      ].toSorted(),
    );
  });
});

/** Every position of a reference to a role, as a path of keys. */
function rolePositions(shape: Shape, before: readonly string[] = []): readonly string[] {
  return Object.entries(shape.fields)
    .flatMap(([key, field]) => positionsIn(field, [...before, key]))
    .toSorted();
}

function positionsIn(field: Field, path: readonly string[]): readonly string[] {
  if (field.type === 'section' || field.type === 'entries') return rolePositions(field.shape, path);
  const isRole = (field.type === 'reference' || field.type === 'references') && field.to.includes('role');
  return isRole ? [path.join('.')] : [];
}

const answers = (accountable: string): string =>
  raci({
    messages: `{ work: sharpen-messages, responsible: marketing, accountable: ${accountable}, consulted: [cio, cmo] }`,
  });

describe('raci/group-accountable', () => {
  const team = (function_: string): string => `{ id: team, title: The Team, function: ${function_}, team: marketing }`;

  it.each(['marketing-team', 'technology-team', 'finance-team', 'agency', 'vendor', 'business-unit'])(
    'reports a role of function %s without a person',
    (function_) =>
      expectInExample(roles({}, team(function_)) + answers('⟦team⟧'), [
        {
          rule: 'raci/group-accountable',
          at: 'team',
          severity: 'warning',
          path: 'raci[sharpen-messages].accountable',
          says: 'The Team is a group, and nobody in it is named who could answer for the result. Name the person in the role, or make somebody else accountable.',
        },
      ]),
  );

  it.each(['coo', 'legal', 'liaison', 'other'])('says nothing of a vacant role of function %s', (function_) =>
    expectInExample(roles({}, team(function_)) + answers('team'), []),
  );

  it('asks for a name', () =>
    expectInExample(
      roles({}, team('agency').replace(' }', ', person: { email: team@example.org } }')) + answers('⟦team⟧'),
      [{ rule: 'raci/group-accountable', at: 'team' }],
    ));

  it('accepts a group in which somebody is named', () =>
    expectInExample(roles({}, team('agency').replace(' }', ', person: { name: Lia Brandt } }')) + answers('team'), []));

  it('accepts a group that does the work', () =>
    expectInExample(
      roles({}, team('agency')) +
        raci({ messages: '{ work: sharpen-messages, responsible: team, accountable: cmo, consulted: cio }' }),
      [],
    ));

  it('is silent when the person cannot be read', async () => {
    const unreadable = team('agency').replace(' }', ', person: { name: 7 } }');
    expect(await raciRulesIn(roles({}, unreadable) + answers('team'))).toEqual([]);
  });

  it('leaves several who answer to raci/one-accountable', () =>
    expectInExample(roles({}, team('agency')) + answers('⟦[sales, team]⟧'), [
      { rule: 'raci/one-accountable', at: '[sales, team]' },
    ]));
});

describe('raci/unfilled', () => {
  const status = (word: string): string =>
    `metadata:\n  # charterline-disable-file approvals/required -- Not part of this test.\n  id: launch\n  title: Launch\n  status: ${word}\n`;
  const VACANT = '{ id: ⟦web-lead⟧, title: Web Lead, function: technology-team, team: technology }';
  const vacantIn = (word: string, ...further: readonly string[]): string =>
    status(word) + roles({ web: VACANT }, ...further);

  it.each(['approved', 'active'])(
    'reports a vacant role once the charter is %s, once for all its rows',
    async (word) => {
      const row = '{ work: sharpen-messages, responsible: [marketing, web-lead], accountable: cmo, consulted: cio }';
      expect(await raciRulesIn(vacantIn(word) + raci({ messages: row }))).toEqual(['raci/unfilled']);
    },
  );

  it.each(['draft', 'in-review', 'closed', 'aproved'])('says nothing while the status is %s', async (word) => {
    expect(await raciRulesIn(vacantIn(word))).toEqual([]);
  });

  it.each([
    ['a filled backup', VACANT.replace(' }', ', backup: cio }'), []],
    ['a vacant backup', VACANT.replace(' }', ', backup: deputy }'), ['raci/unfilled']],
    ['a backup that does not exist', VACANT.replace(' }', ', backup: nobody }'), []],
    ['an address for a person', VACANT.replace(' }', ', person: { email: web@example.org } }'), []],
    ['an empty person', VACANT.replace(' }', ', person: {} }'), ['raci/unfilled']],
    ['a person that cannot be read', VACANT.replace(' }', ', person: Noor }'), []],
  ])('with %s', async (_, web, found) => {
    const deputy = '{ id: deputy, title: Deputy, function: other }';
    const meeting = 'risks:\n  - { id: slow, statement: Too slow, owner: deputy }\n';
    expect(await raciRulesIn(status('active') + roles({ web }, deputy) + meeting)).toEqual(found);
  });

  it('reports a vacant role that only answers', async () => {
    const vacant = roles({ cfo: '{ id: cfo, title: Chief Financial Officer, function: cfo, team: finance }' });
    const row = '{ id: annual-budget, activity: Plan the budget, responsible: sales, accountable: cfo, informed: ceo }';
    expect(await raciRulesIn(status('active') + vacant + raci({}, row))).toEqual(['raci/unfilled']);
  });

  it('says nothing of a vacant role that is only asked or told', async () => {
    const row =
      '{ work: renew-website, responsible: marketing, accountable: cio, consulted: [sales, web-lead], informed: cmo }';
    expect(await raciRulesIn(vacantIn('active') + raci({ web: row }))).toEqual([]);
  });

  it('leaves a group that answers to raci/group-accountable', async () => {
    const row = '{ work: sharpen-messages, responsible: marketing, accountable: web-lead, consulted: [cio, cmo] }';
    expect(await raciRulesIn(vacantIn('active') + raci({ messages: row }))).toEqual(['raci/group-accountable']);
  });

  it('marks the role, and shows where it is counted on', async () => {
    const { text, ranges } = unmark(withSections(EXAMPLE_CHARTER, vacantIn('active')));
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    const found = findings.filter(({ ruleId }) => ruleId === 'raci/unfilled');
    expect(found).toMatchObject([{ ...ranges[0], path: 'roles[web-lead].person', severity: 'warning' }]);
    expect(found.map(textOf)).toEqual([
      'The charter is active, but nobody fills the role Web Lead, which has work to do or to answer for. Name the person, or a backup that is filled.',
    ]);
    const duty = text.indexOf('responsible: web-lead') + 'responsible: '.length;
    expect(found[0]?.related).toMatchObject([{ start: duty, end: duty + 'web-lead'.length, message: 'duty' }]);
  });

  it('marks the RACI when the role comes from a catalog', async () => {
    const catalog = unmark(roles({ web: VACANT })).text.replace(/ {2}- \{ id: (?!web-lead).*\n/g, '');
    const sections = `uses: [group.charter-catalog.yaml]\n${status('active')}${roles({ web: '' })}`;
    const text = withSections(EXAMPLE_CHARTER, sections);
    const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...catalogOf(catalog).others });
    const paths = findings.filter(({ ruleId }) => ruleId === 'raci/unfilled').map(({ path }) => path);
    expect(paths).toEqual(['raci[renew-website].responsible']);
  });
});

describe('raci/external-accountable', () => {
  const data = (classification: string): string => `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: ${classification},
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
`;
  const row = (accountable: string): string =>
    raci({
      campaign: `{ work: launch-campaign, responsible: [marketing, cio], accountable: ${accountable}, informed: cfo }`,
    });

  it('reports a provider who answers for work with restricted data', () =>
    expectInExample(data('restricted') + row('⟦cmo⟧'), [
      {
        rule: 'raci/external-accountable',
        at: 'cmo',
        severity: 'warning',
        path: 'raci[launch-campaign].accountable',
        says: 'Chief Marketing Officer comes from outside but answers for "Run the launch campaign", which uses restricted data (Contacts of customers). Make somebody of the organisation accountable, and this role responsible.',
      },
    ]));

  it.each(['public', 'internal', 'confidential'])('says nothing of %s data', (word) =>
    expectInExample(data(word) + row('cmo'), []),
  );

  it('says nothing of somebody of the organisation, nor of other work of the provider', () =>
    expectInExample(data('restricted') + row('sales'), []));

  it('is silent when the data set does not exist', async () => {
    expect(await raciRulesIn(`datasets: []\n${row('cmo')}`)).toEqual([]);
  });
});
