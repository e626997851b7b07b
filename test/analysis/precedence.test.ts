/** One mistake, one finding, where two rules could speak of it; and two findings where there are two mistakes. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';
import { config, type Edit, edited } from '../support/edited-example.ts';

type Files = Readonly<Record<string, string>>;

async function rulesIn(text: string, others: Files = {}): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...others });
  return findings.map(({ ruleId }) => ruleId).toSorted();
}

const afterEdits = (edits: readonly Edit[], others?: Files): Promise<readonly string[]> =>
  rulesIn(edited(...edits), others);

const CIO_ENTRY: Edit = [/ *- \{ role: cio, stance: vetted, .*\n/, ''];
const CFO_ENTRY: Edit = [/ *- \{ role: cfo, stance: consulted, .*\n/, ''];
const NO_ALIGNMENT: Edit = [/ {4}alignment:\n(?: {6}.*\n)+/, ''];
const FOCUSED: Edit = ['breadth: full', 'breadth: focused'];
const FUNDING = 'funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]';
const WEB_ROW =
  '{ work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }';

/** Takes the web lead out of everything but the RACI. */
const ONLY_IN_RACI: readonly Edit[] = [
  ['liaison: { role: web-lead', 'liaison: { role: marketing'],
  ['owner: web-lead, due: 2027-02-26', 'owner: marketing, due: 2027-02-26'],
  ['attendees: [cio, web-lead]', 'attendees: [cio]'],
  ['onboarding: web-lead, licences: web-lead', 'onboarding: cio, licences: cio'],
];

describe('an alignment without the CIO', () => {
  it('is said once', async () => expect(await afterEdits([CIO_ENTRY])).toEqual(['engagement/cio-vetting']));

  it('is said by the rule on readiness where nothing has to be vetted', async () =>
    expect(await afterEdits([CIO_ENTRY, FOCUSED])).toEqual(['engagement/technology-readiness']));

  it('is another mistake than peers who are missing too', async () =>
    expect(await afterEdits([CIO_ENTRY, CFO_ENTRY])).toEqual([
      'engagement/cio-vetting',
      'engagement/peer-consultation',
    ]));

  it('is another mistake than a stance and confirmations that are missing', async () => {
    const bare: Edit = [
      '{ role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }',
      '{ role: cio }',
    ];
    expect(await afterEdits([bare])).toEqual(['engagement/cio-vetting', 'engagement/technology-readiness']);
  });
});

describe('no alignment at all', () => {
  const GROUP = ['goals-gaps-alignment', 'cio-vetting', 'peer-consultation', 'technology-readiness'];
  const without = (count: number): Files =>
    config(
      `rules: { ${GROUP.slice(0, count)
        .map((rule) => `engagement/${rule}: off`)
        .join(', ')} }`,
    ).others ?? {};

  it.each([0, 1, 2, 3])('is said by the first rule that is on, when %i are off', async (count) =>
    expect(await afterEdits([NO_ALIGNMENT], without(count))).toEqual([`engagement/${GROUP[count]}`]),
  );

  it('is said by nobody when all are off', async () =>
    expect(await afterEdits([NO_ALIGNMENT], without(4))).toEqual([]));

  it('leaves out the rule on vetting where nothing has to be vetted', async () =>
    expect(await afterEdits([NO_ALIGNMENT, FOCUSED], without(1))).toEqual(['engagement/peer-consultation']));
});

describe('who pays', () => {
  it('is not judged while the shares are not those of a whole', async () =>
    expect(await afterEdits([[FUNDING, 'funding: [{ role: cmo, share: 50 }]']])).toEqual(['budget/funding-sums']));

  it('is judged when they are', async () =>
    expect(await afterEdits([[FUNDING, 'funding: [{ role: cmo, share: 100 }]']])).toContain('budget/joint-funding'));
});

describe('a row that is missing from the RACI', () => {
  it('may give a part to a role that seems to have none', async () =>
    expect(await afterEdits([[`  - ${WEB_ROW}\n`, ''], ...ONLY_IN_RACI])).toEqual(['scope/work-has-raci']));

  /** Further rows that give sales all the work. */
  const rowsOf = (...ids: readonly string[]): Edit => {
    const row = (id: string): string =>
      `  - { id: ${id}, activity: Task ${id}, responsible: sales, accountable: ceo, consulted: cio, informed: cmo }\n`;
    return [/^systems:\n/m, `${ids.map(row).join('')}systems:\n`];
  };
  const NO_WEB_ROW: Edit = [`  - ${WEB_ROW}\n`, ''];

  it('may spread the work', async () => {
    // Four rows are too many of six, but not of seven.
    expect(await afterEdits([rowsOf('a', 'b', 'c', 'd')])).toEqual([]);
    expect(await afterEdits([rowsOf('a', 'b', 'c', 'd'), NO_WEB_ROW])).toEqual(['scope/work-has-raci']);
  });

  it('cannot spread the work enough', async () =>
    expect(await afterEdits([rowsOf('a', 'b', 'c', 'd', 'e'), NO_WEB_ROW])).toEqual([
      'raci/bottleneck',
      'raci/overload',
      'scope/work-has-raci',
    ]));
});

describe('a row that does not say who does the work', () => {
  it('may give a part to a role that seems to have none', async () =>
    expect(
      await afterEdits([['responsible: web-lead, accountable: cio, ', 'accountable: cio, '], ...ONLY_IN_RACI]),
    ).toEqual(['raci/has-responsible']));

  it('says nothing of other roles when it does', async () =>
    expect(
      await afterEdits([
        ['responsible: web-lead, accountable: cio, ', 'responsible: marketing, accountable: cio, '],
        ...ONLY_IN_RACI,
      ]),
    ).toEqual(['raci/idle-role']));
});

describe('work that does not name its systems or data', () => {
  const DATASETS: Edit = ['      datasets: [contacts]\n      stages: [analyse', '      stages: [analyse'];
  const SYSTEMS: Edit = ['      systems: [website]\n', ''];

  const ABOUT_WEBSITE: Edit = [
    /^transition:\n/m,
    'decisions: [{ id: new-site, title: A new site?, about: website }]\ntransition:\n',
  ];

  it('may be what a grant is for', async () =>
    expect(await afterEdits([DATASETS])).toEqual(['scope/campaign-complete']));

  it('is not what a grant is for whose role has no part in it', async () => {
    const other: Edit = ['    role: marketing\n    level: query', '    role: cfo\n    level: query'];
    const told: Edit = ['consulted: sales, informed: cfo', 'consulted: sales, informed: ceo'];
    expect(await afterEdits([DATASETS, other, told])).toEqual(['data/unused-grant', 'scope/campaign-complete']);
  });

  it('may be covered by a control for one of the systems', async () =>
    expect(await afterEdits([SYSTEMS])).toEqual(['scope/technology-work-names-systems']));

  it('is not covered when there is no such control', async () =>
    expect(
      await afterEdits([SYSTEMS, ABOUT_WEBSITE, ['appliesTo: [contacts, website]', 'appliesTo: [contacts]']]),
    ).toEqual(['compliance/review-before-launch', 'scope/technology-work-names-systems']));
});

describe('an id that stands twice', () => {
  it('does not hide a reference with a slip in it', async () =>
    expect(
      await afterEdits([
        ['{ id: sales, title', '{ id: marketing, title'],
        ['liaison: { role: web-lead', 'liaison: { role: web-laed'],
      ]),
    ).toEqual(['reference/duplicate-id', 'reference/unresolved']));

  it('does not hide a second id that is not declared', async () =>
    expect(
      await afterEdits([
        ['{ id: sales, title', '{ id: marketing, title'],
        ['escalation:\n    - { role: cio', 'escalation:\n    - { role: board'],
      ]),
    ).toEqual(['reference/duplicate-id', 'reference/unresolved']));

  it('is not taken for what a near id means', async () => {
    // The CMO has the id of the CIO by mistake: "cmo", used everywhere, is no slip for "cio".
    expect(await afterEdits([['{ id: cmo, title', '{ id: cio, title']])).toEqual(['reference/duplicate-id']);
  });
});

const ROLES = /^roles:\n(?: .*\n)+/m;
const CATALOG = `apiVersion: charterline/v1\nkind: CharterCatalog\n${ROLES.exec(EXAMPLE_CHARTER)?.[0] ?? ''}`;

/** The example with its roles in a catalog, and its `uses` written in some way. */
const using = (uses: string): string => edited([ROLES, 'roles: []\n'], [/^metadata:\n/m, `${uses}\nmetadata:\n`]);

describe('a `uses` that cannot be read leaves open what is declared', () => {
  const others = { 'a.charter-catalog.yaml': CATALOG };

  it('is complete otherwise', async () =>
    expect(await rulesIn(using('uses: [a.charter-catalog.yaml]'), others)).toEqual([]));

  it.each([
    ['a list that is not closed', 'uses: [a.charter-catalog.yaml', 'syntax/yaml'],
    ['a quote that is not closed', 'uses: ["a.charter-catalog.yaml]', 'syntax/yaml'],
    ['no colon', 'uses [a.charter-catalog.yaml]', 'syntax/yaml'],
    ['a tab', 'uses:\n\t- a.charter-catalog.yaml', 'syntax/yaml'],
    ['a misspelt key', 'use: [a.charter-catalog.yaml]', 'schema/unknown-key'],
    ['no list', 'uses: a.charter-catalog.yaml', 'schema/type'],
    ['a number', 'uses: [7]', 'schema/type'],
    ['a path that leads nowhere', 'uses: [b.charter-catalog.yaml]', 'reference/catalog-missing'],
  ])('%s', async (_, uses, rule) => expect(await rulesIn(using(uses), others)).toEqual([rule]));

  it.each([
    ['a catalog of another kind', CATALOG.replace('CharterCatalog', 'Catalog'), 'schema/envelope'],
    ['an empty catalog', '', 'schema/type'],
    ['a misspelt section', CATALOG.replace('roles:', 'rolls:'), 'schema/unknown-key'],
    [
      'a catalog that uses one which is missing',
      CATALOG.replace(ROLES, 'uses: [c.charter-catalog.yaml]\n'),
      'reference/catalog-missing',
    ],
  ])('%s', async (_, text, rule) =>
    expect(await rulesIn(using('uses: [a.charter-catalog.yaml]'), { 'a.charter-catalog.yaml': text })).toEqual([rule]),
  );

  it('also when another catalog is reached by a detour', async () => {
    // Two are used and two are read, but not the same two.
    const glossary = `apiVersion: charterline/v1\nkind: CharterCatalog\n`;
    const files = {
      'a.charter-catalog.yaml': `${CATALOG}uses: [b.charter-catalog.yaml]\n`,
      'b.charter-catalog.yaml': glossary,
    };
    const few: Edit = [/ {4}- \{ term: conversion, .*\n/, ''];
    const text = edited(
      [ROLES, 'roles: []\n'],
      [/^metadata:\n/m, 'uses: [a.charter-catalog.yaml, c.charter-catalog.yaml]\nmetadata:\n'],
      few,
    );
    expect(await rulesIn(text, files)).toEqual(['reference/catalog-missing']);
  });
});

describe('a function that cannot be read may be that of a leader', () => {
  const unreadable = (role: string, function_: string): Edit => [
    new RegExp(`(?<=\\{ id: ${role}, .*)function: ${function_}`),
    'function: c-i-o-and-more',
  ];

  it('who approves access', async () =>
    expect(
      await afterEdits([unreadable('web-lead', 'technology-team'), ['approvedBy: sales', 'approvedBy: web-lead']]),
    ).toEqual(['schema/enum']));

  it('who answers for infrastructure', async () =>
    expect(
      await afterEdits([
        unreadable('web-lead', 'technology-team'),
        ['responsible: web-lead, accountable: cio', 'responsible: cio, accountable: web-lead'],
      ]),
    ).toEqual(['schema/enum']));

  it('who approves a system', async () => {
    const approved: Edit = [
      'title: Customer relationship management, kind: crm, lifecycle: live,',
      'title: Customer relationship management, kind: crm, lifecycle: live,\n      approval: { by: web-lead, on: 2026-09-01, decision: approved },',
    ];
    expect(await afterEdits([approved])).toEqual(['systems/cio-approval']);
    expect(await afterEdits([approved, unreadable('web-lead', 'technology-team')])).toEqual(['schema/enum']);
  });

  it('and nobody stands in for a CIO who may be there', async () => {
    const cto: Edit = ['function: technology-team, team: technology', 'function: cto, team: technology'];
    expect(await afterEdits([cto, unreadable('cio', 'cio')])).toEqual(['schema/enum']);
  });
});

describe('damage in a section', () => {
  it('leaves open what is handed over', async () =>
    expect(await afterEdits([['  handover:\n', '\thandover:\n']])).toEqual(['syntax/yaml']));
});
