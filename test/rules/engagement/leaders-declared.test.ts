import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/charters.ts';
import { catalog, config, type Edit, example, expectOnly, rulesIn, section, USES } from './example.ts';

const RULE = 'engagement/leaders-declared';
const CEO = 'id: ceo, title: Chief Executive Officer, function: ceo, team: business';
const CMO = 'id: cmo, title: Chief Marketing Officer, function: cmo, team: marketing, party: provider';
const CIO = 'id: cio, title: Chief Information Officer, function: cio';
const CFO = 'id: cfo, title: Chief Financial Officer, function: cfo, team: finance';

const NO_OWNER: Edit = ['  owner: ceo\n  language: en\n', '  language: en\n'];
const NO_CIO: Edit = [CIO, CIO.replace('function: cio', 'function: other')];
const NO_CFO: Edit = [CFO, CFO.replace('cfo, team: finance', 'coo, team: operations')];
const MARKED: Edit = ['\nroles:\n', '\n⟦roles⟧:\n'];

const others = async (marked: string, surroundings = {}): Promise<readonly string[]> =>
  (await rulesIn('engagement', marked, surroundings)).filter((rule) => rule === RULE);

describe(RULE, () => {
  it('reports a missing CIO on the roles', () =>
    expectOnly(example(NO_CIO, MARKED), [
      {
        rule: RULE,
        at: 'roles',
        severity: 'error',
        path: 'roles',
        says: 'The roles name no CIO, so that it is open who takes the decisions which fall to this role. Declare it, with its "function".',
      },
    ]));

  it('names all who are missing in one finding, and nobody else speaks of them', () =>
    expectOnly(example(MARKED, NO_CIO, NO_OWNER, NO_CFO, [CEO, CEO.replace('function: ceo', 'function: other')]), [
      {
        rule: RULE,
        at: 'roles',
        says: /^The roles name no CIO, CEO or CFO, .* fall to them. Declare the role for each,/,
      },
    ]));

  it('names the engaged function that nobody has', async () => {
    await expectOnly(example(MARKED, [CMO, CMO.replace('function: cmo', 'function: other')]), [
      { rule: RULE, at: 'roles', says: /^The roles name no CMO,/ },
    ]);
  });

  it('reports several roles that could be the engaged one, on the function that is engaged', () =>
    expectOnly(
      example(
        ['  role: cmo\n', '  role: ⟦cmo⟧\n'],
        [CMO, CMO.replace(', party: provider', ', party: client')],
        ['function: marketing-team, team: marketing', 'function: cmo, team: marketing'],
      ),
      [
        {
          rule: RULE,
          at: 'cmo',
          path: 'engagement.role',
          says: 'Several roles have the function that is engaged (CMO), so that nobody knows which of them is meant. Mark the one that is engaged with "party: provider", or give the others another function.',
        },
      ],
    ));

  it('relates the roles that could be meant', async () => {
    const text = example(
      ['  role: cmo\n', '  role: ⟦cmo⟧\n'],
      ['function: marketing-team, team: marketing, party: client', 'function: cmo, team: marketing, party: provider'],
    );
    const { findings, file } = await expectFindings(text, [{ rule: RULE, at: 'cmo' }]);
    const related = findings[0]?.related.map(({ start, end }) => file.tree.text.slice(start, end));
    expect(related).toEqual(['cmo', 'marketing']);
  });

  it('tells several apart by the provider', () =>
    expectOnly(example(['function: marketing-team, team: marketing', 'function: cmo, team: marketing']), []));

  it('says both in one finding when one cannot be told and another is missing', () =>
    expectOnly(
      example(
        MARKED,
        NO_CIO,
        [CMO, CMO.replace(', party: provider', ', party: client')],
        ['function: marketing-team, team: marketing', 'function: cmo, team: marketing'],
      ),
      [{ rule: RULE, at: 'roles', says: /^Several roles .*\(CMO\), and the roles name no CIO,/ }],
    ));

  it('reports an engagement that does not say whose it is', () =>
    expectOnly(example(['\nengagement:\n  role: cmo\n', '\n⟦engagement⟧:\n']), [
      { rule: RULE, at: 'engagement', path: 'engagement.role', says: /^The charter does not say which function/ },
    ]));

  it('names the engaged leader among the missing when the function is not stated either', () =>
    expectOnly(example(['  role: cmo\n  model', '  model'], NO_CIO, MARKED), [
      { rule: RULE, at: 'roles', says: /^The roles name no engaged leader or CIO,/ },
    ]));

  it.each([
    ['cdo', CIO.replace('function: cio', 'function: cdo')],
    ['cto', CIO.replace('function: cio', 'function: cto')],
  ])('accepts a %s for a CIO', (_, role) => expectOnly(example([CIO, role]), []));

  it('does not take a ciso for a CIO', async () =>
    expect(await others(example([CIO, CIO.replace('function: cio', 'function: ciso')]))).toEqual([RULE]));

  it('accepts the owner of the charter for a CEO', () =>
    expectOnly(example([CEO, CEO.replace('function: ceo', 'function: other')]), []));

  it('accepts somebody of the finance team for a CFO', () =>
    expectOnly(
      example(
        [CFO, CFO.replace('function: cfo', 'function: finance-team')],
        [/- \{ role: cfo, stance.*/, '- { role: sales-lead, stance: consulted }'],
        ['  - { id: sales,', '  - { id: sales-lead, title: Sales, function: coo }\n  - { id: sales,'],
      ),
      [],
    ));

  it('finds leaders in a catalog', () =>
    expectOnly(
      example(USES, [/ {2}- \{ id: cfo, title.*\n/, '']),
      [],
      catalog('roles:\n  - { id: cfo, title: Head of Finance, function: cfo, person: { name: Piet Okafor } }\n'),
    ));

  it('reports a role that was deleted although it is still referred to', async () => {
    const text = example([/ {2}- \{ id: cfo, title.*\n/, '']);
    expect(await others(text)).toEqual([RULE]);
  });

  it.each([
    ['the roles are missing', [section('roles', '')]],
    ['a role could not be read', [NO_CIO, ['\nroles:\n', '\nroles:\n  - just a text\n']]],
    ['a function could not be read', [NO_CIO, ['function: technology-team', 'function: chief']]],
    ['a role has no id', [[CIO, 'title: Chief Information Officer, function: cio']]],
    ['a role repeats an id', [NO_CIO, ['\nroles:\n', '\nroles:\n  - { id: cio, title: Head of IT, function: coo }\n']]],
    ['a catalog is missing', [USES, NO_CIO]],
    ['the text of the roles is broken', [NO_CIO, ['{ name: Noor Castell } }', '{ name: "Noor Castell } }']]],
  ] as const)('is silent when %s', async (_, edits) => {
    const text = example(...edits.map(([from, to]): Edit => [from, to]));
    expect(await others(text)).toEqual([]);
  });

  it('is silent when a role of a catalog could not be read', async () => {
    const text = example(['organization:', 'uses: [group.charter-catalog.yaml]\norganization:'], NO_CIO);
    expect(await others(text, catalog('roles: [the CIO]\n'))).toEqual([]);
    expect(await others(text, catalog('roles: []\n'))).toEqual([RULE]);
  });

  it('is silent when a role that is named may stand in a catalog that is missing', async () => {
    const text = example(
      ['organization:', 'uses: [one.charter-catalog.yaml]\norganization:'],
      [/ {2}- \{ id: cfo, title.*\n/, ''],
    );
    const shared = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: one, title: One }\n';
    const others_ = { 'one.charter-catalog.yaml': `${shared}uses: [two.charter-catalog.yaml]\n` };
    expect(await others(text, { others: others_ })).toEqual([]);
  });

  const silentOn: readonly (readonly [string, readonly Edit[]])[] = [
    ['the engaged function', [['  role: cmo\n', '  role: boss\n']]],
    [
      'who keeps the charter',
      [
        ['  owner: ceo\n  language: en\n', '  owner: [ceo]\n  language: en\n'],
        [CEO, CEO.replace('function: ceo', 'function: other')],
      ],
    ],
    [
      'the side of one that may be engaged',
      [
        [CMO, CMO.replace('party: provider', 'party: ours')],
        ['function: marketing-team, team: marketing', 'function: cmo, team: marketing'],
      ],
    ],
    ['the team of a role', [[CFO, CFO.replace('function: cfo, team: finance', 'function: other, team: money')]]],
  ];

  it.each(silentOn)('is silent on a leader when %s could not be read', async (_, edits) => {
    expect(await others(example(...edits))).toEqual([]);
  });

  it('is off in the preset minimal', async () =>
    expect(await others(example(NO_CIO), config('extends: minimal\n'))).toEqual([]));
});
