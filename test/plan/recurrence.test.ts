/** How meeting series recur; `ical.js` and a plain count of days are the judges. */
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

/** The rule and the first days of one series in an engagement from 2026-10-01 to 2027-09-30. */
async function series(settings: string): Promise<{ rule: string | undefined; days: readonly string[] }> {
  const text = EXAMPLE_CHARTER.replace(
    /( {2}meetings:\n)[\s\S]*?(?= {2}channels:)/,
    `$1    - { id: talk, title: Talk, kind: working-session, chair: cmo, attendees: [cio], minutes: 30, ${settings} }\n`,
  );
  const { meetings } = buildPlan(await analyseFiles({ 'a.charter.yaml': text }));
  const [talk] = meetings.series;
  return { rule: talk?.rule, days: talk?.occurrences ?? [] };
}

describe('a meeting series', () => {
  it.each([
    ['every: week, starts: 2026-10-06', 'FREQ=WEEKLY', 52, ['2026-10-06', '2026-10-13', '2026-10-20']],
    ['every: 2 weeks, starts: 2026-10-06', 'FREQ=WEEKLY;INTERVAL=2', 26, ['2026-10-06', '2026-10-20', '2026-11-03']],
    ['every: month, on: first tuesday', 'FREQ=MONTHLY;BYDAY=1TU', 12, ['2026-10-06', '2026-11-03', '2026-12-01']],
    ['every: month, on: last friday', 'FREQ=MONTHLY;BYDAY=-1FR', 12, ['2026-10-30', '2026-11-27', '2026-12-25']],
    ['every: quarter', 'FREQ=MONTHLY;INTERVAL=3', 4, ['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01']],
    ['every: quarter, on: second monday', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO', 4, ['2026-10-12', '2027-01-11']],
    ['every: day, starts: 2027-09-28', 'FREQ=DAILY', 3, ['2027-09-28', '2027-09-29', '2027-09-30']],
    ['every: year, starts: 2026-12-24', 'FREQ=YEARLY', 1, ['2026-12-24']],
  ])('%s', async (settings, rule, count, first) => {
    const { days, rule: written } = await series(settings);
    expect(written).toBe(rule);
    expect(days).toHaveLength(count);
    expect(days.slice(0, first.length)).toEqual(first);
  });

  it('on the 31st falls on the last day of shorter months', async () => {
    const { days } = await series('every: month, starts: 2026-10-31');
    expect(days.slice(0, 6)).toEqual(['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']);
  });

  it('on the 29th of February falls on the 28th in other years', async () => {
    const { days } = await series('every: year, starts: 2024-02-29');
    expect(days).toEqual(['2027-02-28']);
  });

  it('that began before the term keeps its rhythm', async () => {
    const { days } = await series('every: 2 weeks, starts: 2026-09-22');
    expect(days.slice(0, 2)).toEqual(['2026-10-06', '2026-10-20']);
  });

  it('leaves out the days that are excepted', async () => {
    const { days } = await series('every: week, starts: 2026-10-06, except: [2026-10-13]');
    expect(days.slice(0, 2)).toEqual(['2026-10-06', '2026-10-20']);
  });

  it('without a cadence has no days', async () => {
    expect(await series('starts: 2026-10-06')).toEqual({ rule: undefined, days: [] });
  });
});
