import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { AS_OF, analyseFiles } from '../support/charters.ts';
import { catalog, charterWith, expectInCharter, inBrief } from './charter-with.ts';

const MISSING = 'reference/catalog-missing';
const OUTSIDE = 'reference/catalog-outside';
const GROUP = 'group.charter-catalog.yaml';
const BOARD = 'roles: [{ id: board, title: The board, function: other }]\n';

const usesWithOwner = (path: string, owner: string): string => `uses: [${path}]
risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, owner: ${owner} }
`;

describe('what a catalog declares', () => {
  it('can be referred to', () => expectInCharter(usesWithOwner(GROUP, 'board'), [], { [GROUP]: catalog(BOARD) }));

  it('can be referred to through another catalog', () =>
    expectInCharter(usesWithOwner(GROUP, 'board'), [], {
      [GROUP]: catalog('uses: [below/people.charter-catalog.yaml]\n'),
      'below/people.charter-catalog.yaml': catalog(BOARD),
    }));

  it('is suggested like what the charter declares', () =>
    expectInCharter(
      usesWithOwner(GROUP, '⟦boad⟧'),
      [{ rule: 'reference/unresolved', at: 'boad', says: /Did you mean "board"/ }],
      { [GROUP]: catalog(BOARD) },
    ));

  it('is not available to those who do not use the catalog', () =>
    expectInCharter(
      `risks: [{ id: slow-hiring, statement: Hiring takes longer than planned, owner: ⟦board⟧ }]\n`,
      [{ rule: 'reference/unresolved', at: 'board' }],
      { [GROUP]: catalog(BOARD) },
    ));

  it('is never unused or idle', () =>
    expectInCharter(`uses: [${GROUP}]\n`, [], {
      [GROUP]: catalog(`${BOARD}systems: [{ id: archive, title: Archive }]
datasets: [{ id: letters, title: Letters, system: archive }]
touchpoints: [{ id: counter, title: Counter, owner: board }]
frameworks: [{ id: soc2, title: SOC 2 }]
`),
    }));

  it('may be declared again neither in the charter', async () => {
    const analysis = await expectInCharter(
      `uses: [${GROUP}]\nrisks: [{ id: slow-hiring, statement: Hiring takes longer than planned, owner: cio }]\nsystems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: ⟦crm⟧, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
      [{ rule: 'reference/duplicate-id', at: 'crm', path: 'systems[crm].id' }],
      { [GROUP]: catalog('systems: [{ id: crm, title: Group CRM }]\n') },
    );
    expect(analysis.findings[0]?.related).toMatchObject([{ file: `file:///team/${GROUP}`, message: 'first' }]);
  });

  it('nor in another catalog that it uses', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith(`uses: [${GROUP}]\n`),
      [GROUP]: catalog(`uses: [people.charter-catalog.yaml]\n${BOARD}`),
      'people.charter-catalog.yaml': catalog(BOARD),
    });
    expect(inBrief(analysis)).toEqual([
      expect.stringMatching(/^group\.charter-catalog\.yaml «board» reference\/duplicate-id/),
    ]);
  });

  it('nor in another catalog that the charter uses', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith(`uses: [${GROUP}, people.charter-catalog.yaml]\n`),
      [GROUP]: catalog(BOARD),
      'people.charter-catalog.yaml': catalog(BOARD),
    });
    expect(inBrief(analysis)).toEqual([expect.stringMatching(/«board» reference\/duplicate-id/)]);
  });
});

describe('mistakes inside a catalog', () => {
  const broken = catalog('systems: [{ id: archive, title: Archive, requestedBy: nobody }]\n');

  it('are reported in the catalog, also when only the charter was asked for', async () => {
    const analysis = await analyseFiles({ 'test.charter.yaml': charterWith(`uses: [${GROUP}]\n`), [GROUP]: broken });
    expect(inBrief(analysis)).toEqual([
      expect.stringMatching(/^group\.charter-catalog\.yaml «nobody» reference\/unresolved/),
    ]);
  });

  it('are reported once, on however many ways the catalog is reached', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith('uses: [one.charter-catalog.yaml, two.charter-catalog.yaml]\n'),
      'one.charter-catalog.yaml': catalog(`uses: [${GROUP}]\n`),
      'two.charter-catalog.yaml': catalog(`uses: [${GROUP}]\n`),
      [GROUP]: broken,
    });
    expect(inBrief(analysis)).toEqual([expect.stringMatching(/^group\.charter-catalog\.yaml «nobody»/)]);
  });

  it('are not repaired by what a charter declares', async () => {
    const asking = catalog('systems: [{ id: archive, title: Archive, requestedBy: cmo }]\n');
    const analysis = await analyseFiles({ 'test.charter.yaml': charterWith(`uses: [${GROUP}]\n`), [GROUP]: asking });
    expect(inBrief(analysis)).toEqual([
      expect.stringMatching(/^group\.charter-catalog\.yaml «cmo» reference\/unresolved/),
    ]);
  });

  it('are the same when the catalog itself is asked for', async () => {
    expect(inBrief(await analyseFiles({ [GROUP]: broken }))).toEqual([
      expect.stringMatching(/^group\.charter-catalog\.yaml «nobody» reference\/unresolved/),
    ]);
  });

  it('of syntax leave open what the catalog declares', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith(usesWithOwner(GROUP, 'board')),
      [GROUP]: catalog('roles:\n  - id: board\n    title: "The board\n'),
    });
    expect(inBrief(analysis)).toEqual([expect.stringMatching(/^group\.charter-catalog\.yaml .* syntax\/yaml/)]);
  });
});

describe('reference/catalog-missing', () => {
  it('marks the path, and expects nothing of what the catalog might declare', () =>
    expectInCharter(usesWithOwner('⟦groop.charter-catalog.yaml⟧', 'board'), [
      {
        rule: MISSING,
        at: 'groop.charter-catalog.yaml',
        severity: 'error',
        path: 'uses[#1]',
        says: /^There is no file "groop\.charter-catalog\.yaml"\./,
      },
    ]));

  it('still expects what no catalog can declare', () =>
    expectInCharter(
      `risks: []
uses: [⟦groop.charter-catalog.yaml⟧]
objectives:
  - { id: more-opportunities, statement: More of the enquiries become opportunities., owner: cmo, sharedWith: [cio],
      reportedTo: cfo, measure: { name: share, target: 18 }, due: 2027-06-30, earningsImpact: About 400000 a year.,
      milestones: [{ id: first-dashboard, title: First dashboard, due: 2026-11-20, owner: cio, benchmark: true }] }
decisions:
  - { id: two-brands, title: Keep both brands?, about: two-houses }
dataAccess:
  - { id: campaign-contacts, dataset: contacts, role: marketing, level: query, fields: [company, name, e-mail],
      purpose: Select the companies that are invited to the launch campaign., lawfulBasis: legitimate-interests,
      approvedBy: sales, from: 2027-01-11, until: 2027-05-28, for: [launch-campaign, ⟦renew-shop⟧] }
`,
      [
        { rule: 'reference/unresolved', at: 'renew-shop', path: 'dataAccess[campaign-contacts].for[renew-shop]' },
        { rule: MISSING, at: 'groop.charter-catalog.yaml' },
      ],
    ));

  it('tells a file that is none from one that is missing', async () => {
    const says = /is not a catalog/;
    await expectInCharter(`uses: [⟦notes.txt⟧]\n`, [{ rule: MISSING, at: 'notes.txt', says }], {
      'notes.txt': 'Notes',
    });
    await expectInCharter(`uses: [⟦other.charter.yaml⟧]\n`, [{ rule: MISSING, at: 'other.charter.yaml', says }], {
      'other.charter.yaml': EXAMPLE_CHARTER,
    });
  });

  it('leaves a catalog that says it is something else to schema/envelope', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith(usesWithOwner(GROUP, 'board')),
      [GROUP]: 'apiVersion: v1\nkind: ConfigMap\n',
    });
    expect(inBrief(analysis)).toEqual([expect.stringMatching(/^group\.charter-catalog\.yaml «v1» schema\/envelope/)]);
  });

  it('is reported in the catalog that uses the missing one', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith(usesWithOwner(GROUP, 'board')),
      [GROUP]: catalog('uses: [gone.charter-catalog.yaml]\n'),
    });
    expect(inBrief(analysis)).toEqual([
      expect.stringMatching(/^group\.charter-catalog\.yaml «gone\.charter-catalog\.yaml»/),
    ]);
  });
});

describe('reference/catalog-outside', () => {
  it.each([
    '../group.charter-catalog.yaml',
    'below/../../group.charter-catalog.yaml',
    '/team/group.charter-catalog.yaml',
    'C:\\group.charter-catalog.yaml',
    '\\\\server\\group.charter-catalog.yaml',
    'https://example.com/group.charter-catalog.yaml',
    'file:///team/group.charter-catalog.yaml',
  ])('refuses %s', async (path) => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith(usesWithOwner(`'${path}'`, 'board')),
      [GROUP]: catalog(BOARD),
      '../group.charter-catalog.yaml': catalog(BOARD),
    });
    expect(analysis.findings.map(({ ruleId, path: place }) => [ruleId, place])).toEqual([[OUTSIDE, 'uses[#1]']]);
    expect(analysis.catalogs).toEqual([]);
  });

  it('lets a path go up and down inside the workspace', async () => {
    const analysis = await analyseFiles({
      'charters/test.charter.yaml': charterWith(usesWithOwner(`../charters/../${GROUP}`, 'board')),
      [GROUP]: catalog(BOARD),
    });
    expect(inBrief(analysis)).toEqual([]);
  });

  it('ends at a root that a config declares', async () => {
    const analysis = await analyseFiles({
      'charters/test.charter.yaml': charterWith(usesWithOwner(`../${GROUP}`, 'board')),
      'charters/.charterline.yaml': 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n',
      [GROUP]: catalog(BOARD),
    });
    expect(analysis.findings.map(({ ruleId }) => ruleId)).toEqual([OUTSIDE]);
  });

  it('looks through symbolic links', async () => {
    const linked = async (target: string): Promise<readonly string[]> => {
      const files = {
        'file:///team/test.charter.yaml': charterWith(usesWithOwner(GROUP, 'board')),
        [target]: catalog(BOARD),
      };
      const options = { folders: ['file:///team'], links: { [`file:///team/${GROUP}`]: target } };
      const engine = new Engine(new MemoryWorkspace(files, options));
      const analysis = await engine.analyse('file:///team/test.charter.yaml', AS_OF);
      return analysis?.findings.map(({ ruleId }) => ruleId) ?? [];
    };
    expect(await linked('file:///team/real/group.charter-catalog.yaml')).toEqual([]);
    expect(await linked('file:///elsewhere/group.charter-catalog.yaml')).toEqual([OUTSIDE]);
  });
});

describe('reference/catalog-cycle', () => {
  const circle = {
    'a.charter-catalog.yaml': catalog('uses: [b.charter-catalog.yaml]\n'),
    'b.charter-catalog.yaml': catalog('uses: [c.charter-catalog.yaml]\n'),
    'c.charter-catalog.yaml': catalog(`uses: [a.charter-catalog.yaml]\n${BOARD}`),
  };
  const CYCLE = /^a\.charter-catalog\.yaml «b\.charter-catalog\.yaml» reference\/catalog-cycle/;

  it.each(['a', 'b', 'c'])(
    'is reported once, at the same place, when the charter enters the circle at %s',
    async (entry) => {
      const uses = usesWithOwner(`${entry}.charter-catalog.yaml`, 'board');
      const analysis = await analyseFiles({ 'test.charter.yaml': charterWith(uses), ...circle });
      expect(inBrief(analysis)).toEqual([expect.stringMatching(CYCLE)]);
    },
  );

  it.each(Object.keys(circle))('is reported once, at the same place, when %s is asked for', async (name) => {
    const analysis = await analyseFiles({ [name]: '', ...circle });
    expect(inBrief(analysis)).toEqual([expect.stringMatching(CYCLE)]);
  });

  it('names the whole circle', async () => {
    const [finding] = inBrief(await analyseFiles(circle));
    expect(finding).toContain(
      'b.charter-catalog.yaml → c.charter-catalog.yaml → a.charter-catalog.yaml → b.charter-catalog.yaml',
    );
  });

  it('may consist of a catalog that uses itself', async () => {
    const analysis = await analyseFiles({ [GROUP]: catalog(`uses: [${GROUP}]\n${BOARD}`) });
    expect(inBrief(analysis)).toEqual([
      expect.stringMatching(/«group\.charter-catalog\.yaml» reference\/catalog-cycle/),
    ]);
  });

  it('is reported for each of two circles', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith('uses: [a.charter-catalog.yaml]\n'),
      'a.charter-catalog.yaml': catalog('uses: [b.charter-catalog.yaml, c.charter-catalog.yaml]\n'),
      'b.charter-catalog.yaml': catalog('uses: [a.charter-catalog.yaml]\n'),
      'c.charter-catalog.yaml': catalog('uses: [a.charter-catalog.yaml]\n'),
    });
    expect(inBrief(analysis)).toEqual([
      expect.stringMatching(/^a\.charter-catalog\.yaml «b\.charter-catalog\.yaml» reference\/catalog-cycle/),
      expect.stringMatching(/^a\.charter-catalog\.yaml «c\.charter-catalog\.yaml» reference\/catalog-cycle/),
    ]);
  });

  it('is not what two ways to one catalog are', async () => {
    const analysis = await analyseFiles({
      'test.charter.yaml': charterWith('uses: [a.charter-catalog.yaml, b.charter-catalog.yaml]\n'),
      'a.charter-catalog.yaml': catalog('uses: [b.charter-catalog.yaml]\n'),
      'b.charter-catalog.yaml': catalog(BOARD),
    });
    expect(inBrief(analysis)).toEqual([]);
  });
});
