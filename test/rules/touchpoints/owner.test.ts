import { describe, expect, it } from 'vitest';
import { analyseFiles } from '../../support/charters.ts';
import { catalog, type Edit, example, expectOnly, rulesIn, section, USES } from '../engagement/example.ts';

const RULE = 'touchpoints/owner';
const TOUCHPOINTS = '  - { id: contact-form, title: Contact form, owner: sales, channel: website }\n';
const EXPERIENCE: Edit = [
  'pillars: [messaging, campaigns, web, analytics]',
  'pillars: [messaging, campaigns, web, customer-experience]',
];
const NONE = section('touchpoints', '');
const NOT_TOUCHED: Edit = ['      touchpoints: [contact-form]\n', ''];

const touchpointRules = (...edits: readonly Edit[]): Promise<readonly string[]> =>
  rulesIn('touchpoints', example(...edits));

describe(RULE, () => {
  it('reports a touchpoint without an owner', () =>
    expectOnly(example([TOUCHPOINTS, '  - { id: ⟦contact-form⟧, title: Contact form, channel: website }\n']), [
      {
        rule: RULE,
        at: 'contact-form',
        severity: 'warning',
        path: 'touchpoints[contact-form].owner',
        says: 'Nobody owns the touchpoint "Contact form", so that nobody notices when customers are treated badly there. Name the role that answers for it under "owner".',
      },
    ]));

  it('reports it in the catalog that declares it', async () => {
    const shared = catalog('touchpoints:\n  - { id: contact-form, title: Contact form }\n');
    const files = { 'test.charter.yaml': example(USES, NONE), ...shared.others };
    const { findings } = await analyseFiles(files);
    expect(findings.map(({ ruleId, file, path }) => [ruleId, file, path])).toEqual([
      [RULE, 'file:///team/group.charter-catalog.yaml', 'touchpoints[contact-form].owner'],
    ]);
  });

  it('leaves an owner who does not exist to the references', () =>
    expectOnly(example([TOUCHPOINTS, TOUCHPOINTS.replace('owner: sales', 'owner: ⟦service⟧')]), [
      { rule: 'reference/unresolved', at: 'service' },
    ]));

  it('leaves touchpoints without an id, or with that of another, to the earlier layers', async () => {
    expect(await touchpointRules([TOUCHPOINTS, `${TOUCHPOINTS}  - { title: Showroom }\n`])).toEqual([]);
    expect(await touchpointRules([TOUCHPOINTS, `${TOUCHPOINTS}  - { id: contact-form, title: Showroom }\n`])).toEqual(
      [],
    );
  });

  it('reports an engagement for the customer experience without touchpoints', () =>
    expectOnly(example(EXPERIENCE, NONE, NOT_TOUCHED, ['kind: EngagementCharter', 'kind: ⟦EngagementCharter⟧']), [
      {
        rule: RULE,
        at: 'EngagementCharter',
        severity: 'warning',
        path: 'touchpoints',
        says: 'The engagement covers the customer experience but names no touchpoint, so that it is open where customers are to notice anything, and who owns these places. List them under "touchpoints", each with its owner.',
      },
    ]));

  it('reports an empty list on its key', () =>
    expectOnly(example(EXPERIENCE, section('touchpoints', '⟦touchpoints⟧: []\n'), NOT_TOUCHED), [
      { rule: RULE, at: 'touchpoints', path: 'touchpoints' },
    ]));

  it('asks for no touchpoints in other engagements', () => expectOnly(example(NONE, NOT_TOUCHED), []));

  it('accepts touchpoints of a catalog', async () => {
    const shared = catalog(
      'touchpoints:\n  - { id: showroom, title: Showroom, owner: sales }\nroles:\n  - { id: sales, title: Sales }\n',
    );
    const text = example(USES, EXPERIENCE, NONE, NOT_TOUCHED, [/ {2}- \{ id: sales,.*\n/, '']);
    expect(await rulesIn('touchpoints', text, shared)).toEqual([]);
  });

  it.each([
    ['the touchpoints cannot be read', [EXPERIENCE, section('touchpoints', 'touchpoints: all\n'), NOT_TOUCHED]],
    ['they may stand in broken text', [EXPERIENCE, ['\ntouchpoints:\n', '\n"touchpoints:\n'], NOT_TOUCHED]],
    ['work speaks of one', [EXPERIENCE, NONE]],
    ['a catalog is missing', [USES, EXPERIENCE, NONE, NOT_TOUCHED]],
    [
      'the pillars cannot be read',
      [['pillars: [messaging, campaigns, web, analytics]', 'pillars: customer-experience'], NONE, NOT_TOUCHED],
    ],
  ] as const)('is silent when %s', async (_, edits) => {
    expect(await touchpointRules(...edits.map(([from, to]): Edit => [from, to]))).toEqual([]);
  });

  it('is silent when the touchpoints of a catalog cannot be read', async () => {
    const text = example(USES, EXPERIENCE, NONE, NOT_TOUCHED);
    expect(await rulesIn('touchpoints', text, catalog('touchpoints: all\n'))).toEqual([]);
  });
});
