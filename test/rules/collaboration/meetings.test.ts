/** The rules that look at the meeting series. */
import { describe, expect, it } from 'vitest';
import { analyseFiles, expectFindings } from '../../support/charters.ts';
import {
  collaborationRulesIn,
  example,
  expectOnly,
  markedMeetings,
  meeting,
  meetings,
  part,
  section,
  USES,
} from './example.ts';

const SYNC = 'collaboration/monthly-leadership-sync';
const REVIEW = 'collaboration/quarterly-review';

describe('collaboration/monthly-leadership-sync', () => {
  it.each(['week', 'month', '4 weeks', '30 days', '1 month'])('accepts a series every %s', (cadence) =>
    expectOnly(example(meetings(meeting('sync', 'every: 2 weeks', `every: ${cadence}`))), []),
  );

  it.each(['5 weeks', '31 days', '2 months', 'quarter'])('reports a series every %s', (cadence) =>
    expectOnly(example(meetings(meeting('sync', 'every: 2 weeks', `every: ⟦${cadence}⟧`))), [
      {
        rule: SYNC,
        at: cadence,
        severity: 'error',
        path: 'collaboration.meetings[leadership-sync].every',
        says: `"Marketing and IT" takes place every ${cadence}, but the two leaders have to meet at least every month. Make it "every: month" or more frequent.`,
      },
    ]),
  );

  it('asks for a cadence', () =>
    expectOnly(
      example(meetings(meeting('sync', 'id: leadership-sync', 'id: ⟦leadership-sync⟧'))).replace(
        ' every: 2 weeks,',
        '',
      ),
      [
        {
          rule: SYNC,
          at: 'leadership-sync',
          path: 'collaboration.meetings[leadership-sync].every',
          says: '"Marketing and IT" does not say how often it takes place. The two leaders have to meet at least every month: add "every".',
        },
      ],
    ));

  it('names the leader who is absent', () =>
    expectOnly(example(meetings(meeting('sync', 'attendees: [cio, web-lead]', '⟦attendees⟧: [web-lead]'))), [
      {
        rule: SYNC,
        at: 'attendees',
        path: 'collaboration.meetings[leadership-sync].attendees',
        says: '"Marketing and IT" takes place without Chief Information Officer, and no other meeting brings Chief Marketing Officer and Chief Information Officer together every month. Add Chief Information Officer to "attendees".',
      },
    ]));

  it('asks for a leadership sync where no series is meant for it', () =>
    expectOnly(
      example(
        markedMeetings({ sync: '' }, '{ id: list, title: List, kind: parking-lot-review, chair: sales, every: week }'),
      ),
      [
        {
          rule: SYNC,
          at: 'meetings',
          path: 'collaboration.meetings',
          says: 'No meeting brings Chief Marketing Officer and Chief Information Officer together at least every month, so that each learns too late what the other plans. Add a leadership sync of the two.',
        },
      ],
    ));

  it('accepts a series of another kind, and the chair as an attendee', () =>
    expectOnly(
      example(
        meetings(
          { sync: '' },
          '{ id: board, title: Board, kind: steering, chair: cio, attendees: [cmo, web-lead], every: month, minutes: 60, reviewsParkingLot: true }',
        ),
      ),
      [],
    ));

  it.each(['first', 'last'])('marks the series that needs least, also when it stands %s', async (position) => {
    const series = [
      '{ id: a-far, title: Far, kind: leadership-sync, chair: cmo, attendees: [sales], every: week, minutes: 5 }',
      '{ id: b-near, title: Near, kind: leadership-sync, chair: cmo, attendees: [cio], every: ⟦2 months⟧ }',
      '{ id: a-rare, title: Rare, kind: leadership-sync, chair: cmo, attendees: [cio], every: 3 months }',
      '{ id: list, title: List, kind: parking-lot-review, chair: sales, every: week }',
    ];
    const near = series.splice(1, 1);
    const all = position === 'first' ? [...near, ...series] : [...series, ...near];
    await expectOnly(example(meetings({ sync: '' }, ...all)), [{ rule: SYNC, at: '2 months' }]);
  });

  it.each([
    ['an attendee that is not declared', 'attendees: [cio, web-lead]', 'attendees: [ceo, coi]'],
    ['attendees that are no list', 'attendees: [cio, web-lead]', 'attendees: cio'],
    ['a cadence that cannot be read', 'every: 2 weeks', 'every: often'],
  ])('is silent with %s', async (_, from, to) => {
    expect(await collaborationRulesIn(example(meetings(meeting('sync', from, to))))).toEqual([]);
  });

  it('is silent when an attendee may come from a catalog that is missing', async () => {
    const shared = meeting('sync', 'attendees: [cio, web-lead]', 'attendees: [group-cio, web-lead]');
    expect(await collaborationRulesIn(example(USES, meetings(shared)))).toEqual([]);
  });

  it('is silent when a meeting cannot be read at all', async () => {
    expect(await collaborationRulesIn(example(meetings({ sync: '' }, 'a chat now and then')))).toEqual([]);
  });

  it('is silent without a CIO, with meetings and without', async () => {
    const nobody = ['function: cio,', 'function: legal,'] as const;
    const rare = meeting('sync', 'every: 2 weeks', 'every: quarter');
    expect(await collaborationRulesIn(example(nobody, meetings(rare)))).toEqual([]);
    expect(await collaborationRulesIn(example(nobody, part('meetings', '')))).toEqual([]);
  });
});

describe('a charter without meetings', () => {
  const says = (practices: string): string =>
    `No meetings are planned, so that Chief Marketing Officer and Chief Information Officer will not see each other every month. There is also no ${practices}. Add these meetings, the monthly one first.`;
  const ALL = 'quarterly business review, review of the parking-lot list or exchange about each other’s strategy';

  it('is reported once, with what it takes down', () =>
    expectOnly(example(part('meetings', ''), ['collaboration:', '⟦collaboration⟧:']), [
      { rule: SYNC, at: 'collaboration', path: 'collaboration.meetings', severity: 'error', says: says(ALL) },
    ]));

  it('is the same with an empty list', () =>
    expectOnly(example(part('meetings', '  ⟦meetings⟧: []\n')), [
      { rule: SYNC, at: 'meetings', path: 'collaboration.meetings', says: says(ALL) },
    ]));

  it('also names the common time of a middle-market company', () =>
    expectOnly(example(part('meetings', '  ⟦meetings⟧: []\n'), ['stage: enterprise', 'stage: middle-market']), [
      {
        rule: SYNC,
        at: 'meetings',
        says: says(`${ALL.replace(' or exchange', ', exchange')} or time for marketing, IT and finance together`),
      },
    ]));

  it('does not miss a quarterly review in a short term', async () => {
    const text = example(part('meetings', ''), ['end: 2027-09-30', 'end: 2026-12-29']);
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    const found = findings.filter(({ ruleId }) => ruleId === SYNC);
    expect(found).toMatchObject([{ args: { practices: ['P25', 'P39'] } }]);
  });

  it('still lacks what is no meeting: a list and a channel', async () => {
    const text = example(part('meetings', ''), part('parkingLot', ''), part('channels', ''));
    expect(await collaborationRulesIn(text)).toEqual([
      SYNC,
      'collaboration/parking-lot-reviewed',
      'collaboration/strategy-exchange',
    ]);
  });

  it('is reported on the kind when nothing is said about collaboration', async () => {
    const rules = await collaborationRulesIn(example(section('collaboration', '')));
    expect(rules.filter((rule) => [SYNC, REVIEW, 'collaboration/stage-priorities'].includes(rule))).toEqual([SYNC]);
  });

  it('says nothing when the meetings cannot be read', async () => {
    expect(await collaborationRulesIn(example(part('meetings', '  meetings: every week\n')))).toEqual([]);
  });
});

describe('collaboration/quarterly-review', () => {
  it('names the leader who is absent', () =>
    expectOnly(
      example(meetings(meeting('review', 'attendees: [cio, cfo, ceo, sales]', '⟦attendees⟧: [cfo, ceo, sales]'))),
      [
        {
          rule: REVIEW,
          at: 'attendees',
          severity: 'warning',
          path: 'collaboration.meetings[quarterly-review].attendees',
          says: '"Quarterly review" takes place without Chief Information Officer, but results of both functions are reviewed there. Add Chief Information Officer to "attendees".',
        },
      ],
    ));

  it.each(['quarter', '3 months', '13 weeks', 'month'])('accepts a review every %s', (cadence) =>
    expectOnly(example(meetings(meeting('review', 'every: quarter', `every: ${cadence}`))), []),
  );

  it('reports a review that is too rare', () =>
    expectOnly(example(meetings(meeting('review', 'every: quarter', 'every: ⟦14 weeks⟧'))), [
      {
        rule: REVIEW,
        at: '14 weeks',
        says: '"Quarterly review" takes place every 14 weeks, which is too rare to correct the course. Make it "every: quarter".',
      },
    ]));

  it('takes a review without a cadence at its word', () =>
    expectOnly(example(meetings(meeting('review', ' every: quarter,', ''))), []));

  it('asks for the review', () =>
    expectOnly(example(markedMeetings({ review: '' })), [
      {
        rule: REVIEW,
        at: 'meetings',
        path: 'collaboration.meetings',
        says: 'There is no quarterly business review, so that nobody holds the results against the plan. Add a meeting of this kind that Chief Marketing Officer and Chief Information Officer attend.',
      },
    ]));

  it.each([
    ['2026-12-29', []],
    ['2026-12-30', [REVIEW]],
  ])('with a term from 2026-10-01 to %s', async (end, found) => {
    const text = example(meetings({ review: '' }), ['end: 2027-09-30', `end: ${end}`]);
    expect(await collaborationRulesIn(text)).toEqual(found);
  });

  it('asks for it in an open term', async () => {
    const text = example(
      meetings({ review: '' }),
      ['model: fractional', 'model: full-time'],
      [', end: 2027-09-30', ''],
    );
    expect(await collaborationRulesIn(text)).toEqual([REVIEW]);
  });

  it.each([
    ['an end that is no day', 'end: 2027-09-30', 'end: 2027-09-31'],
    ['no end where there must be one', ', end: 2027-09-30', ''],
    ['a term that is no group of keys', 'term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }', 'term: long'],
  ])('is silent with %s', async (_, from, to) => {
    expect(await collaborationRulesIn(example(meetings({ review: '' }), [from, to]))).toEqual([]);
  });

  it.each([
    ['kind: quarterly-business-review', 'kind: quarterly'],
    ['attendees: [cio, cfo, ceo, sales]', 'attendees: [coi, cfo, ceo, sales]'],
  ])('is silent when %s reads %s', async (from, to) => {
    expect(await collaborationRulesIn(example(meetings(meeting('review', from, to))))).toEqual([]);
  });
});

describe('collaboration/parking-lot-reviewed', () => {
  const RULE = 'collaboration/parking-lot-reviewed';
  const unreviewed = meeting('sync', ', reviewsParkingLot: true', '');

  it('reports a list that no meeting reviews', () =>
    expectOnly(example(markedMeetings(unreviewed)), [
      {
        rule: RULE,
        at: 'meetings',
        severity: 'warning',
        path: 'collaboration.meetings',
        says: 'No meeting goes through the parking-lot list, so that what is put there is forgotten. Say "reviewsParkingLot: true" in one of the meetings.',
      },
    ]));

  it('accepts a meeting of that kind', () =>
    expectOnly(
      example(meetings(unreviewed, '{ id: list, title: List, kind: parking-lot-review, chair: sales, every: month }')),
      [],
    ));

  it('does not accept a meeting that says no', async () => {
    const no = meeting('sync', 'reviewsParkingLot: true', 'reviewsParkingLot: false');
    expect(await collaborationRulesIn(example(meetings(no)))).toEqual([RULE]);
  });

  it('reports a missing list, and leaves it at that', () =>
    expectOnly(example(part('parkingLot', ''), meetings(unreviewed), ['collaboration:', '⟦collaboration⟧:']), [
      {
        rule: RULE,
        at: 'collaboration',
        path: 'collaboration.parkingLot',
        says: 'There is no parking-lot list: whatever would lead off the course is argued about at once, or lost. Add "parkingLot"; an empty list is enough to begin with.',
      },
    ]));

  it.each([
    meeting('sync', 'reviewsParkingLot: true', 'reviewsParkingLot: sometimes'),
    { ...unreviewed, ...meeting('exchange', 'kind: strategy-exchange', 'kind: parking-lot') },
  ])('is silent when a meeting may review it: %o', async (changed) => {
    expect(await collaborationRulesIn(example(meetings(changed)))).toEqual([]);
  });

  it('is silent when the list is no list', async () => {
    expect(await collaborationRulesIn(example(part('parkingLot', '  parkingLot: later\n')))).toEqual([]);
    expect(await collaborationRulesIn(example(part('parkingLot', '  parkingLot:\n')))).toEqual([]);
  });
});

describe('collaboration/strategy-exchange', () => {
  const RULE = 'collaboration/strategy-exchange';

  it('asks for the meeting', () =>
    expectOnly(example(markedMeetings({ exchange: '' })), [
      {
        rule: RULE,
        at: 'meetings',
        severity: 'info',
        path: 'collaboration.meetings',
        says: 'No meeting gives the leaders time for each other’s strategic aims, apart from everyday business. Add one of the kind "strategy-exchange".',
      },
    ]));

  it('asks for a channel', () =>
    expectOnly(example(part('channels', ''), ['collaboration:', '⟦collaboration⟧:']), [
      {
        rule: RULE,
        at: 'collaboration',
        path: 'collaboration.channels',
        says: 'There is no channel in which people of both teams can ask each other between meetings. Name one, such as a chat room, with what it is for.',
      },
    ]));

  it('asks for both where both are missing', async () => {
    expect(await collaborationRulesIn(example(part('channels', ''), meetings({ exchange: '' })))).toEqual([RULE, RULE]);
  });

  it('is silent when a kind or the channels cannot be read', async () => {
    const unreadable = meeting('exchange', 'kind: strategy-exchange', 'kind: strategy');
    expect(await collaborationRulesIn(example(meetings(unreadable)))).toEqual([]);
    expect(await collaborationRulesIn(example(part('channels', '  channels: chat\n')))).toEqual([]);
  });
});

describe('collaboration/stage-priorities', () => {
  const RULE = 'collaboration/stage-priorities';
  const MIDDLE = ['stage: enterprise', 'stage: middle-market'] as const;
  const GROWTH = ['stage: enterprise', 'stage: fast-growth'] as const;
  const withoutFinance = meeting('review', 'attendees: [cio, cfo, ceo, sales]', 'attendees: [cio, ceo, sales]');

  it('asks a middle-market company for a meeting of the three', () =>
    expectOnly(example(MIDDLE, markedMeetings(withoutFinance)), [
      {
        rule: RULE,
        at: 'meetings',
        severity: 'warning',
        path: 'collaboration.meetings',
        says: 'The company is in the middle market, where common ground comes first, but no meeting brings Chief Marketing Officer, Chief Information Officer and Chief Financial Officer together. Invite all three to one of the meetings.',
      },
    ]));

  it('does not accept that each meets another', async () => {
    const two = '{ id: money, title: Money, kind: steering, chair: cfo, attendees: [cmo], every: month, minutes: 30 }';
    expect(await collaborationRulesIn(example(MIDDLE, meetings(withoutFinance, two)))).toEqual([RULE]);
  });

  it('asks nothing of the kind elsewhere', () => expectOnly(example(meetings(withoutFinance)), []));

  it('accepts a common meeting', () => expectOnly(example(MIDDLE), []));

  it.each([
    ['CFO', 'function: cfo, team: finance', 'function: legal, team: business'],
    ['CIO', 'function: cio,', 'function: legal,'],
    ['engaged leader', 'function: cmo,', 'function: coo,'],
  ])('is silent without a %s', async (_, from, to) => {
    expect(await collaborationRulesIn(example(MIDDLE, [from, to], meetings(withoutFinance)))).toEqual([]);
  });

  it('leaves a leader who is absent from the review to the rule that asks for it', async () => {
    const absent = meeting('review', 'attendees: [cio, cfo, ceo, sales]', 'attendees: [cfo, ceo, sales]');
    expect(await collaborationRulesIn(example(MIDDLE, meetings(absent)))).toEqual([REVIEW]);
    const short = ['end: 2027-09-30', 'end: 2026-12-29'] as const;
    expect(await collaborationRulesIn(example(MIDDLE, short, meetings(absent)))).toEqual([RULE]);
  });

  it('leaves a leader who is absent from the sync to the rule that asks for it', async () => {
    const absent = {
      ...withoutFinance,
      ...meeting('sync', 'attendees: [cio, web-lead]', 'attendees: [cfo, web-lead]'),
    };
    expect(await collaborationRulesIn(example(MIDDLE, meetings(absent)))).toEqual([SYNC]);
  });

  it('is silent when attendees cannot be read', async () => {
    const unknown = meeting('review', 'attendees: [cio, cfo, ceo, sales]', 'attendees: [cio, cof, ceo, sales]');
    expect(await collaborationRulesIn(example(MIDDLE, meetings(unknown)))).toEqual([]);
  });

  it('asks a fast-growth company for a clear position', async () => {
    const { findings } = await expectFindings(
      example(GROWTH, ['      pillar: messaging\n', '      pillar: analytics\n'], ['  included:', '  ⟦included⟧:']),
      [
        {
          rule: RULE,
          at: 'included',
          path: 'scope.included',
          says: 'The company is in fast growth, but no work is about its positioning or its messages, so that money will be spent on reach without a clear story. Add a work item with the pillar "positioning" or "messaging".',
        },
      ],
    );
    expect(findings[0]?.related).toMatchObject([{ message: 'stage' }]);
  });

  it('accepts work on messages or positioning', async () => {
    expect(await collaborationRulesIn(example(GROWTH))).toEqual([]);
    const positioning = ['      pillar: messaging\n', '      pillar: positioning\n'] as const;
    expect(await collaborationRulesIn(example(GROWTH, positioning))).toEqual([]);
  });

  it('is silent when a pillar cannot be read', async () => {
    const unreadable = ['      pillar: messaging\n', '      pillar: messages\n'] as const;
    expect(await collaborationRulesIn(example(GROWTH, unreadable))).toEqual([]);
  });

  it('asks for work where there is none, unless the whole scope is missing', async () => {
    expect(await collaborationRulesIn(example(GROWTH, section('scope', 'scope: {}\n')))).toEqual([RULE]);
    expect(await collaborationRulesIn(example(GROWTH, section('scope', '')))).toEqual([]);
  });
});
