/** The rules that hold a row against the work that it is about, and the leaders against all rows. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { expectFindings } from '../../support/charters.ts';
import { catalogOf, engagement, expectInExample, raci, raciRulesIn, roles, scope } from './rows.ts';

const FOCUSED = engagement('breadth: full', 'breadth: focused');
const web = (letters: string): string => raci({ web: `{ work: renew-website, ${letters} }` });

describe('raci/cio-involved', () => {
  const campaign = (letters: string): string => raci({ campaign: `{ work: launch-campaign, ${letters} }` });

  it('reports a letter that is one level too low on that letter', () =>
    expectInExample(campaign('responsible: marketing, accountable: cmo, consulted: [sales, ⟦cio⟧]'), [
      {
        rule: 'raci/cio-involved',
        at: 'cio',
        severity: 'warning',
        path: 'raci[launch-campaign].consulted[cio]',
        says: 'Chief Information Officer is only asked about "Run the launch campaign" but has to carry it too, because its pillar is campaigns and it uses personal data ("Contacts of customers"). Move this role to "responsible" or "accountable".',
      },
    ]));

  it('reports a letter that is two levels too low as an error', () =>
    expectInExample(campaign('responsible: marketing, accountable: cmo, consulted: sales, informed: ⟦cio⟧'), [
      {
        rule: 'raci/cio-involved',
        at: 'cio',
        severity: 'error',
        says: /^Chief Information Officer is only told about/,
      },
    ]));

  it('reports a row without the CIO on the work', () =>
    expectInExample(
      raci({ campaign: '{ work: ⟦launch-campaign⟧, responsible: marketing, accountable: cmo, consulted: sales }' }),
      [
        {
          rule: 'raci/cio-involved',
          at: 'launch-campaign',
          severity: 'error',
          path: 'raci[launch-campaign]',
          says: /has no part in .* but has to carry it too/,
        },
      ],
    ));

  it.each(['responsible: [marketing, cio], accountable: cmo', 'responsible: marketing, accountable: cio'])(
    'accepts %s',
    (letters) => expectInExample(campaign(`${letters}, consulted: sales`), []),
  );

  const messages = (letters: string): string =>
    raci({ messages: `{ work: sharpen-messages, responsible: marketing, accountable: cmo, ${letters} }` });

  it('asks for a say in everything when the engagement is full', () =>
    expectInExample(messages('informed: [ceo, ⟦cio⟧]'), [
      {
        rule: 'raci/cio-involved',
        at: 'cio',
        severity: 'warning',
        says: 'Chief Information Officer is only told about "Sharpen the messages" but has to be asked, because its pillar is messaging and the engagement covers all of marketing. Move this role to "consulted" at least.',
      },
    ]));

  it('counts a missing say as two levels when the role is not even told', () =>
    expectInExample(messages('informed: ceo').replace('sharpen-messages', '⟦sharpen-messages⟧'), [
      {
        rule: 'raci/cio-involved',
        at: 'sharpen-messages',
        severity: 'error',
        says: 'Chief Information Officer has no part in "Sharpen the messages" but has to be asked about it, because its pillar is messaging and the engagement covers all of marketing. Name this role under "consulted" at least.',
      },
    ]));

  it('is content with telling of messages when the engagement is focused', () =>
    expectInExample(FOCUSED + messages('informed: [ceo, cio]'), []));

  it('asks for telling at the least', () =>
    expectInExample(FOCUSED + messages('informed: ceo').replace('sharpen-messages', '⟦sharpen-messages⟧'), [
      {
        rule: 'raci/cio-involved',
        at: 'sharpen-messages',
        severity: 'warning',
        says: 'Chief Information Officer has no part in "Sharpen the messages" but has to know of it, because its pillar is messaging. Name this role under "informed" at least.',
      },
    ]));

  it('names every reason', () =>
    expectInExample(
      raci({ web: '{ work: renew-website, responsible: cmo, accountable: sales, consulted: ⟦cio⟧, informed: ceo }' }) +
        scope('builds: true\n', 'builds: false\n'),
      [{ rule: 'raci/cio-involved', at: 'cio', says: /because its pillar is web and it goes live to customers\./ }],
    ));

  it('is silent without a CIO', async () => {
    expect(await raciRulesIn(roles({ cio: '{ id: cio, title: Head of Purchasing, function: coo }' }))).toEqual([]);
  });

  it.each([
    ['a pillar that is not one', scope('pillar: campaigns', 'pillar: campain')],
    ['no pillar', scope('      pillar: campaigns\n', '')],
  ])('is silent when the work has %s', async (_, section) => {
    const row = campaign('responsible: marketing, accountable: sales, consulted: cmo');
    expect(await raciRulesIn(row + section)).toEqual([]);
  });

  it.each([
    'responsible: marketing, accountable: cmo, consulted: [sales, chief]',
    'responsible: marketing, accountable: chief, consulted: sales',
  ])('is silent when a letter cannot be read: %s', async (letters) => {
    expect(await raciRulesIn(campaign(letters))).toEqual([]);
  });

  it('is silent where part of the row cannot be read', async () => {
    const row = `work: launch-campaign
    responsible: marketing
    accountable: cmo
    consulted: sales
    x-note: more to come
    informed cio`;
    expect(await raciRulesIn(raci({ campaign: row }))).toEqual([]);
  });

  it('is silent when nobody answers, since that may be meant to be the CIO', async () => {
    expect(await raciRulesIn(campaign('responsible: marketing, consulted: sales'))).toEqual(['raci/one-accountable']);
  });

  it('leaves work without a row to another rule', async () => {
    const rows = raci({}).replace(/ {2}- \{ work: launch-campaign.*\n/, '');
    expect(await raciRulesIn(rows)).toEqual([]);
  });

  it('says nothing of activities', () =>
    expectInExample(
      raci({}, '{ id: party, activity: Summer party, responsible: sales, accountable: ceo, informed: cfo }'),
      [],
    ));
});

describe('raci/infrastructure-accountable', () => {
  it('reports whoever else answers', () =>
    expectInExample(
      raci({ web: '{ work: renew-website, responsible: [web-lead, cio], accountable: ⟦cmo⟧, consulted: sales }' }),
      [
        {
          rule: 'raci/infrastructure-accountable',
          at: 'cmo',
          severity: 'warning',
          path: 'raci[renew-website].accountable',
          says: '"Renew the website" changes the infrastructure, but Chief Marketing Officer answers for it, who is no technology leader. Make Chief Information Officer accountable, and Chief Marketing Officer responsible.',
        },
      ],
    ));

  const OTHER = 'responsible: [web-lead, cio], accountable: cmo, consulted: sales';

  it.each(['builds: false', 'launches: true'])('says nothing of work with only %s', (flag) =>
    expectInExample(web(OTHER) + scope('      builds: true\n      launches: true\n', `      ${flag}\n`), []),
  );

  it('accepts any technology leader', () =>
    expectInExample(
      web('responsible: [web-lead, cio], accountable: security, consulted: sales, informed: cmo') +
        roles(
          {},
          '{ id: security, title: Security Officer, function: ciso, team: technology, person: { name: Iva Moran } }',
        ),
      [],
    ));

  it('is silent without any technology leader', async () => {
    const without = roles({ cio: '{ id: cio, title: Head of Purchasing, function: coo }' });
    expect(await raciRulesIn(web(OTHER) + without)).toEqual([]);
  });

  it('leaves several who answer to raci/one-accountable', () =>
    expectInExample(web('responsible: [web-lead, cio], accountable: ⟦[cmo, sales]⟧, informed: ceo'), [
      { rule: 'raci/one-accountable', at: '[cmo, sales]' },
    ]));

  it('is silent when the one who answers does not exist', () =>
    expectInExample(web('responsible: [web-lead, cio], accountable: ⟦chief⟧, consulted: sales'), [
      { rule: 'reference/unresolved', at: 'chief' },
    ]));
});

describe('raci/both-leaders-carry-work', () => {
  const withoutCmo = {
    campaign:
      '{ work: launch-campaign, responsible: [marketing, cio], accountable: sales, consulted: cmo, informed: cfo }',
    messages:
      '{ work: sharpen-messages, responsible: marketing, accountable: sales, consulted: [cio, cmo], informed: ceo }',
  };

  it('reports an engaged leader without R or A on the role', () =>
    expectInExample(roles({}).replace('id: cmo', 'id: ⟦cmo⟧') + raci(withoutCmo), [
      {
        rule: 'raci/both-leaders-carry-work',
        at: 'cmo',
        severity: 'warning',
        path: 'roles[cmo].id',
        says: 'Chief Marketing Officer neither does nor answers for any of the work. Both leaders have to carry a part: name this role under "responsible" or "accountable" of a row.',
      },
    ]));

  it.each([
    '{ id: report, activity: Report, responsible: cmo, accountable: ceo, informed: cfo }',
    '{ id: report, activity: Report, responsible: sales, accountable: cmo, informed: cfo }',
  ])('accepts one letter anywhere: %s', (row) => expectInExample(raci(withoutCmo, row), []));

  it('reports both leaders when both only watch', async () => {
    const rows = [
      '{ work: renew-website, responsible: web-lead, accountable: security, consulted: [cmo, sales, cio] }',
      '{ work: launch-campaign, responsible: marketing, accountable: sales, consulted: [cmo, cio] }',
      '{ work: sharpen-messages, responsible: marketing, accountable: sales, consulted: [cmo, cio] }',
    ];
    const security = '{ id: security, title: Security Officer, function: ciso, team: technology }';
    const sections = `${roles({}, security)}raci:\n${rows.map((row) => `  - ${row}\n`).join('')}`;
    const found = await raciRulesIn(sections);
    expect(found.filter((rule) => rule === 'raci/both-leaders-carry-work')).toHaveLength(2);
  });

  it('reports a leader from a catalog in the first row by name that names the role', () => {
    const catalog = roles({}).replace(/ {2}- \{ id: (?!cmo).*\n/g, '');
    const own = roles({ cmo: '' });
    const rows = raci(withoutCmo).replace('consulted: cmo', 'consulted: ⟦cmo⟧');
    return expectInExample(
      `uses: [group.charter-catalog.yaml]\n${own}${rows}`,
      [{ rule: 'raci/both-leaders-carry-work', at: 'cmo', path: 'raci[launch-campaign].consulted' }],
      catalogOf(catalog),
    );
  });

  it('reports a leader from a catalog whom the RACI does not name on its key', async () => {
    const catalog = roles({}).replace(/ {2}- \{ id: (?!cmo).*\n/g, '');
    const rows = raci({
      web: '{ work: renew-website, responsible: web-lead, accountable: cio, consulted: sales }',
      campaign: withoutCmo.campaign.replace('consulted: cmo, ', ''),
      messages: withoutCmo.messages.replace('[cio, cmo]', 'cio'),
    });
    const text = withSections(EXAMPLE_CHARTER, `uses: [group.charter-catalog.yaml]\n${roles({ cmo: '' })}${rows}`);
    const expected = { rule: 'raci/both-leaders-carry-work', at: 'raci', path: 'raci' };
    await expectFindings(text.replace('\nraci:', '\n⟦raci⟧:'), [expected], catalogOf(catalog));
  });

  it.each([
    [
      'a letter that cannot be read',
      { messages: withoutCmo.messages.replace('accountable: sales', 'accountable: chief') },
      [],
    ],
    [
      'nobody who answers',
      { messages: withoutCmo.messages.replace('accountable: sales, ', '') },
      ['raci/one-accountable'],
    ],
    [
      'nobody who does the work',
      { messages: withoutCmo.messages.replace('responsible: marketing, ', '') },
      ['raci/has-responsible'],
    ],
  ])('is silent where a row has %s', async (_, rows, others) => {
    expect(await raciRulesIn(raci({ ...withoutCmo, ...rows }))).toEqual(others);
  });

  it('is silent where one of several who do the work does not exist', async () => {
    const messages = withoutCmo.messages.replace('responsible: marketing', 'responsible: [marketing, chief]');
    expect(await raciRulesIn(raci({ ...withoutCmo, messages }))).toEqual([]);
  });

  it('is silent when the RACI is empty or cannot be read', async () => {
    expect(await raciRulesIn('raci: []\n')).toEqual([]);
    expect(await raciRulesIn('raci: later\n')).toEqual([]);
    expect(await raciRulesIn(raci(withoutCmo, 'later'))).toEqual([]);
  });

  it('is silent when one of the two leaders is not known', async () => {
    const other = roles({ cio: '{ id: cio, title: Head of Purchasing, function: coo }' });
    expect(await raciRulesIn(other + raci(withoutCmo))).toEqual([]);
  });
});

describe('raci/touchpoint-owners-involved', () => {
  const TWO_TOUCHPOINTS = `touchpoints:
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
  - { id: price-list, title: Price list, owner: sales, channel: website }
`;
  const ABSENT = web('responsible: web-lead, accountable: cio, consulted: cmo, informed: ceo');

  it('reports the touchpoint in the work', () =>
    expectInExample(ABSENT + scope('touchpoints: [contact-form]', 'touchpoints: [⟦contact-form⟧]'), [
      {
        rule: 'raci/touchpoint-owners-involved',
        at: 'contact-form',
        severity: 'warning',
        path: 'scope.included[renew-website].touchpoints[contact-form]',
        says: '"Renew the website" touches "Contact form", but Head of Sales, who owns it, has no part in the work. Name this role in the row of the work, under "informed" at least.',
      },
    ]));

  it.each([
    'responsible: [web-lead, sales], accountable: cio',
    'responsible: web-lead, accountable: cio, consulted: sales',
    'responsible: web-lead, accountable: cio, informed: sales',
  ])('accepts any letter: %s', (letters) =>
    expectInExample(web(letters.includes('informed') ? `${letters}, consulted: cmo` : `${letters}, informed: cmo`), []),
  );

  it('reports an owner once for several touchpoints', () =>
    expectInExample(
      TWO_TOUCHPOINTS + ABSENT + scope('touchpoints: [contact-form]', 'touchpoints: [⟦contact-form⟧, price-list]'),
      [{ rule: 'raci/touchpoint-owners-involved', at: 'contact-form' }],
    ));

  it.each([
    ['the touchpoint has no owner', 'touchpoints:\n  - { id: contact-form, title: Contact form }\n', []],
    ['the owner does not exist', 'touchpoints:\n  - { id: contact-form, title: Contact form, owner: nobody }\n', []],
  ])('is silent when %s', async (_, section, found) => {
    expect(await raciRulesIn(ABSENT + section)).toEqual(found);
  });

  it('is silent when the owner may be declared in a catalog that is missing', async () => {
    const section = 'touchpoints:\n  - { id: contact-form, title: Contact form, owner: service }\n';
    expect(await raciRulesIn(`uses: [group.charter-catalog.yaml]\n${ABSENT}${section}`)).toEqual([]);
  });

  it.each([
    'responsible: web-lead, accountable: cio, consulted: chief',
    'responsible: web-lead, accountable: cio, informed: [cmo, chief]',
  ])('is silent when a letter cannot be read: %s', async (letters) => {
    expect(await raciRulesIn(web(letters))).toEqual([]);
  });

  it('is silent when nobody does the work, since that may be meant to be the owner', async () => {
    expect(await raciRulesIn(web('accountable: cio, consulted: cmo'))).toEqual(['raci/has-responsible']);
  });
});
