/** The rules that hold the extent of the engagement against its pillars and its time. */
import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/charters.ts';
import { config, type Edit, example, expectOnly, FOCUSED, rulesIn } from './example.ts';

const pillars = (list: string): Edit => ['pillars: [messaging, campaigns, web, analytics]', list];

describe('engagement/breadth-matches-pillars', () => {
  const RULE = 'engagement/breadth-matches-pillars';

  it('reports a full engagement with three pillars', () =>
    expectOnly(example(['breadth: full', 'breadth: ⟦full⟧'], pillars('pillars: [messaging, campaigns, web]')), [
      {
        rule: RULE,
        at: 'full',
        severity: 'info',
        path: 'engagement.breadth',
        says: 'The engagement is said to cover all of marketing but names only 3 of its pillars; fewer than 4 are rather a part. Call it focused, or name the other pillars.',
      },
    ]));

  it('accepts a full engagement with four pillars', () => expectOnly(example(), []));

  it('counts none when a full engagement names none', () =>
    expectOnly(
      example(['breadth: full', 'breadth: ⟦full⟧'], ['  pillars: [messaging, campaigns, web, analytics]\n', '']),
      [{ rule: RULE, at: 'full', says: /names only 0 of its pillars/ }],
    ));

  it('accepts a focused engagement with six pillars', () =>
    expectOnly(example(FOCUSED, pillars('pillars: [messaging, campaigns, web, analytics, brand, creative]')), []));

  it('reports a focused engagement with seven', () =>
    expectOnly(
      example(
        ['breadth: full', 'breadth: ⟦focused⟧'],
        pillars('pillars: [messaging, campaigns, web, analytics, brand, creative, strategy]'),
      ),
      [
        {
          rule: RULE,
          at: 'focused',
          severity: 'info',
          says: /^The engagement is said to be focused but names 7 pillars; more than 6 /,
        },
      ],
    ));

  it.each([
    ['the pillars', pillars('pillars: messaging')],
    ['one of them', pillars('pillars: [messaging, magic]')],
    ['the breadth', ['breadth: full', 'breadth: wide'] as const],
    ['the text', pillars('"pillars: [messaging]')],
  ])('is silent when %s cannot be read', async (_, edit) => {
    expect(await rulesIn('engagement', example(edit))).toEqual([]);
  });
});

describe('engagement/capacity-covers-meetings', () => {
  const RULE = 'engagement/capacity-covers-meetings';
  const CAPACITY = 'capacity: { amount: 2, unit: days, per: week }';
  const capacity = (text: string): Edit => [CAPACITY, `capacity: ${text}`];
  // In a month the engaged leader attends 13/6 hours of leadership sync, 2/3 of quarterly review and 1/3 of exchange.
  const ATTENDED = 13 / 6 + 1;

  it('reports meetings that take more than a quarter', () =>
    expectOnly(example(capacity('{ amount: ⟦10⟧, unit: hours, per: month }')), [
      {
        rule: RULE,
        at: '10',
        severity: 'warning',
        path: 'engagement.capacity.amount',
        says: 'Meetings take 3.2 of the 10 hours that Chief Marketing Officer has in a month, which is 31.7 percent and more than the 25 that leave time for the work. Drop, shorten or space out some of them, or agree on more capacity.',
      },
    ]));

  it('relates the meetings with what each takes', async () => {
    const { findings, file } = await expectFindings(example(capacity('{ amount: ⟦10⟧, unit: hours, per: month }')), [
      { rule: RULE, at: '10' },
    ]);
    const related = findings[0]?.related.map(({ start, end, args }) => [
      file.tree.text.slice(start, end),
      args['taken'],
    ]);
    expect(related).toEqual([
      ['leadership-sync', 2.2],
      ['quarterly-review', 0.7],
      ['what-is-next', 0.3],
    ]);
  });

  it.each([
    ['{ amount: 12.66, unit: hours, per: month }', [RULE]],
    ['{ amount: 12.67, unit: hours, per: month }', []],
    ['{ amount: 1.583, unit: days, per: month }', [RULE]],
    ['{ amount: 1.584, unit: days, per: month }', []],
    ['{ amount: 2.923, unit: hours, per: week }', [RULE]],
    ['{ amount: 2.924, unit: hours, per: week }', []],
    ['{ amount: 0.365, unit: days, per: week }', [RULE]],
    ['{ amount: 0.366, unit: days, per: week }', []],
  ])(`holds ${ATTENDED} hours a month against %s`, async (text, found) => {
    expect(await rulesIn('engagement', example(capacity(text)))).toEqual(found);
  });

  it('accepts exactly the share', async () => {
    const text = example(
      capacity('{ amount: 1, unit: hours, per: week }'),
      ['every: 2 weeks, minutes: 60, reviewsParkingLot', 'every: month, minutes: 65, reviewsParkingLot'],
      ['every: quarter, minutes: 120', 'minutes: 120'],
      ['every: quarter, minutes: 60', 'every: quarter'],
    );
    expect(await rulesIn('engagement', text)).toEqual([]);
  });

  it('takes the share from the config', async () => {
    const text = example(capacity('{ amount: 10, unit: hours, per: month }'));
    expect(await rulesIn('engagement', text, config(`rules: { ${RULE}: { share: 31 } }\n`))).toEqual([RULE]);
    expect(await rulesIn('engagement', text, config(`rules: { ${RULE}: { share: 32 } }\n`))).toEqual([]);
  });

  it('relates no meeting that does not say how long it takes', async () => {
    const text = example(capacity('{ amount: ⟦5⟧, unit: hours, per: month }'), [
      'every: quarter, minutes: 120',
      'every: quarter',
    ]);
    const { findings } = await expectFindings(text, [{ rule: RULE, at: '5' }]);
    expect(findings[0]?.related).toHaveLength(2);
  });

  it('counts meetings that the engaged leader chairs and those that others chair, and no others', async () => {
    const meeting =
      '    - { id: press, title: Press, kind: working-session, chair: marketing, attendees: [sales], every: day, minutes: 480 }\n';
    expect(await rulesIn('engagement', example(['  channels:\n', `${meeting}  channels:\n`]))).toEqual([]);
    const attended = meeting.replace('[sales]', '[sales, cmo]');
    expect(await rulesIn('engagement', example(['  channels:\n', `${attended}  channels:\n`]))).toEqual([RULE]);
  });

  it.each([
    ['the capacity', [['  capacity: { amount: 2, unit: days, per: week }\n', '']]],
    ['the unit', [capacity('{ amount: 0.1, per: week }')]],
    ['the period', [capacity('{ amount: 0.1, unit: days }')]],
    ['the amount', [capacity('{ unit: days, per: week }')]],
    ['a readable amount', [capacity('{ amount: little, unit: days, per: week }')]],
    ['meetings', [capacity('{ amount: 0.1, unit: hours, per: month }'), [/^ {2}meetings:\n(?: {4}.*\n)*/m, '']]],
    [
      'the engaged leader',
      [capacity('{ amount: 0.1, unit: hours, per: month }'), ['function: cmo', 'function: other']],
    ],
  ] as const)('is silent without %s', async (_, edits) => {
    const found = await rulesIn('engagement', example(...edits.map(([from, to]): Edit => [from, to])));
    expect(found.filter((rule) => rule === RULE)).toEqual([]);
  });
});
