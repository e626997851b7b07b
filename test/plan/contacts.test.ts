import { expect, it } from 'vitest';
import { withoutContacts } from '../../server/src/plan/contacts.ts';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

const TEXT = EXAMPLE_CHARTER.replace('name: Ana Ferreira', 'name: Ana Ferreira, email: ana@example.com').replace(
  'title: Renew the website',
  'title: Renew the website (ask web@example.com)',
);
const plan = buildPlan(await analyseFiles({ 'a@b/c.charter.yaml': TEXT }));

it('leaves out the addresses of people and those within texts', () => {
  const bare = withoutContacts(plan);
  expect(plan.meetings.people.find(({ role }) => role === 'cio')?.email).toBe('ana@example.com');
  expect(bare.meetings.people.find(({ role }) => role === 'cio')).toEqual({ role: 'cio', name: 'Ana Ferreira' });
  expect(bare.raci.work.map(({ title }) => title)).toContain('Renew the website (ask …)');
});

it('leaves everything else as it is, paths included', () => {
  const bare = withoutContacts(plan);
  expect(bare.header.title).toEqual(plan.header.title);
  expect(bare.header.title?.place.file).toBe('a@b/c.charter.yaml');
  expect(bare.timeline.range).toEqual(plan.timeline.range);
  expect(bare.scorecard).toEqual(plan.scorecard);
});

it('takes no time over a text full of what could be an address', () => {
  const long = buildPlanText('a'.repeat(200_000));
  const signs = buildPlanText('a@'.repeat(100_000));
  const start = performance.now();
  withoutContacts(long);
  withoutContacts(signs);
  expect(performance.now() - start).toBeLessThan(2000);
});

function buildPlanText(text: string): typeof plan {
  const { title } = plan.header;
  return { ...plan, header: { ...plan.header, title: title && { ...title, text: `${text} a@b` } } };
}
