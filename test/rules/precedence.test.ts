/**
 * One mistake that several rules could report is reported by the first of them that applies (specification of the rules,
 * *At most one finding per mistake*). That the next would speak is shown by switching the first one off.
 */
import { describe, expect, it } from 'vitest';
import { analyseFiles } from '../support/charters.ts';
import { added, config, type Edit, edited } from '../support/edited-example.ts';

interface Group {
  readonly mistake: string;
  /** The rules that could report it, in their order. */
  readonly rules: readonly string[];
  readonly text: string;
}

const ALIGNMENT: Edit = [/^ {4}alignment:\n(?: {6}.*\n)*/m, ''];
const STATUS: Edit = ['status: draft', 'status: active'];
const OTHER_DIGEST = `sha256:${'0'.repeat(64)}`;

/** The campaign of the example without what a campaign needs; nobody has access to data that it does not use. */
const BARE_CAMPAIGN: readonly Edit[] = [
  ['      pillar: campaigns\n      objectives: [more-opportunities]\n', '      pillar: campaigns\n'],
  ['      systems: [crm]\n      datasets: [contacts]\n', ''],
  ['      process: Marketing selects the contacts, sales agrees, IT sends the invitations.\n', ''],
  [/^ {6}deliverables: \[\{ id: campaign-report.*\n/m, ''],
  [/^dataAccess:\n(?: .*\n)*/m, 'dataAccess: []\n'],
];

/** The groups of the specification in which one rule at a time gives way to the next. */
const GROUPS: readonly Group[] = [
  {
    mistake: 'no alignment at all',
    rules: [
      'engagement/goals-gaps-alignment',
      'engagement/cio-vetting',
      'engagement/peer-consultation',
      'engagement/technology-readiness',
    ],
    text: edited(ALIGNMENT),
  },
  {
    mistake: 'technology work without systems',
    rules: ['scope/technology-work-names-systems', 'scope/experience-chain'],
    text: edited(
      ['      systems: [website]\n', ''],
      ['      process: Enquiries go from the contact form to sales within the hour.\n', ''],
    ),
  },
  {
    mistake: 'a role nobody uses',
    rules: ['raci/idle-role', 'reference/unused'],
    text: edited([
      'objectives:\n  - id',
      '  - { id: analyst, title: Analyst, function: other, team: technology }\nobjectives:\n  - id',
    ]),
  },
  {
    mistake: 'self-approved access',
    rules: ['data/separation-of-duties', 'data/approver'],
    text: edited(['approvedBy: sales', 'approvedBy: marketing']),
  },
];

async function rulesIn(text: string, off: readonly string[] = []): Promise<readonly string[]> {
  const { others = {} } = off.length > 0 ? config(`rules:\n${off.map((rule) => `  ${rule}: off`).join('\n')}`) : {};
  const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...others });
  return findings.map(({ ruleId }) => ruleId);
}

describe.each(GROUPS)('$mistake', ({ rules, text }) => {
  it.each(rules.map((rule, index): [string, number] => [rule, index]))('is reported by %s alone', async (rule, index) =>
    expect(await rulesIn(text, rules.slice(0, index))).toEqual([rule]),
  );
});

describe('a campaign without its parts', () => {
  const text = edited(...BARE_CAMPAIGN);

  it('is reported by scope/campaign-complete alone', async () =>
    expect(await rulesIn(text)).toEqual(['scope/campaign-complete']));

  it('else by those that ask for single parts', async () =>
    expect((await rulesIn(text, ['scope/campaign-complete'])).toSorted()).toEqual([
      'scope/experience-chain',
      'scope/work-has-deliverable',
      'scope/work-has-objective',
    ]));
});

describe('a rejected system', () => {
  const decided = (decision: string): string =>
    edited([
      'kind: crm, lifecycle: live,',
      `kind: crm, lifecycle: onboarding,
      approval: { by: cio, on: 2027-03-01, decision: ${decision} }, securityReview: { by: cio, on: 2026-11-16, outcome: passed },`,
    ]);

  it('is reported by systems/cio-approval alone', async () =>
    expect(await rulesIn(decided('rejected'))).toEqual(['systems/cio-approval']));

  it('although work begins before that day', async () =>
    expect(await rulesIn(decided('approved'))).toEqual(['systems/approval-before-use']));
});

describe('a role twice', () => {
  const row = (letters: string): string =>
    edited(['responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo', letters]);

  it('in one letter is reported by schema/unique alone', async () =>
    expect(
      await rulesIn(row('responsible: marketing, accountable: cmo, consulted: [cio, cio], informed: ceo')),
    ).toEqual(['schema/unique']));

  it('in two letters is reported by raci/one-letter', async () =>
    expect(await rulesIn(row('responsible: marketing, accountable: cmo, consulted: cio, informed: cio'))).toEqual([
      'raci/one-letter',
    ]));
});

describe('the approvals of a charter in force', () => {
  const approved = (...roles: readonly string[]): string =>
    edited(
      STATUS,
      added(
        `approvals:\n${roles.map((role) => `  - { role: ${role}, on: 2026-11-20, version: "0.3.0", digest: "${OTHER_DIGEST}" }\n`).join('')}`,
      ),
    );

  it('are reported by approvals/stale alone when they are for something else', async () =>
    expect(await rulesIn(approved('cmo', 'cio', 'ceo'))).toEqual(Array(3).fill('approvals/stale')));

  it('are reported by approvals/required when they are missing', async () =>
    expect(await rulesIn(edited(STATUS))).toEqual(['approvals/required']));
});

describe('no meetings at all', () => {
  const text = edited([/^ {2}meetings:\n(?: {4}.*\n)*/m, '']);

  it('are reported by collaboration/monthly-leadership-sync alone, which names the practices that they take down', async () => {
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    expect(findings).toMatchObject([
      { ruleId: 'collaboration/monthly-leadership-sync', args: { practices: ['P23', 'P25', 'P39'] } },
    ]);
  });
});
