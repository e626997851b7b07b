import { describe, expect, it } from 'vitest';
import { buildPlan, type Plan, type PlanPlace, planOf as planOfAnalysis } from '../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

async function planOf(text: string): Promise<Plan> {
  return buildPlan(await analyseFiles({ 'plans/test.charter.yaml': text }));
}

const example = await planOf(EXAMPLE_CHARTER);

/** The text that a place stands for. */
function textAt(source: string, { range: { start, end } }: PlanPlace): string {
  const lines = source.split('\n');
  if (start.line !== end.line) return `${lines[start.line - 1]?.slice(start.column - 1)}…`;
  return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '';
}

describe('the header', () => {
  it('says what is engaged and where the charter stands', () => {
    const { title, organization, status, version, owner, engagement, findings } = example.header;
    expect(title?.text).toBe('Marketing leadership for the market launch');
    expect(organization?.text).toBe('Northwind Outdoor');
    expect([status?.text, version?.text]).toEqual(['draft', '0.3.0']);
    expect(owner).toMatchObject({ id: 'ceo', title: 'Chief Executive Officer' });
    expect(engagement).toMatchObject({
      model: 'fractional',
      role: 'Chief Marketing Officer',
      person: 'Tomas Wren',
      breadth: 'full',
      trigger: 'cmo-departure',
      start: '2026-10-01',
      end: '2027-09-30',
      capacity: { amount: 2, unit: 'days', per: 'week' },
    });
    expect(findings).toEqual({ error: 0, warning: 0, info: 0, items: [] });
  });

  it('gives each part its place, with a path from the workspace root', () => {
    const place = example.header.title?.place;
    expect(place?.file).toBe('plans/test.charter.yaml');
    expect(place?.path).toBe('metadata.title');
    expect(place && textAt(EXAMPLE_CHARTER, place)).toBe('Marketing leadership for the market launch');
  });

  it('takes the organisation from a catalog when the charter states none', async () => {
    const charter = withSections(EXAMPLE_CHARTER, 'organization:\nuses: [group.charter-catalog.yaml]\n').replace(
      'organization:\n',
      '',
    );
    const catalog = 'apiVersion: charterline/v1\nkind: CharterCatalog\norganization: { name: Group }\n';
    const analysis = await analyseFiles({ 'a.charter.yaml': charter, 'group.charter-catalog.yaml': catalog });
    const { organization } = buildPlan(analysis).header;
    expect(organization?.text).toBe('Group');
    expect(organization?.place.file).toBe('group.charter-catalog.yaml');
  });
});

describe('the RACI matrix', () => {
  it('groups work by pillar in the order of the language, activities last', async () => {
    const raci = `raci:
  - { id: tool-choice, activity: Choose tools, responsible: cio, accountable: cio, consulted: cmo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }
`;
    const plan = await planOf(withSections(EXAMPLE_CHARTER, raci));
    expect(plan.raci.groups.map(({ kind, pillar, rows }) => [kind, pillar, rows.map(({ id }) => id)])).toEqual([
      ['pillar', 'messaging', ['sharpen-messages']],
      ['pillar', 'campaigns', ['launch-campaign']],
      ['pillar', 'web', ['renew-website']],
      ['activities', undefined, ['tool-choice']],
    ]);
  });

  it('gives each role its letters, with the place of each, and its load', () => {
    const row = example.raci.groups.flatMap(({ rows }) => rows).find(({ id }) => id === 'launch-campaign');
    expect(row?.cells.map(({ role, letters }) => [role, letters])).toEqual([
      ['cmo', ['A']],
      ['cio', ['R']],
      ['cfo', ['I']],
      ['sales', ['C']],
      ['marketing', ['R']],
    ]);
    expect(row?.cells.map(({ place }) => textAt(EXAMPLE_CHARTER, place))).toEqual([
      'cmo',
      'cio',
      'cfo',
      'sales',
      'marketing',
    ]);
    const cio = example.raci.roles.find(({ id }) => id === 'cio');
    expect(cio).toMatchObject({
      load: { R: 1, A: 1, C: 1, I: 0 },
      isCio: true,
      isEngaged: false,
      person: 'Ana Ferreira',
    });
    expect(example.raci.roles.find(({ id }) => id === 'cmo')).toMatchObject({ isEngaged: true });
  });

  it('sets the involvement that the CIO has beside the one that the work needs, with reasons by title', () => {
    const involvement = example.raci.groups.flatMap(({ rows }) => rows.map((row) => [row.id, row.involvement]));
    expect(Object.fromEntries(involvement)).toEqual({
      'sharpen-messages': {
        needed: 'consult',
        given: 'consult',
        short: 0,
        reasons: [{ kind: 'pillar', pillar: 'messaging' }, { kind: 'full-breadth' }],
      },
      'launch-campaign': {
        needed: 'co-own',
        given: 'co-own',
        short: 0,
        reasons: [
          { kind: 'pillar', pillar: 'campaigns' },
          { kind: 'personal-data', dataset: 'Contacts of customers' },
        ],
      },
      'renew-website': {
        needed: 'co-own',
        given: 'co-own',
        short: 0,
        reasons: [{ kind: 'pillar', pillar: 'web' }, { kind: 'builds' }],
      },
    });
  });

  it('shows how far the CIO is short of what the work needs', async () => {
    const raci = 'raci:\n  - { work: renew-website, responsible: web-lead, accountable: cmo, informed: cio }\n';
    const plan = await planOf(withSections(EXAMPLE_CHARTER, raci));
    const rows = plan.raci.groups.flatMap(({ rows }) => rows);
    expect(rows.map(({ id, involvement }) => [id, involvement?.given, involvement?.short])).toEqual([
      ['sharpen-messages', undefined, 2],
      ['launch-campaign', undefined, 3],
      ['renew-website', 'inform', 2],
    ]);
  });
});

describe('the work list', () => {
  it('is in the order of the due dates, with titles instead of ids', () => {
    expect(example.raci.work.map(({ id, due }) => [id, due])).toEqual([
      ['sharpen-messages', '2026-12-18'],
      ['renew-website', '2027-02-26'],
      ['launch-campaign', '2027-05-28'],
    ]);
    expect(example.raci.work[2]).toMatchObject({
      accountable: ['Chief Marketing Officer'],
      responsible: ['Marketing Manager', 'Chief Information Officer'],
      systems: ['Customer relationship management'],
      datasets: ['Contacts of customers'],
      deliverables: [{ title: 'Report on the campaign', due: '2027-05-28' }],
      builds: false,
      launches: false,
    });
  });
});

describe('a broken charter', () => {
  it('still gives a plan of everything that could be understood', async () => {
    const plan = await planOf(withSections(EXAMPLE_CHARTER, 'metadata:\n  id: launch\n  title: "Launch\n'));
    expect(plan.header.title).toBeUndefined();
    expect(plan.header.findings).toMatchObject({ error: 1, warning: 0, info: 0 });
    expect(plan.header.findings.items.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['syntax/yaml', 'error'],
    ]);
    expect(plan.raci.work).toHaveLength(3);
    expect(plan.raci.groups).toHaveLength(3);
  });

  it('names roles in a row that do not exist', async () => {
    const raci =
      'raci:\n  - { work: renew-website, responsible: web-team, accountable: cio, consulted: [cmo, sales], informed: ceo }\n';
    const plan = await planOf(withSections(EXAMPLE_CHARTER, raci));
    const row = plan.raci.groups.flatMap(({ rows }) => rows).find(({ id }) => id === 'renew-website');
    expect(row?.unknown).toEqual(['web-team']);
  });

  it.each(['', '# nothing yet', 'just text', '- a', 'apiVersion: v1\nkind: Pod\n'])(
    'is a plan without content for %j',
    async (text) => {
      const plan = await planOf(text);
      expect(plan.raci).toEqual({ roles: [], groups: [], work: [] });
      expect(plan.header.findings.items).toHaveLength(1);
    },
  );
});

describe('the leaders who have to approve', () => {
  it('are named, so that nobody takes none for all', async () => {
    expect(example.glance.leaders.map(({ id }) => id)).toEqual(['cmo', 'cio', 'ceo']);
    const nobody = await planOf('apiVersion: charterline/v1\nkind: EngagementCharter\nmetadata: { id: a, title: A }\n');
    expect(nobody.glance).toMatchObject({ leaders: [], missingApprovals: [] });
  });
});

describe('the plan of an analysis', () => {
  it('is built once', async () => {
    const analysis = await analyseFiles({ 'plans/test.charter.yaml': EXAMPLE_CHARTER });
    expect(planOfAnalysis(analysis)).toBe(planOfAnalysis(analysis));
    expect(planOfAnalysis(analysis)).toEqual(buildPlan(analysis));
  });
});
