/** Which fixes are offered, and which are held back because they would break something else. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analysed, fixesFor } from './fix-cases.ts';

const WEBSITE =
  '  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }\n';
const CAMPAIGN =
  '  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }\n';
const MESSAGES =
  '  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales], informed: ceo }\n';

/** The titles of the fixes that a rule offers in a charter with other sections. */
async function offered(rule: string, sections: string): Promise<readonly string[]> {
  const analysis = await analysed({ 'test.charter.yaml': withSections(EXAMPLE_CHARTER, sections) });
  expect(analysis.findings.map(({ ruleId }) => ruleId)).toContain(rule);
  return fixesFor(analysis, rule).map(({ fix }) => fix.title);
}

describe('the RACI', () => {
  it('keeps those consulted whom the work needs', async () => {
    const row =
      '  - { work: launch-campaign, responsible: cio, accountable: cmo, consulted: [marketing, sales, web-lead, cfo, ceo] }\n';
    expect(await offered('raci/too-many-consulted', `raci:\n${WEBSITE}${row}${MESSAGES}`)).toEqual([
      'Move Chief Executive Officer to "informed"',
      'Move Chief Financial Officer to "informed"',
      'Move Web Lead to "informed"',
      'Move Head of Sales to "informed"',
    ]);
    const asked =
      '  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales, web-lead, cfo, ceo] }\n';
    const titles = await offered('raci/too-many-consulted', `raci:\n${WEBSITE}${CAMPAIGN}${asked}`);
    expect(titles).not.toContain('Move Chief Information Officer to "informed"');
    expect(titles).toHaveLength(4);
  });

  it('keeps those at work who have access to its data, and the CIO', async () => {
    const row =
      '  - { work: launch-campaign, responsible: [marketing, cio, sales, web-lead], accountable: cmo, informed: cfo }\n';
    expect(await offered('raci/too-many-responsible', `raci:\n${WEBSITE}${row}${MESSAGES}`)).toEqual([
      'Move Web Lead to "consulted"',
      'Move Head of Sales to "consulted"',
    ]);
  });

  it('moves several at once only where so many may go', async () => {
    const row =
      '  - { work: launch-campaign, responsible: [marketing, cio, sales, web-lead, cmo], accountable: cmo, informed: cfo }\n';
    expect(await offered('raci/too-many-responsible', `raci:\n${WEBSITE}${row}${MESSAGES}`)).toEqual([
      'Move Head of Sales and Web Lead to "consulted"',
    ]);
    const strict =
      '  - { work: launch-campaign, responsible: [marketing, cio, sales, cmo, cfo], accountable: cmo, consulted: [ceo, web-lead] }\n';
    expect(await offered('raci/too-many-responsible', `raci:\n${WEBSITE}${strict}${MESSAGES}`)).toEqual([
      'Move Head of Sales and Chief Financial Officer to "consulted"',
    ]);
  });

  it('gives a second letter up only where somebody else holds the other', async () => {
    const row = (responsible: string): string =>
      `  - { work: sharpen-messages, responsible: ${responsible}, accountable: cmo, consulted: [cio, sales] }\n`;
    const config = {
      '.charterline.yaml':
        'apiVersion: charterline/v1\nkind: CharterConfig\nrules: { raci/one-letter: { level: error, allowAR: false } }\n',
    };
    const titles = async (responsible: string): Promise<readonly string[]> => {
      const text = withSections(EXAMPLE_CHARTER, `raci:\n${WEBSITE}${CAMPAIGN}${row(responsible)}`);
      return fixesFor(await analysed({ 'test.charter.yaml': text, ...config }), 'raci/one-letter').map(
        ({ fix }) => fix.title,
      );
    };
    expect(await titles('cmo')).toEqual([]);
    expect(await titles('[cmo, marketing]')).toEqual(['Keep Chief Marketing Officer under "accountable" only']);
  });

  it('removes a row only if nothing else is lost with it', async () => {
    const rows = (more: string): string => `raci:\n${WEBSITE}${CAMPAIGN}${MESSAGES}${more}`;
    const noted = '  - { work: sharpen-messages, responsible: marketing, accountable: cmo, x-note: by phone }\n';
    expect(await offered('raci/duplicate-row', rows(noted))).toEqual([]);
    const commented = '  - work: sharpen-messages\n    # by phone\n    responsible: marketing\n';
    expect(await offered('raci/duplicate-row', rows(commented))).toEqual([]);
    const plain = '  - work: sharpen-messages\n    responsible: marketing\n';
    expect(await offered('raci/duplicate-row', rows(plain))).toEqual([
      'Remove the row about "Sharpen the messages" that says less',
    ]);
  });

  it('lets a leader take on a part of any work', async () => {
    const row = '  - { work: launch-campaign, responsible: [marketing, cio], accountable: sales, informed: cfo }\n';
    const sections = `raci:\n${WEBSITE}${row}${MESSAGES}`;
    expect(
      await offered('raci/both-leaders-carry-work', sections.replace('accountable: cmo', 'accountable: ceo')),
    ).toEqual([
      'Make Chief Marketing Officer responsible for "Renew the website" too',
      'Make Chief Marketing Officer responsible for "Run the launch campaign" too',
      'Make Chief Marketing Officer responsible for "Sharpen the messages" too',
    ]);
  });

  it('leaves each of the two leaders something to carry', async () => {
    const sections = (row: string): string => `datasets:
  - { id: contacts, title: Contacts of customers, system: crm, owner: sales, classification: restricted,
      personalData: contact, subjects: [customers, prospects], regions: [EU], retention: 3 years }
raci:
${WEBSITE}  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales }
${row}`;
    expect(await offered('raci/external-accountable', sections(MESSAGES))).toContain(
      'Make Head of Sales accountable, and consult Chief Marketing Officer',
    );
    const others = MESSAGES.replace('accountable: cmo', 'accountable: sales').replace(', sales]', ', cmo]');
    expect(await offered('raci/external-accountable', sections(others))).toContain(
      'Make Head of Sales accountable, and Chief Marketing Officer responsible',
    );
  });

  it('leaves somebody who is asked or told', async () => {
    const alone = '  - { work: launch-campaign, responsible: [marketing, sales], accountable: cmo, consulted: cio }\n';
    expect(await offered('raci/cio-involved', `raci:\n${WEBSITE}${alone}${MESSAGES}`)).toEqual([
      'Make Chief Information Officer accountable, and consult Chief Marketing Officer',
      'Make Chief Information Officer responsible for "Run the launch campaign" too',
    ]);
    const prices = '  - { id: prices, activity: Agree on prices, accountable: ceo, consulted: sales }\n';
    expect(await offered('raci/has-responsible', `raci:\n${WEBSITE}${CAMPAIGN}${MESSAGES}${prices}`)).toEqual([
      'Make Chief Executive Officer, who answers for it, responsible for "Agree on prices" too',
    ]);
  });

  it('keeps an idle role that is named elsewhere', async () => {
    const role = (extra: string): string =>
      EXAMPLE_CHARTER.slice(EXAMPLE_CHARTER.indexOf('roles:'), EXAMPLE_CHARTER.indexOf('objectives:\n')) +
      `  - { id: analyst, title: Data Analyst, function: technology-team, team: technology }\n${extra}`;
    expect(await offered('raci/idle-role', role(''))).toEqual(['Remove the role Data Analyst']);
    const backup = role('').replace(
      'party: client, person: { name: Noor Castell }',
      'backup: analyst, person: { name: Noor Castell }',
    );
    expect(await offered('raci/idle-role', backup)).toEqual([]);
  });
});

describe('the scope', () => {
  const scope = (dates: string): string => `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends.,
        deliverables: [{ id: campaign-report, title: Report on the campaign }] }
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities],
        ${dates}, deliverables: [{ id: message-guide, title: Message guide }] }
  excluded: [{ id: dealer-portal, title: Redesign of the dealer portal }]
`;

  it('swaps dates only if both are possible then', async () => {
    expect(await offered('scope/date-order', scope('start: 2027-10-15, due: 2027-03-01'))).toEqual([]);
    expect(await offered('scope/date-order', scope('start: 2027-03-01, due: 2026-11-02'))).toEqual([
      'Swap the two dates of "Sharpen the messages"',
    ]);
    expect(await offered('scope/date-order', scope('start: 2027-03-01, due: 2026-06-01'))).toEqual([
      'Swap the two dates of "Sharpen the messages"',
      'Let "Sharpen the messages" be due a year later, on 2027-06-01',
    ]);
  });

  it('lets no work be due before it starts', async () => {
    expect(await offered('scope/work-within-term', scope('start: 2027-10-01, due: 2027-10-29'))).toEqual([
      'Extend the engagement to 2027-10-29',
    ]);
  });

  it('lets a technology leader answer for what changes the infrastructure', async () => {
    expect(await offered('scope/work-has-raci', `raci:\n${CAMPAIGN}${MESSAGES}`)).toEqual([
      'Add a row for "Renew the website", with Chief Information Officer accountable',
    ]);
    expect(await offered('scope/work-has-raci', `raci:\n${WEBSITE}${MESSAGES}`)).toEqual([
      'Add a row for "Run the launch campaign", with Chief Marketing Officer accountable',
      'Add a row for "Run the launch campaign", with Chief Information Officer accountable',
    ]);
  });
});

describe('the engagement', () => {
  const engagement = (breadth: string, alignment: string): string => `engagement:
  role: cmo
  model: advisory
  breadth: ${breadth}
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment: ${alignment}
`;

  it('claims nothing safely', async () => {
    const text = withSections(EXAMPLE_CHARTER, engagement('full', '[{ role: ceo, stance: approved }]'));
    const analysis = await analysed({ 'test.charter.yaml': text });
    const fixes = ['engagement/cio-vetting', 'engagement/peer-consultation'].flatMap((rule) =>
      fixesFor(analysis, rule),
    );
    expect(fixes.map(({ fix }) => [fix.title, fix.safe])).toEqual([
      [
        'Record that Chief Information Officer has vetted the engagement and confirms technology and data to be in place',
        false,
      ],
      ['Record that Chief Financial Officer took part in the vetting', false],
    ]);
    for (const { fix } of fixes)
      expect(fix.edits.map((edit) => edit.text).join()).toContain('note: "TODO: confirm this');
  });

  it('asks the CIO for a vetting before anything is confirmed', async () => {
    const confirmed = async (breadth: string): Promise<readonly string[]> => {
      const text = withSections(EXAMPLE_CHARTER, engagement(breadth, '[{ role: cfo, stance: consulted }]'));
      const analysis = await analysed({
        'test.charter.yaml': text,
        '.charterline.yaml':
          'apiVersion: charterline/v1\nkind: CharterConfig\nrules: { engagement/cio-vetting: off }\n',
      });
      expect(analysis.findings.map(({ ruleId }) => ruleId)).toEqual(['engagement/technology-readiness']);
      return fixesFor(analysis, 'engagement/technology-readiness').map(({ fix }) => fix.title);
    };
    expect(await confirmed('full')).toEqual([]);
    expect(await confirmed('focused')).toEqual([
      'Record that Chief Information Officer confirms technology and data to be in place',
    ]);
  });

  it('asks for several peers at once', async () => {
    const config = {
      '.charterline.yaml':
        'apiVersion: charterline/v1\nkind: CharterConfig\nrules: { engagement/peer-consultation: { min: 2 } }\n',
    };
    const titles = async (sections: string): Promise<readonly string[]> => {
      const analysis = await analysed({ 'test.charter.yaml': withSections(EXAMPLE_CHARTER, sections), ...config });
      return fixesFor(analysis, 'engagement/peer-consultation').map(({ fix }) => fix.title);
    };
    expect(await titles(engagement('focused', '[{ role: ceo, stance: approved }]'))).toEqual([]);
    const withCoo = EXAMPLE_CHARTER.slice(
      EXAMPLE_CHARTER.indexOf('roles:'),
      EXAMPLE_CHARTER.indexOf('objectives:\n'),
    ).replace('title: Head of Sales, function: business-unit', 'title: Chief Operating Officer, function: coo');
    expect(await titles(engagement('focused', '[{ role: ceo, stance: approved }]') + withCoo)).toEqual([
      'Record that Chief Financial Officer and Chief Operating Officer took part in the vetting',
    ]);
  });
});

it('names the work that makes a control due by its id, whichever comes first in the file', async () => {
  const item = (id: string): string =>
    `    - { id: ${id}, title: Send the ${id}, pillar: messaging, systems: [crm], start: 2027-01-11, due: 2027-05-28 }\n`;
  const sections = (...ids: readonly string[]): string => `scope:
  included:
${ids.map(item).join('')}compliance:
  controls:
    - { id: deletion-tested, requirement: Deleting a contact was tried out., appliesTo: [crm], owner: sales,
        status: planned, due: 2026-11-27 }
`;
  const title = 'Plan "Deleting a contact was tried out." for 2027-05-28, when "Send the cards" is due';
  expect(await offered('compliance/overdue', sections('cards', 'letters'))).toEqual([title]);
  expect(await offered('compliance/overdue', sections('letters', 'cards'))).toEqual([title]);
});
