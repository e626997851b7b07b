import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { relatedText, textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';
import { charterWith, expectInCharter } from './charter-with.ts';

const risk = (owner: string): string => `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, owner: ${owner} }
`;
const decision = (about: string): string => `decisions:
  - { id: two-brands, title: Keep both brands?, about: ${about} }
`;
const UNRESOLVED = 'reference/unresolved';
const WRONG_KIND = 'reference/wrong-kind';
const DUPLICATE = 'reference/duplicate-id';
const UNUSED = 'reference/unused';

describe('reference/unresolved', () => {
  it('suggests the nearest id of the right kind', () =>
    expectInCharter(risk('⟦marketting⟧'), [
      {
        rule: UNRESOLVED,
        at: 'marketting',
        severity: 'error',
        path: 'risks[slow-hiring].owner',
        says: 'There is no role "marketting". Did you mean "marketing"?',
      },
    ]));

  it('lists what there is when nothing is near and there are few', () =>
    expectInCharter(risk('⟦board⟧'), [
      {
        rule: UNRESOLVED,
        at: 'board',
        says: 'There is no role "board". Declare it, or use one of these: ceo, cfo, cio, cmo, marketing, sales, web-lead.',
      },
    ]));

  it('lists nothing when there are many', () =>
    expectInCharter(
      `${risk('⟦board⟧')}${EXAMPLE_CHARTER.match(/^roles:\n(?: .*\n)+/m)?.[0] ?? ''}${['a', 'b']
        .map((id) => `  - { id: second-${id}, title: Second ${id}, backup: second-a }\n`)
        .join('')}decisions:
  - { id: two-brands, title: Keep both brands?, decidedBy: [second-a, second-b] }
`,
      [
        {
          rule: UNRESOLVED,
          at: 'board',
          says: 'There is no role "board". Declare it, or use one of those that exist.',
        },
      ],
    ));

  it('suggests the id of what has been called by its title', () =>
    expectInCharter(risk('⟦chief-executive-officer⟧'), [
      {
        rule: UNRESOLVED,
        at: 'chief-executive-officer',
        says: 'There is no role "chief-executive-officer". Did you mean "ceo"?',
      },
    ]));

  // The id of the CIO has a slip where it is declared, and that of the CEO is just as near.
  it('prefers, of two that are equally near, the one that nothing else refers to', async () => {
    const text = EXAMPLE_CHARTER.replace('{ id: cio, ', '{ id: ciox, ');
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    expect(new Set(findings.map(({ ruleId, args }) => `${ruleId} ${args['id']} ${args['suggestion']}`))).toEqual(
      new Set([`${UNRESOLVED} cio ciox`]),
    );
  });

  it('says so when nothing of the kind is declared', () =>
    expectInCharter(
      `budget: { currency: EUR, lines: [] }
collaboration:
  dataMaturity: { current: 2, target: 3, investments: [⟦crm-licences⟧] }
`,
      [
        {
          rule: UNRESOLVED,
          at: 'crm-licences',
          says: 'There is no budget line "crm-licences"; none is declared at all.',
        },
      ],
    ));

  it('shows where the kind is declared', async () => {
    const text = charterWith(risk('board'));
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    const places = findings.flatMap((finding) =>
      finding.related.map((related) => [text.slice(related.start, related.end), relatedText(finding, related)]),
    );
    expect(places).toEqual([['roles', 'Every role is declared here']]);
  });

  it('takes anything with an id for what a decision is about', async () => {
    for (const id of [
      'cmo',
      'renew-website',
      'message-guide',
      'contacts',
      'consent-recorded',
      'crm-licences',
      'briefing',
    ])
      await expectInCharter(decision(id), []);
    await expectInCharter(decision('⟦two-houses⟧'), [
      { rule: UNRESOLVED, at: 'two-houses', says: /^There is no entry "two-houses"/ },
    ]);
  });

  it('looks at each item of a list, and at a single id as at a list of one', async () => {
    const row = (accountable: string): string => `raci:
  - { work: renew-website, responsible: web-lead, accountable: ${accountable}, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }
`;
    await expectInCharter(row('⟦cioo⟧'), [{ rule: UNRESOLVED, at: 'cioo', path: 'raci[renew-website].accountable' }]);
    await expectInCharter(row('[⟦cioo⟧]'), [
      { rule: UNRESOLVED, at: 'cioo', path: 'raci[renew-website].accountable[cioo]' },
    ]);
  });

  it('says nothing of what the schema has reported already', () =>
    expectInCharter(risk('⟦Head of Sales⟧'), [{ rule: 'schema/pattern', at: 'Head of Sales' }]));

  it('says nothing of ids under keys of one’s own', () => expectInCharter('x-owner: { owner: nobody }\n', []));

  // One slip in any reference of a whole charter gives one finding, and nothing that follows from it.
  it('is the only finding about a slip, at every reference of a charter', async () => {
    const { file } = await analyseFiles({ 'test.charter.yaml': EXAMPLE_CHARTER });
    expect(file.ids.references.length).toBeGreaterThan(80);
    for (const { id, node } of file.ids.references) {
      const text = `${EXAMPLE_CHARTER.slice(0, node.end)}x${EXAMPLE_CHARTER.slice(node.end)}`;
      const { findings } = await analyseFiles({ 'test.charter.yaml': text });
      const found = findings.map((finding) => [finding.ruleId, finding.start, finding.args['suggestion']]);
      expect(found, `${id}x at ${file.paths.of(node)}`).toEqual([[UNRESOLVED, node.start, id]]);
    }
  });
});

describe('reference/wrong-kind', () => {
  it('says what the id names, and what is needed', () =>
    expectInCharter(risk('⟦website⟧'), [
      {
        rule: WRONG_KIND,
        at: 'website',
        severity: 'error',
        path: 'risks[slow-hiring].owner',
        says: '"website" is a system, but a role is needed here. Write one of these ids: ceo, cfo, cio, cmo, marketing, sales, web-lead.',
      },
    ]));

  it('suggests an id of the right kind that is near', () =>
    expectInCharter(
      `${risk('⟦sale⟧')}${decision('sale')}touchpoints:
  - { id: sale, title: Sale, owner: sales }
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
`,
      [
        {
          rule: WRONG_KIND,
          at: 'sale',
          says: '"sale" is a touchpoint, but a role is needed here. Did you mean "sales"?',
        },
      ],
    ));

  it('tells an activity from a work item', () =>
    expectInCharter(
      `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }
  - { id: board-report, activity: Report to the board, responsible: cfo, accountable: ceo, informed: cio }
collaboration:
  parkingLot:
    - { id: chat-bot, topic: A chat bot, work: ⟦board-report⟧, owner: cio }
`,
      [
        {
          rule: WRONG_KIND,
          at: 'board-report',
          says: '"board-report" is an activity, but a work item is needed here. Write one of these ids: launch-campaign, renew-website, sharpen-messages.',
        },
      ],
    ));
});

describe('reference/duplicate-id', () => {
  it('marks the second and every further declaration', () =>
    expectInCharter(
      `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned }
  - { id: ⟦slow-hiring⟧, statement: The team does not grow in time }
  - { id: ⟦slow-hiring⟧, statement: Nobody applies }
`,
      [
        { rule: DUPLICATE, at: 'slow-hiring', severity: 'error', path: 'risks[slow-hiring~2].id' },
        { rule: DUPLICATE, at: 'slow-hiring', path: 'risks[slow-hiring~3].id' },
      ],
    ));

  it('relates to the first declaration', async () => {
    const text = charterWith(`risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned }
  - { id: slow-hiring, statement: The team does not grow in time }
`);
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    expect(findings.map(({ related }) => related)).toMatchObject([[{ start: text.indexOf('slow-hiring') }]]);
  });

  it('lets things of different kinds share an id', () =>
    expectInCharter(
      `risks:
  - { id: website, statement: The website is late }
  - { id: cmo, statement: The CMO falls ill }
`,
      [],
    ));

  it('counts work items and activities as one kind', () =>
    expectInCharter(
      `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }
  - { id: ⟦renew-website⟧, activity: Talk about the website, responsible: cfo, accountable: ceo, informed: cio }
`,
      [{ rule: DUPLICATE, at: 'renew-website', says: /^Another entry has the id "renew-website" already/ }],
    ));

  it('speaks where an id could mean several things', () =>
    expectInCharter(
      `compliance:
  frameworks: [{ id: gdpr, title: General Data Protection Regulation, regions: [EU] }]
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded., appliesTo: [⟦website⟧, contacts],
        owner: cio, status: in-place, evidence: [{ kind: ticket, reference: SEC-88 }] }
datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: confidential,
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
  - { id: website, title: Visits to the website, system: website, owner: marketing, classification: internal,
      personalData: none, retention: 1 year }
`,
      [
        {
          rule: DUPLICATE,
          at: 'website',
          path: 'compliance.controls[consent-recorded].appliesTo[website]',
          says: '"website" could mean a system or a data set here. Rename one of them, so that the reference is clear.',
        },
      ],
    ));

  it('is not a second time said of what names something declared twice', () =>
    expectInCharter(
      `objectives:
  - { id: more-opportunities, statement: More of the enquiries become opportunities., owner: cmo, sharedWith: [cio],
      reportedTo: cfo, measure: { name: share, target: 18 }, due: 2027-06-30, earningsImpact: About 400000 a year.,
      milestones: [{ id: first-dashboard, title: First dashboard, due: 2026-11-20, owner: cio, benchmark: true }] }
  - { id: ⟦more-opportunities⟧, statement: More opportunities., owner: cmo, reportedTo: cfo,
      measure: { name: share, target: 18 }, due: 2027-06-30 }
`,
      [{ rule: DUPLICATE, at: 'more-opportunities' }],
    ));
});

describe('reference/unused', () => {
  it('speaks of systems, data sets, touchpoints and frameworks', () =>
    expectInCharter(
      `touchpoints:
  - { id: ⟦showroom⟧, title: Showroom, owner: sales, channel: retail }
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
`,
      [
        {
          rule: UNUSED,
          at: 'showroom',
          severity: 'info',
          path: 'touchpoints[showroom].id',
          says: 'Nothing refers to the touchpoint "showroom". Remove it, or name it where it is used.',
        },
      ],
    ));

  it('marks its findings as something that could be removed', async () => {
    const text = charterWith(
      'touchpoints: [{ id: showroom, title: Showroom, owner: sales }, { id: contact-form, title: Form, owner: sales }]\n',
    );
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    expect(findings.filter(({ ruleId }) => ruleId === UNUSED).map(({ unnecessary }) => unnecessary)).toEqual([true]);
  });

  it('leaves a role without any part to raci/idle-role', () =>
    expectInCharter(
      EXAMPLE_CHARTER.match(/^roles:\n(?: .*\n)+/m)?.[0].concat('  - { id: ⟦trainee⟧, title: Trainee }\n') ?? '',
      [{ rule: 'raci/idle-role', at: 'trainee' }],
    ));

  it('takes being talked about for a use', () =>
    expectInCharter(
      `${decision('showroom')}touchpoints:
  - { id: showroom, title: Showroom, owner: sales, channel: retail }
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
`,
      [],
    ));

  it('takes a misspelt reference for a use', () =>
    expectInCharter(
      `${decision('⟦showrom⟧')}touchpoints:
  - { id: showroom, title: Showroom, owner: sales, channel: retail }
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
`,
      [{ rule: UNRESOLVED, at: 'showrom', says: /Did you mean "showroom"/ }],
    ));

  it('does not speak of what the language never refers to', () =>
    expectInCharter('risks: [{ id: slow-hiring, statement: Hiring takes longer than planned }]\n', []));
});

it('every message is complete', async () => {
  const text = charterWith(`${risk('board')}${decision('two-houses')}`);
  const { findings } = await analyseFiles({ 'test.charter.yaml': text });
  expect(findings).toHaveLength(2);
  for (const finding of findings) expect(textOf(finding)).not.toMatch(/[{}]/);
});
