import { type Charter, LETTERS, type RaciRow, subjectOf } from '../../charter/charter.ts';
import { neededInvolvement } from '../../charter/involvement.ts';
import { lacks } from '../../charter/read.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { changesTo, isNamed, lettersIn, withLetter } from './letters.ts';
import { singleRows, workOf } from './rows.ts';

export const silo = checkRule({
  id: 'raci/silo',
  title: 'Somebody beyond those who do the work hears of it',
  rationale:
    'Work that nobody is asked or told about surprises the rest of the organisation when it is finished, which is the most expensive moment to object.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    alone:
      'Nobody is asked or told about "{subject}", so that it will come as a surprise. Name those who should have a say under "consulted", or those who should hear of it under "informed".',
  },
  repairs: {
    inform: { title: 'Inform {role} about "{subject}"', safe: false },
    consult: { title: 'Consult {role} about "{subject}"', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cio], accountable: cmo, informed: ceo }
`,
  },
  check({ charter, reportMissing }) {
    for (const row of singleRows(charter)) {
      // A row that names nobody at all is reported for that alone.
      const isEmpty = LETTERS.every((letter) => lacks(row, letter));
      if (isEmpty || !lacks(row, 'consulted') || !lacks(row, 'informed')) continue;
      const args = { subject: subjectOf(row, charter) };
      reportMissing(row, ['consulted'], { message: 'alone', args, repairs: () => telling(row, charter) });
    }
  },
});

/** The leaders who have no part in it could hear of it; the CIO is asked where the work needs that. */
function telling(row: RaciRow, charter: Charter): readonly Repair[] {
  const { engaged, cio, ceo, cfo } = charter.actors;
  const letters = lettersIn(row);
  const work = workOf(row, charter);
  const needed = work && neededInvolvement(work, charter)?.level;
  const absent = [...new Set([cio, engaged, ceo, cfo])].filter((role) => role?.id && !isNamed(letters, role.id.value));
  return absent.flatMap((role): readonly Repair[] => {
    const id = role?.id?.value;
    if (id === undefined || (role === cio && needed === 'co-own')) return [];
    const name = role === cio && needed === 'consult' ? 'consult' : 'inform';
    const next = withLetter(letters, id, name === 'consult' ? 'consulted' : 'informed');
    return [{ name, args: { role: charter.named(id) }, changes: changesTo(row, next) }];
  });
}
