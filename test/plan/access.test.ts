import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

describe('access that work needs and nobody has', () => {
  it('says who does the work, each role once, and in which system the data is kept', async () => {
    const text = withSections(
      EXAMPLE_CHARTER,
      `dataAccess: []
raci:
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo }
  - { work: launch-campaign, responsible: [cio, nobody], accountable: cmo }
`,
    );
    const { access } = buildPlan(await analyseFiles({ 'test.charter.yaml': text }));
    expect(access.gaps).toHaveLength(1);
    expect(access.gaps[0]).toMatchObject({
      work: { id: 'launch-campaign' },
      dataset: { id: 'contacts' },
      system: { id: 'crm', title: 'Customer relationship management' },
    });
    expect(access.gaps[0]?.doers.map(({ id, title }) => [id, title])).toEqual([
      ['marketing', 'Marketing Manager'],
      ['cio', 'Chief Information Officer'],
    ]);
  });
});
