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
    const { days, rule } = await series('every: month, starts: 2026-10-31');
    expect(days.slice(0, 6)).toEqual([
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
    expect(rule).toBe('FREQ=MONTHLY;BYMONTHDAY=-1');
  });

  it('on the 30th falls on the last day of February', async () => {
    const { days } = await series('every: quarter, starts: 2026-11-30');
    expect(days).toEqual(['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30']);
  });

  it('on the 29th of February falls on the 28th in other years', async () => {
    const { days, rule } = await series('every: year, starts: 2024-02-29');
    expect(days).toEqual(['2027-02-28']);
    expect(rule).toBe('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
    const { days: same } = await series('every: 4 quarters, starts: 2024-02-29');
    expect(same).toEqual(['2027-02-28']);
  });

  it.each(['year', '12 months'])('every %s on the 29th to 31st of another month needs no other day', async (every) => {
    const { days, rule } = await series(`every: ${every}, starts: 2026-12-31`);
    expect(days).toEqual(['2026-12-31']);
    expect(rule).not.toContain('BYMONTHDAY');
  });

  it('that began before the term keeps its rhythm', async () => {
    const { days } = await series('every: 2 weeks, starts: 2026-09-22');
    expect(days.slice(0, 2)).toEqual(['2026-10-06', '2026-10-20']);
  });

  it('that began long ago still takes place', async () => {
    const { days } = await series('every: day, starts: 1950-01-01');
    expect([days.length, days[0], days.at(-1)]).toEqual([365, '2026-10-01', '2027-09-30']);
    const { days: rhythm } = await series('every: 3 weeks, starts: 1950-01-02');
    expect(rhythm.slice(0, 2)).toEqual(['2026-10-05', '2026-10-26']);
  });

  it('leaves out the days that are excepted', async () => {
    const { days } = await series('every: week, starts: 2026-10-06, except: [2026-10-13]');
    expect(days.slice(0, 2)).toEqual(['2026-10-06', '2026-10-20']);
  });

  it('without a cadence has no days', async () => {
    expect(await series('starts: 2026-10-06')).toEqual({ rule: undefined, days: [] });
  });
});
