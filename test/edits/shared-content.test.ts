/** What an anchor shares with other places is not changed for the sake of one of them. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analysed, fixesFor } from './fix-cases.ts';

const WEBSITE =
  '  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }\n';
const CAMPAIGN =
  '  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }\n';

/** The titles of the fixes for a role that stands twice in a row, with another row in the same charter. */
async function fixesIn(row: string, other: string): Promise<readonly string[]> {
  const text = withSections(EXAMPLE_CHARTER, `raci:\n${WEBSITE}${CAMPAIGN}  - ${row}\n  - ${other}\n`);
  const analysis = await analysed({ 'test.charter.yaml': text });
  expect(analysis.findings.map(({ ruleId }) => ruleId)).toContain('raci/one-letter');
  return fixesFor(analysis, 'raci/one-letter').map(({ fix }) => fix.title);
}

const row = (informed: string): string =>
  `{ work: sharpen-messages, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: ${informed} }`;
const other = (informed: string): string =>
  `{ id: prices, activity: Agree on prices, responsible: sales, accountable: cmo, informed: ${informed} }`;

describe('a role that stands twice in a row', () => {
  const titles = ['Keep Marketing Manager under "responsible" only, which says most'];

  it('is taken out of a list of that row', async () => {
    expect(await fixesIn(row('[cfo, marketing]'), other('cfo'))).toEqual(titles);
    expect(await fixesIn(row('&told [cfo, marketing]'), other('cfo'))).toEqual(titles);
  });

  it('stays in a list that another row shares', async () => {
    expect(await fixesIn(row('&told [cfo, marketing]'), other('*told'))).toEqual([]);
    expect(await fixesIn(row('[cfo, &m marketing]'), other('*m'))).toEqual([]);
  });

  it('stays in a row that another one merges', async () => {
    const merging = '{ <<: *row, work: launch-campaign }';
    expect(await fixesIn(`&row ${row('[cfo, marketing]')}`, merging)).toEqual([]);
  });
});

describe('an owner that is missing from a system', () => {
  const fixes = async (anchor: string, others: string): Promise<number> => {
    const text = withSections(
      EXAMPLE_CHARTER,
      `systems:
  - ${anchor}{ id: website, title: Public website, kind: website, lifecycle: live,
      securityReview: { by: cio, on: 2026-11-16, outcome: passed },
      owners: { onboarding: web-lead, licences: web-lead, data: marketing } }
  - { ${others}, id: crm, title: Customer relationship management, kind: crm, lifecycle: live }
`,
    );
    return fixesFor(await analysed({ 'test.charter.yaml': text }), 'systems/ownership').length;
  };
  const own = 'owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing }';

  it('is added where no other system takes its owners from there', async () => {
    expect(await fixes('', own)).toBeGreaterThan(0);
    expect(await fixes('&system ', `<<: *system, ${own}`)).toBe(await fixes('', own));
  });

  it('is not added where another system does', async () => {
    expect(await fixes('&system ', '<<: *system')).toBe(0);
  });
});

it('mends a slip for all who share it', async () => {
  const text = withSections(
    EXAMPLE_CHARTER,
    `raci:\n${WEBSITE}${CAMPAIGN}  - ${row('&told [web-leed]')}\n  - ${other('*told')}\n`,
  );
  const fixes = fixesFor(await analysed({ 'test.charter.yaml': text }), 'reference/unresolved');
  expect(fixes.map(({ fix }) => fix.title)).toEqual(['Change it to "web-lead"']);
});
