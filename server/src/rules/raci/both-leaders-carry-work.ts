import { type Charter, holds, type RaciRow, subjectOf } from '../../charter/charter.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { changesTo, isSilo, lettersIn, moved } from './letters.ts';
import { reportOnRole } from './role-place.ts';
import { namesWhoCarries, singleRows } from './rows.ts';

export const bothLeadersCarryWork = checkRule({
  id: 'raci/both-leaders-carry-work',
  title: 'The engaged leader and the CIO both carry work',
  rationale:
    'Marketing relies on the CIO for technology, the CIO on marketing for its use. A leader who is only asked or told watches the success of the other instead of sharing it.',
  practices: ['P10'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    noDuty:
      '{role} neither does nor answers for any of the work. Both leaders have to carry a part: name this role under "responsible" or "accountable" of a row.',
  },
  repairs: {
    carry: { title: 'Make {role} responsible for "{subject}" too', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: sales, consulted: cmo, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: sales, consulted: [cio, cmo], informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: sales, consulted: cmo, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, cmo], accountable: sales, consulted: cio, informed: ceo }
`,
  },
  check(context) {
    const { charter } = context;
    const { engaged, cio } = charter.actors;
    if (!engaged || !cio) return;
    for (const leader of [engaged, cio]) {
      if (!leader.id || mayCarryWork(leader.id.value, charter)) continue;
      const id = leader.id.value;
      const args = { role: charter.named(id) };
      reportOnRole(context, leader, { message: 'noDuty', args, repairs: () => duties(id, charter) });
    }
  },
});

/** Whether a role does or answers for something, or may be meant where the RACI is missing or incomplete. */
function mayCarryWork(role: string, { entry }: Charter): boolean {
  if (entry.raci.length === 0 || entry.unreadable.has('raci')) return true;
  return entry.raci.some(
    (row) => holds(row.responsible, role) || holds(row.accountable, role) || !namesWhoCarries(row),
  );
}

const MOST_CHOICES = 5;

/** A leader could do a part of any work; what the leader is asked about already comes first. */
function duties(leader: string, charter: Charter): readonly Repair[] {
  const rows = singleRows(charter).filter((row) => mayGetOneMore(row, leader));
  const [asked, others] = [true, false].map((isAsked) =>
    rows.filter((row) => holds(row.consulted, leader) === isAsked),
  );
  return [...(asked ?? []), ...(others ?? [])].slice(0, MOST_CHOICES).map((row) => ({
    name: 'carry',
    args: { subject: subjectOf(row, charter) },
    changes: changesTo(row, moved(lettersIn(row), leader, 'responsible')),
  }));
}

/** Whether somebody is still asked or told when a leader does a part of the work, and few enough do it. */
function mayGetOneMore(row: RaciRow, leader: string): boolean {
  return row.responsible.length < FEW && !isSilo(moved(lettersIn(row), leader, 'responsible'));
}

const FEW = 3;
