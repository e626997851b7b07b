/** The rules that count how often a role stands under a letter. */
import { describe, expect, it } from 'vitest';
import { catalogOf, configured, engagement, expectInExample, raci, raciRulesIn, roles, scope } from './rows.ts';

/** An activity that nobody else has to do with. */
function activity(id: string, responsible: string, accountable: string): string {
  return `{ id: ${id}, activity: Prepare ${id.replace(/[⟦⟧]/g, '')}, responsible: ${responsible}, accountable: ${accountable}, informed: cfo }`;
}

describe('raci/overload', () => {
  // The marketing manager does the work in two of the three rows of the example.
  const THREE_OF_FIVE = raci({}, activity('one', 'marketing', 'ceo'), activity('two', 'sales', 'ceo'));
  const FOUR_OF_FIVE = raci({}, activity('one', 'marketing', 'ceo'), activity('two', 'marketing', 'ceo'));
  const MARKED = roles({}).replace('id: marketing', 'id: ⟦marketing⟧');

  it('accepts exactly the share', () => expectInExample(THREE_OF_FIVE, []));

  it('reports more than the share on the role', () =>
    expectInExample(MARKED + FOUR_OF_FIVE, [
      {
        rule: 'raci/overload',
        at: 'marketing',
        severity: 'warning',
        path: 'roles[marketing].id',
        says: 'Marketing Manager does the work in 4 of 5 rows, more than 60 percent. One absence stops most of the engagement: hand some of these rows to another role.',
      },
    ]));

  it('says nothing of fewer than five rows', () => expectInExample(raci({}, activity('one', 'marketing', 'ceo')), []));

  it('holds the share against the configured one', () =>
    expectInExample(FOUR_OF_FIVE, [], configured('raci/overload', '{ share: 80 }')));

  it('does not count rows that only may name the role', () =>
    expectInExample(raci({}, activity('one', 'marketing', 'ceo'), activity('two', '⟦market⟧', 'ceo')), [
      { rule: 'reference/unresolved', at: 'market' },
    ]));

  it('still counts the others', () =>
    expectInExample(
      MARKED +
        raci(
          {},
          activity('one', 'marketing', 'ceo'),
          activity('two', 'marketing', 'ceo'),
          activity('three', '⟦chief⟧', 'ceo'),
        ),
      [
        { rule: 'raci/overload', at: 'marketing', says: /in 4 of 6 rows/ },
        { rule: 'reference/unresolved', at: 'chief' },
      ],
    ));

  it('does not count a subject twice', () =>
    expectInExample(
      raci(
        {},
        activity('one', 'marketing', 'ceo'),
        '{ work: ⟦renew-website⟧, responsible: marketing, accountable: cio, consulted: [cmo, sales] }',
      ),
      [{ rule: 'raci/duplicate-row', at: 'renew-website' }],
    ));

  it('does not count a row that repeats the id of another', () =>
    expectInExample(raci({}, activity('one', 'marketing', 'ceo'), activity('⟦one⟧', 'marketing', 'ceo')), [
      { rule: 'reference/duplicate-id', at: 'one' },
    ]));

  it('is silent when a row cannot be read at all', async () => {
    const rows = raci({}, activity('one', 'marketing', 'ceo'), activity('two', 'marketing', 'ceo'), 'later');
    expect(await raciRulesIn(rows)).toEqual([]);
  });

  it('reports a role from a catalog where the RACI first names it', () =>
    expectInExample(
      `uses: [group.charter-catalog.yaml]\n${roles({ marketing: '' })}${FOUR_OF_FIVE.replace('[marketing, cio]', '[⟦marketing⟧, cio]')}`,
      [{ rule: 'raci/overload', at: 'marketing', path: 'raci[launch-campaign].responsible[marketing]' }],
      catalogOf(roles({}).replace(/ {2}- \{ id: (?!marketing).*\n/g, '')),
    ));
});

const SECOND_CMO =
  '{ id: deputy, title: Deputy, function: cmo, team: marketing, party: provider, person: { name: Lia Brandt } }';

const DEPUTY_OWNS = 'risks:\n  - { id: slow, statement: Too slow, owner: deputy }\n';

describe('raci/bottleneck', () => {
  // The engaged leader answers for two of the three rows of the example.
  const THREE_OF_FIVE = raci({}, activity('one', 'sales', 'cmo'), activity('two', 'sales', 'ceo'));
  const FOUR_OF_FIVE = raci({}, activity('one', 'sales', 'cmo'), activity('two', 'sales', 'cmo'));
  const MARKED = roles({}).replace('id: cmo', 'id: ⟦cmo⟧');
  const FOCUSED = engagement('breadth: full', 'breadth: focused');

  it('accepts exactly the share', () => expectInExample(THREE_OF_FIVE, []));

  it('reports more than the share on the role', () =>
    expectInExample(MARKED + FOUR_OF_FIVE, [
      {
        rule: 'raci/bottleneck',
        at: 'cmo',
        severity: 'warning',
        path: 'roles[cmo].id',
        says: 'Chief Marketing Officer answers for 4 of 5 rows, more than 60 percent, so that most decisions wait for one person. Let another role answer for some of them.',
      },
    ]));

  it('says nothing of fewer than five rows', () => expectInExample(raci({}, activity('one', 'sales', 'cmo')), []));

  it('holds the share against the configured one', () =>
    expectInExample(
      MARKED + THREE_OF_FIVE,
      [{ rule: 'raci/bottleneck', at: 'cmo', says: /3 of 5 rows, more than 59 percent/ }],
      {
        ...configured('raci/bottleneck', '{ share: 59 }'),
      },
    ));

  it('exempts the engaged leader when the engagement is focused', () => expectInExample(FOCUSED + FOUR_OF_FIVE, []));

  it.each([
    ['it is not known who is engaged', FOCUSED + roles({}, SECOND_CMO) + FOUR_OF_FIVE + DEPUTY_OWNS],
    ['the breadth cannot be read', engagement('breadth: full', 'breadth: narrow') + FOUR_OF_FIVE],
    ['a row cannot be read at all', `${FOUR_OF_FIVE}  - later\n`],
  ])('is silent when %s', async (_, sections) => {
    expect(await raciRulesIn(sections)).toEqual([]);
  });

  it('exempts nobody else then', () =>
    expectInExample(
      FOCUSED +
        roles({}).replace('id: sales', 'id: ⟦sales⟧') +
        raci(
          { campaign: '{ work: launch-campaign, responsible: [marketing, cio], accountable: sales, informed: cfo }' },
          activity('one', 'cmo', 'sales'),
          activity('two', 'cmo', 'sales'),
          activity('three', 'ceo', 'sales'),
        ),
      [{ rule: 'raci/bottleneck', at: 'sales', says: /^Head of Sales answers for 4 of 6 rows/ }],
    ));

  const answersForMuch = (...further: readonly string[]): string =>
    raci(
      {
        campaign:
          '{ work: launch-campaign, responsible: marketing, accountable: cio, consulted: sales, informed: cfo }',
      },
      activity('one', 'sales', 'cio'),
      activity('two', 'sales', 'cio'),
      ...further,
    );

  it('does not count work that builds for a technology leader', () => expectInExample(answersForMuch(), []));

  it('does not count it when that cannot be read', async () => {
    expect(await raciRulesIn(scope('builds: true', 'builds: perhaps') + answersForMuch())).toEqual([]);
  });

  it('counts it when it does not build', () =>
    expectInExample(scope('      builds: true\n', '') + roles({}).replace('id: cio', 'id: ⟦cio⟧') + answersForMuch(), [
      { rule: 'raci/bottleneck', at: 'cio', says: /answers for 4 of 5 rows/ },
    ]));

  it('counts the rest of the rows of a technology leader', () =>
    expectInExample(roles({}).replace('id: cio', 'id: ⟦cio⟧') + answersForMuch(activity('three', 'sales', 'cio')), [
      { rule: 'raci/bottleneck', at: 'cio', says: /answers for 4 of 5 rows/ },
    ]));
});
