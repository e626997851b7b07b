/**
 * Something wrong in content that aliases repeat is said once: at the anchor where that stands in a validated place, at
 * the alias where the anchor stands under a key of one’s own.
 */
import { describe, expect, it } from 'vitest';
import { relatedText } from '../../server/src/rules/text.ts';
import { type Expected, unmark } from '../support/charters.ts';
import { charterWith, expectInCharter } from './charter-with.ts';

/** Asserts the findings and the places related to the only one, each as its text and what is said of it. */
async function expectShared(
  sections: string,
  expected: readonly Expected[],
  related: readonly (readonly [marked: string, says: string])[],
): Promise<void> {
  const { findings } = await expectInCharter(sections, expected);
  const { text } = unmark(charterWith(sections));
  const places = findings.flatMap((finding) =>
    finding.related.map((place) => [text.slice(place.start, place.end), relatedText(finding, place)]),
  );
  expect(places).toEqual(related);
}

const ALIAS = 'An alias repeats it here';
const WRITTEN = 'It is written here and repeated by the alias';

describe('an anchor in a place that is checked', () => {
  it('gets the finding, and each alias is related', () =>
    expectShared(
      `risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, likelihood: &grade ⟦7⟧ }
  - { id: poor-data, statement: Addresses are out of date, likelihood: *grade }
  - { id: strike, statement: The post is on strike, likelihood: *grade }
`,
      [{ rule: 'schema/range', at: '7', path: 'risks[slow-hiring].likelihood' }],
      [
        ['*grade', ALIAS],
        ['*grade', ALIAS],
      ],
    ));

  it('gets the finding about something inside of it', () =>
    expectShared(
      `budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: &halves [{ role: ⟦cmoo⟧, share: 50 }, { role: cio, share: 50 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, reportedTo: cfo }
    - id: web-hosting
      title: Web hosting
      amount: 8000
      system: website
      funding: *halves
      expectedReturn: { statement: The website is fast., amount: 9000, reportedTo: cfo }
`,
      [{ rule: 'reference/unresolved', at: 'cmoo', path: 'budget.lines[crm-licences].funding[cmoo].role' }],
      [
        ['roles', 'Every role is declared here'],
        ['*halves', ALIAS],
      ],
    ));

  it('gets the finding about what a merge key brings elsewhere', () =>
    expectShared(
      `risks:
  - &first { id: slow-hiring, statement: Hiring takes longer than planned, owner: ⟦nobody⟧ }
  - { <<: *first, id: poor-data, statement: Addresses are out of date }
`,
      [{ rule: 'reference/unresolved', at: 'nobody', path: 'risks[slow-hiring].owner' }],
      [
        ['roles', 'Every role is declared here'],
        ['*first', ALIAS],
      ],
    ));
});

describe('an anchor under a key of one’s own', () => {
  it('is related, and the alias gets the finding', () =>
    expectShared(
      `x-grades: { high: &grade 7 }
risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, likelihood: ⟦*grade⟧ }
`,
      [{ rule: 'schema/range', at: '*grade', path: 'risks[slow-hiring].likelihood' }],
      [['7', WRITTEN]],
    ));

  it('has its finding at the first alias, and the others are related', () =>
    expectShared(
      `x-defaults: { risk: &risk { owner: nobody } }
risks:
  - { <<: ⟦*risk⟧, id: slow-hiring, statement: Hiring takes longer than planned }
  - { <<: *risk, id: poor-data, statement: Addresses are out of date }
  - { <<: *risk, id: strike, statement: The post is on strike, owner: cmo }
`,
      [{ rule: 'reference/unresolved', at: '*risk', path: 'risks[slow-hiring].owner' }],
      [
        ['roles', 'Every role is declared here'],
        ['nobody', WRITTEN],
        ['*risk', ALIAS],
      ],
    ));

  it('is not checked as long as no alias repeats it', () =>
    expectInCharter('x-defaults: { risk: &risk { owner: nobody, likelihood: 7 } }\n', []));

  it('gives one finding for each mistake in it', () =>
    expectShared(
      `x-defaults: { risk: &risk { owner: nobody, likelihood: 7 } }
risks:
  - { <<: ⟦⟦*risk⟧⟧, id: slow-hiring, statement: Hiring takes longer than planned }
`,
      [
        { rule: 'reference/unresolved', at: '*risk' },
        { rule: 'schema/range', at: '*risk' },
      ],
      [
        ['roles', 'Every role is declared here'],
        ['nobody', WRITTEN],
        ['7', WRITTEN],
      ],
    ));
});

it('an id that an alias repeats is declared twice all the same', () =>
  expectShared(
    `risks:
  - &first { id: slow-hiring, statement: Hiring takes longer than planned }
  - ⟦*first⟧
`,
    [{ rule: 'reference/duplicate-id', at: '*first', path: 'risks[slow-hiring~2].id' }],
    [
      ['slow-hiring', 'First declared here'],
      ['slow-hiring', WRITTEN],
    ],
  ));
