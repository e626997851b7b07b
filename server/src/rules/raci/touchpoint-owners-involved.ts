import { byValue } from '../../charter/alphabetical.ts';
import { type Charter, lettersOf, type RaciRow, subjectOf, type Work } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { changesTo, lettersIn, withLetter } from './letters.ts';
import { isComplete, singleRows, workOf } from './rows.ts';

export const touchpointOwnersInvolved = checkRule({
  id: 'raci/touchpoint-owners-involved',
  title: 'Whoever owns a touchpoint takes part in work on it',
  rationale:
    'Customers do not see departments. When work changes a place where customers meet the organisation, and the business unit that owns it learns of this from the customers, both the unit and the work lose.',
  practices: ['P12'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    absent:
      '"{work}" touches "{touchpoint}", but {owner}, who owns it, has no part in the work. Name this role in the row of the work, under "informed" at least.',
    owner: 'The owner of the touchpoint',
  },
  repairs: {
    inform: { title: 'Inform {owner} about "{work}"', safe: false },
    consult: { title: 'Consult {owner} about "{work}"', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: cmo, informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: cmo, informed: [ceo, sales] }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report }) {
    for (const row of singleRows(charter)) {
      const work = workOf(row, charter);
      if (work && isComplete(row)) checkWork(work, row, charter, report);
    }
  },
});

/** One owner of several touchpoints is missing once, where the first of them by id is named. */
function checkWork(work: Work, row: RaciRow, charter: Charter, report: CheckContext['report']): void {
  const absent = new Set<string>();
  for (const reference of work.touchpoints.toSorted(byValue)) {
    const touchpoint = charter.touchpoints.get(reference.value);
    const owner = touchpoint?.owner;
    if (!owner || !charter.roles.has(owner.value) || lettersOf(row, owner.value).length > 0) continue;
    if (absent.has(owner.value)) continue;
    absent.add(owner.value);
    const args = {
      work: subjectOf(row, charter),
      touchpoint: named(touchpoint),
      owner: charter.named(owner.value),
    };
    const related = [{ node: owner, message: 'owner' }];
    report(reference, { message: 'absent', args, related, repairs: () => involving(owner.value, row) });
  }
}

function involving(owner: string, row: RaciRow): readonly Repair[] {
  const letters = lettersIn(row);
  return [
    { name: 'inform', changes: changesTo(row, withLetter(letters, owner, 'informed')) },
    { name: 'consult', changes: changesTo(row, withLetter(letters, owner, 'consulted')) },
  ];
}
