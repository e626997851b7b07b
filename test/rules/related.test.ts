/** The places that help to understand a finding, in the failing examples of the rules. */
import { expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { ruleById } from '../../server/src/rules/registry.ts';
import { relatedText } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';
import { catalog, type Edit, edited, USES } from '../support/edited-example.ts';

const RELATED: Readonly<Record<string, readonly (readonly [at: string, says: string])[]>> = {
  'approvals/required': [['approved', 'The status that takes approvals']],
  'approvals/stale': [['"0.3.0"', 'The present version']],
  'budget/funding-sums': [],
  'budget/joint-funding': [['website', 'The money pays for this system']],
  'budget/limits': [['39999', 'The limit of this role']],
  'budget/return-stated': [],
  'compliance/control-owner': [],
  'compliance/coverage': [],
  'compliance/evidence': [],
  'compliance/overdue': [],
  'compliance/review-before-launch': [],
  'compliance/waiver': [],
  'data/access-for-work': [
    ['marketing', 'The work is done by these roles'],
    ['cio', 'The work is done by these roles'],
  ],
  'data/approver': [['sales', 'The owner of the data set']],
  'data/dates': [['2027-05-28', 'The access begins on this day']],
  'data/expiry': [['2027-09-30', 'The engagement ends on this day']],
  'data/lawful-basis': [['EU', 'The data is about people from here']],
  'data/least-privilege': [['export', 'This level reaches far']],
  'data/precise-purpose': [],
  'data/retention': [],
  'data/separation-of-duties': [['marketing', 'The access is given to the same person']],
  'data/unused-grant': [],
  'systems/approval-before-use': [['2027-02-15', 'The system was approved on this day']],
  'systems/cio-approval': [],
  'systems/ownership': [],
  'systems/security-review': [],
  'systems/separation-of-duties': [['cio', 'The request comes from the same person']],
};

async function relatedIn(text: string, id: string, others: Readonly<Record<string, string>> = {}) {
  const files: Readonly<Record<string, string>> = { 'test.charter.yaml': text, ...others };
  const { findings } = await analyseFiles(files);
  const [first] = findings.filter(({ ruleId }) => ruleId === id);
  return first?.related.map((place) => {
    const file = files[place.file.replace('file:///team/', '')] ?? '';
    return [file.slice(place.start, place.end), relatedText(first, place)];
  });
}

it.each(Object.entries(RELATED))('%s', async (id, expected) => {
  const text = withSections(EXAMPLE_CHARTER, ruleById(id)?.examples.fails ?? '');
  expect(await relatedIn(text, id)).toEqual(expected);
});

const PLANNED: Edit = [
  'status: in-place,\n        evidence: [{ kind: ticket, reference: SEC-88 }]',
  'status: planned, due: 2027-03-01',
];

it.each([
  ['compliance/review-before-launch', PLANNED, 'consent-recorded', 'This control is not there in time'],
  [
    'systems/approval-before-use',
    ['kind: crm, lifecycle: live', 'kind: crm, lifecycle: proposed'],
    'proposed',
    'The system is only proposed',
  ],
  [
    'systems/security-review',
    ['on: 2026-11-16, outcome', 'on: 2027-03-01, outcome'],
    '2027-02-26',
    'The work that needs the review is due on this day',
  ],
] as const)('%s, in another case', async (id, edit, at, says) => {
  expect(await relatedIn(edited(edit), id)).toEqual([[at, says]]);
});

it('compliance/coverage, of a data set in a catalog', async () => {
  const text = edited(USES, ['datasets: [contacts]', 'datasets: [contacts, visits]']);
  const others = catalog('datasets:\n  - { id: visits, title: Visits, personalData: behavioural, regions: [CH] }\n');
  const expected = [['CH', 'The data is about people from here']];
  expect(await relatedIn(text, 'compliance/coverage', others)).toEqual(expected);
});
