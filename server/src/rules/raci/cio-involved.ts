import { type Charter, lettersOf, type RaciRow, subjectOf } from '../../charter/charter.ts';
import { givenInvolvement, type Involvement, levelsBelow, neededInvolvement } from '../../charter/involvement.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Report } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { HAND_OVER, handOver } from './hand-over.ts';
import { reasonText } from './involvement-reasons.ts';
import { changesTo, isSilo, lettersIn, moved } from './letters.ts';
import { isComplete, singleRows, workOf } from './rows.ts';

export const cioInvolved = checkRule({
  id: 'raci/cio-involved',
  title: 'The CIO takes part in the work as closely as it needs',
  rationale:
    'Work on leads, websites and customer data changes systems that the CIO has to keep running and secure. When the CIO hears of it late, it is delayed, built twice or stopped.',
  practices: ['P05', 'P06'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  levelsNote:
    'In recommended an error when the part of the CIO is two or more levels below the one that the work needs; the levels are none, informed, consulted and carrying it.',
  options: {},
  messages: {
    'none-inform':
      '{cio} has no part in "{work}" but has to know of it, because {reasons:all}. Name this role under "informed" at least.',
    'none-consult':
      '{cio} has no part in "{work}" but has to be asked about it, because {reasons:all}. Name this role under "consulted" at least.',
    'none-co-own':
      '{cio} has no part in "{work}" but has to carry it too, because {reasons:all}. Name this role under "responsible" or "accountable".',
    'inform-consult':
      '{cio} is only told about "{work}" but has to be asked, because {reasons:all}. Move this role to "consulted" at least.',
    'inform-co-own':
      '{cio} is only told about "{work}" but has to carry it too, because {reasons:all}. Move this role to "responsible" or "accountable".',
    'consult-co-own':
      '{cio} is only asked about "{work}" but has to carry it too, because {reasons:all}. Move this role to "responsible" or "accountable".',
  },
  repairs: {
    inform: { title: 'Inform {cio} about "{work}"', safe: false },
    consult: { title: 'Consult {cio} about "{work}"', safe: false },
    carry: { title: 'Make {cio} responsible for "{work}" too', safe: false },
    ...HAND_OVER,
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: marketing, accountable: cmo, consulted: [sales, cio], informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, report, reportMissing }) {
    const cio = charter.actors.cio?.id?.value;
    if (cio === undefined) return;
    for (const row of singleRows(charter)) {
      const given = givenInvolvement(row, cio);
      const work = given === 'co-own' ? undefined : workOf(row, charter);
      const needed = work && neededInvolvement(work, charter);
      const below = needed ? levelsBelow(given, needed.level) : 0;
      if (!needed || below <= 0 || !isComplete(row)) continue;
      const reasons = needed.reasons.map((reason) => reasonText(reason, charter));
      const finding: Report = {
        message: `${given ?? 'none'}-${needed.level}`,
        args: { cio: charter.named(cio), work: subjectOf(row, charter), reasons },
        repairs: () => involving(cio, row, needed.level, charter),
        ...(below > 1 ? { levels: { recommended: 'error' } } : {}),
      };
      const held = heldBy(row, cio);
      if (held) report(held, finding);
      else reportMissing(row, [], finding);
    }
  },
});

/** Where the row names a role, under the strongest of its letters. */
function heldBy(row: RaciRow, role: string): Scalar<string> | undefined {
  const [letter] = lettersOf(row, role);
  return letter && row[letter].find(({ value }) => value === role);
}

/** Gives a role the letter that an involvement takes; what is to be carried together it can also answer for. */
function involving(cio: string, row: RaciRow, needed: Involvement, charter: Charter): readonly Repair[] {
  const letters = lettersIn(row);
  if (needed !== 'co-own') {
    const next = moved(letters, cio, needed === 'inform' ? 'informed' : 'consulted');
    return [{ name: needed, changes: changesTo(row, next) }];
  }
  const carrying = moved(letters, cio, 'responsible');
  const carry: Repair = { name: 'carry', changes: changesTo(row, carrying) };
  const answer = handOver(row, cio, charter);
  const leavesSilo = isSilo(carrying) && !isSilo(letters);
  return [...(leavesSilo ? [] : [carry]), ...(answer ? [answer] : []), ...(leavesSilo ? [carry] : [])];
}
