/** Meeting series of every kind as calendars: `ical.js` has to find the days of the plan, at the same local time all year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../server/src/charter/dates.ts';
import { buildPlan, type Plan } from '../../../server/src/plan/plan.ts';
import { renderIcs } from '../../../server/src/render/plan/ics/ics.ts';
import { EXAMPLE_CHARTER } from '../../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../../support/charters.ts';
import { readCalendar } from './read-calendar.ts';
import { expectSound } from './sound-calendar.ts';

const ALL = { contacts: true };

/** An engagement between two days with meeting series, each by its settings. */
async function planOf(
  term: { readonly start: string; readonly end: string },
  series: readonly string[],
): Promise<Plan> {
  const meetings = series.map(
    (settings, index) =>
      `    - { id: talk-${index}, title: Talk, kind: steering, chair: cmo, attendees: [cio], ${settings} }\n`,
  );
  const text = EXAMPLE_CHARTER.replace(
    /( {2}meetings:\n)[\s\S]*?(?= {2}channels:)/,
    (_, key: string) => `${key}${meetings.join('')}`,
  ).replace('start: 2026-10-01, end: 2027-09-30', `start: ${term.start}, end: ${term.end}`);
  return buildPlan(await analyseFiles({ 'a.charter.yaml': text }));
}

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'America/Santiago',
  'Asia/Calcutta',
  'Asia/Gaza',
  'Africa/Cairo',
  'Etc/GMT+12',
  'Pacific/Kiritimati',
  'UTC',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const day = fc.integer({ min: 0, max: 4 * 366 }).map((days) => addDays('2024-01-01', days));
/** The days on which months and years differ. */
const lateDay = fc.constantFrom(
  '2024-01-29',
  '2024-02-29',
  '2024-12-31',
  '2025-01-30',
  '2025-08-31',
  '2026-01-31',
  '2026-11-30',
);
const start = fc.oneof({ weight: 2, arbitrary: day }, { weight: 1, arbitrary: lateDay });
const cadence = fc.oneof(
  fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
  fc
    .tuple(fc.integer({ min: 2, max: 13 }), fc.constantFrom('days', 'weeks', 'months', 'quarters', 'years'))
    .map(([count, unit]) => `${count} ${unit}`),
);
const nth = fc
  .tuple(fc.constantFrom('first', 'second', 'third', 'fourth', 'last'), fc.constantFrom(...WEEKDAYS))
  .map((words) => words.join(' '));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const settings = fc
  .record({
    every: cadence,
    on: fc.option(nth, { nil: undefined }),
    starts: fc.option(start, { nil: undefined }),
    at: fc.option(time, { nil: undefined }),
    timezone: fc.option(fc.constantFrom(...ZONES), { nil: undefined, freq: 6 }),
    minutes: fc.option(fc.integer({ min: 5, max: 600 }), { nil: undefined }),
  })
  .map((keys) =>
    Object.entries(keys)
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${key === 'at' ? `"${value}"` : value}`]))
      .join(', '),
  );

const term = fc
  .tuple(start, fc.integer({ min: 30, max: 3 * 365 + 1 }))
  .map(([first, days]) => ({ start: first, end: addDays(first, days) }));

/** The same series again, without some of the days on which they took place. */
function excepting(series: readonly string[], plan: Plan, picks: readonly number[]): readonly string[] {
  return series.map((each, index) => {
    const days = plan.meetings.series[index]?.occurrences ?? [];
    const dropped = new Set(picks.flatMap((pick) => days[pick % Math.max(days.length, 1)] ?? []));
    return dropped.size > 0 ? `${each}, except: [${[...dropped].join(', ')}]` : each;
  });
}

describe('any meeting series', () => {
  it('takes place in the calendar when it does in the plan, excepted days included', async () => {
    let held = 0;
    let excepted = 0;
    const property = fc.asyncProperty(
      term,
      fc.array(settings, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(), { maxLength: 4 }),
      async (engagement, series, picks) => {
        const whole = await planOf(engagement, series);
        expect(whole.meetings.series).toHaveLength(series.length);
        expectSound(renderIcs(whole, ALL), whole);
        const plan = await planOf(engagement, excepting(series, whole, picks));
        expectSound(renderIcs(plan, ALL), plan);
        held += plan.meetings.series.flatMap(({ occurrences }) => occurrences).length;
        excepted += plan.meetings.series.flatMap((each) => each.excepted).length;
      },
    );
    await fc.assert(property, { numRuns: 80, seed: 20_261_201 });
    expect(held).toBeGreaterThan(5000);
    expect(excepted).toBeGreaterThan(100);
  }, 60_000);

  it.each(ZONES)('keeps its time of day in %s when clocks change', async (zone) => {
    const settingsOf = (at: string): string => `every: day, at: "${at}", timezone: ${zone}`;
    const plan = await planOf(
      { start: '2026-01-01', end: '2027-12-31' },
      ['00:00', '02:30', '09:00', '23:59'].map(settingsOf),
    );
    const entries = expectSound(renderIcs(plan, ALL), plan).filter(({ uid }) => /\.meeting\./.test(uid));
    expect(entries.map(({ starts }) => starts.length)).toEqual([730, 730, 730, 730]);
  });

  it('starts at other moments of the world when clocks change', async () => {
    const weekly = 'every: week, at: "09:00", timezone: Europe/Berlin';
    const plan = await planOf({ start: '2026-10-19', end: '2026-10-31' }, [weekly]);
    const [entry] = readCalendar(renderIcs(plan, ALL)).entries;
    expect(entry?.starts.map((each) => each.toJSDate().toISOString())).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });
});

describe('a series on the 30th', () => {
  const linesOf = async (start: string): Promise<readonly string[]> => {
    const plan = await planOf({ start, end: '2027-04-30' }, ['every: month, starts: 2026-11-30']);
    const text = renderIcs(plan, ALL);
    expectSound(text, plan);
    const [event = ''] = /UID:talk-0[\s\S]*?END:VEVENT/.exec(text) ?? [];
    return event.split('\r\n').filter((line) => /^(DTSTART|RRULE|RDATE|EXDATE)/.test(line));
  };

  it('adds the last of February to a rule that every calendar understands', async () => {
    expect(await linesOf('2026-12-15')).toEqual([
      'DTSTART;VALUE=DATE:20261230',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20270430',
      'RDATE;VALUE=DATE:20270228',
    ]);
  });

  it('begins with its turn before, left out, where February comes first', async () => {
    expect(await linesOf('2027-02-15')).toEqual([
      'DTSTART;VALUE=DATE:20270130',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20270430',
      'RDATE;VALUE=DATE:20270228',
      'EXDATE;VALUE=DATE:20270130',
    ]);
  });
});

describe('a plan of any size', () => {
  it.each([1, 20, 200])('of %i work items is sound', async (count) => {
    const items = Array.from(
      { length: count },
      (_, index) =>
        `    - { id: item-${index}, title: Build part ${index}, pillar: web, due: ${addDays('2026-10-05', index)}, deliverables: [{ id: part-${index}, title: Part ${index}, due: ${addDays('2026-10-04', index)} }] }\n`,
    );
    const text = EXAMPLE_CHARTER.replace(
      /( {2}included:\n)[\s\S]*?(?= {2}excluded:)/,
      (_, key: string) => `${key}${items.join('')}`,
    );
    const plan = buildPlan(await analyseFiles({ 'a.charter.yaml': text }));
    expect(plan.raci.work).toHaveLength(count);
    const entries = expectSound(renderIcs(plan, ALL), plan);
    expect(entries.filter(({ uid }) => /\.(work|deliverable)\./.test(uid))).toHaveLength(2 * count);
  });
});
