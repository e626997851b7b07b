/** The days that the timeline knows of beyond work and meetings. */
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../server/src/plan/plan.ts';
import type { PlanTimelineRow } from '../../server/src/plan/timeline.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

async function rowsOf(sections: string, lane: string): Promise<readonly PlanTimelineRow[]> {
  const text = withSections(EXAMPLE_CHARTER, sections);
  const { timeline } = buildPlan(await analyseFiles({ 'test.charter.yaml': text }));
  return timeline.rows.filter((row) => row.lane === lane);
}

function days({ title, marks, roles }: PlanTimelineRow): readonly string[] {
  return [title, ...marks.map(({ kind, day }) => `${kind} ${day}`), ...roles.map(({ id }) => id)];
}

describe('the timeline', () => {
  it('knows when systems are decided about and reviewed, but for what was before the term', async () => {
    const rows = await rowsOf(
      `systems:
  - { id: crm, title: CRM, approval: { decision: approved, by: cio, on: 2020-01-01 }, securityReview: { outcome: passed, by: cio, on: 2026-12-09 } }
  - { id: cms, title: CMS, approval: { decision: approved, by: cio, on: 2026-12-03 } }
  - { id: old, title: Old, approval: { decision: approved, by: cio, on: 2020-01-01 } }
  - { id: new, title: New }
`,
      'systems',
    );
    expect(rows.map(days)).toEqual([
      ['CMS', 'approval 2026-12-03', 'cio'],
      ['CRM', 'review 2026-12-09', 'cio'],
    ]);
  });

  it('knows when money is expected back', async () => {
    const rows = await rowsOf(
      `budget:
  currency: EUR
  lines:
    - { id: site, title: Site, amount: 10, expectedReturn: { statement: More visits, due: 2027-02-01, reportedTo: [ceo] } }
    - { id: none, title: None, amount: 10, expectedReturn: { statement: Later } }
    - { id: bare, title: Bare, amount: 10 }
`,
      'budget',
    );
    expect(rows.map(days)).toEqual([['More visits', 'return 2027-02-01', 'ceo']]);
  });

  it('shows the end of a waiver beside the day on which the control is due', async () => {
    const control = (id: string, rest: string) => `    - { id: ${id}, requirement: ${id}, owner: cio${rest} }\n`;
    const waiver = ', waiver: { by: ceo, until: 2027-01-31, reason: Later }';
    const rows = await rowsOf(
      `compliance:\n  controls:\n${control('both', `, due: 2026-12-24${waiver}`)}${control('waived', waiver)}${control('undated', '')}`,
      'controls',
    );
    expect(rows.map(days)).toEqual([
      ['both', 'control 2026-12-24', 'waiver 2027-01-31', 'cio', 'ceo'],
      ['waived', 'waiver 2027-01-31', 'cio', 'ceo'],
    ]);
  });

  it('ends with the day by which all access has to be taken away, if the term ends', async () => {
    const revoked = 'transition: { accessRevocation: { owner: cio, withinDays: 3 } }\n';
    const term = (end: string) =>
      `engagement: { role: cmo, model: interim, breadth: focused, term: { start: 2026-10-01${end} } }\n`;
    expect((await rowsOf(term(', end: 2027-03-31') + revoked, 'handover')).map(days)).toEqual([
      ['Access taken away', 'revocation 2027-04-03', 'cio'],
    ]);
    expect(await rowsOf(term('') + revoked, 'handover')).toEqual([]);
  });

  it('knows when the data are to be mature', async () => {
    const rows = await rowsOf(
      'collaboration: { dataMaturity: { current: 1, target: 4, due: 2027-05-05 } }\n',
      'collaboration',
    );
    expect(rows.map(days)).toEqual([['Data maturity 4 of 5', 'maturity 2027-05-05', 'cmo', 'cio']]);
  });
});
