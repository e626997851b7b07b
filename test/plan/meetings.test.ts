/** Who attends the meetings of a plan, and the days on which they are left out. */
import { describe, expect, it } from 'vitest';
import { buildPlan, type Plan } from '../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

async function planOf(text: string): Promise<Plan> {
  return buildPlan(await analyseFiles({ 'a.charter.yaml': text }));
}

describe('the people of the meetings', () => {
  it('are those who fill a role that attends, with their addresses', async () => {
    const { meetings } = await planOf(
      EXAMPLE_CHARTER.replace('{ name: Ana Ferreira }', '{ name: Ana Ferreira, email: ana@example.org }'),
    );
    expect(meetings.people).toEqual([
      { role: 'ceo', name: 'Ines Halloran', email: undefined },
      { role: 'cmo', name: 'Tomas Wren', email: undefined },
      { role: 'cio', name: 'Ana Ferreira', email: 'ana@example.org' },
      { role: 'cfo', name: 'Piet Okafor', email: undefined },
      { role: 'sales', name: 'Mirja Solberg', email: undefined },
      { role: 'web-lead', name: 'Noor Castell', email: undefined },
    ]);
  });
});

describe('excepted days', () => {
  it('are told only where the turn of the series would have come within the term', async () => {
    const days = 'except: [2026-10-15, 2026-10-16, 2028-01-06]';
    const { meetings } = await planOf(EXAMPLE_CHARTER.replace('every: 2 weeks,', `every: 2 weeks, ${days},`));
    expect(meetings.series[0]?.excepted).toEqual(['2026-10-15']);
    expect(meetings.series[0]?.occurrences.slice(0, 2)).toEqual(['2026-10-01', '2026-10-29']);
    expect(meetings.series[1]?.excepted).toEqual([]);
  });
});

describe('the header', () => {
  it('names the charter', async () => {
    expect((await planOf(EXAMPLE_CHARTER)).header.id?.place.path).toBe('metadata.id');
  });
});

describe('the rows of the timeline', () => {
  it('say whom they concern', async () => {
    const { timeline } = await planOf(EXAMPLE_CHARTER);
    const concerned = (id: string) => timeline.rows.find((row) => row.id === id)?.roles.map((role) => role.id);
    expect(concerned('launch-campaign')).toEqual(['cmo', 'marketing', 'cio']);
    expect(concerned('leadership-sync')).toEqual(['cmo', 'cio', 'web-lead']);
    expect(concerned('succession')).toEqual(['ceo']);
    expect(timeline.rows.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });
});
