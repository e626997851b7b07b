import type { Charter, RaciRow, Work } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import { entryOf } from '../../syntax/nodes.ts';
import { rowValue } from '../raci/letters.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { lettersFor, possibleAnswerers } from './new-row.ts';

export const workHasRaci = checkRule({
  id: 'scope/work-has-raci',
  title: 'Every work item has a row in the RACI',
  rationale:
    'Work that was agreed but given to nobody is either done twice or not at all, and when it fails nobody was in charge of it.',
  practices: ['P28'],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: '"{work}" has no row in the RACI, so that nobody does it, answers for it or hears of it. Add a row that says who is responsible and who is accountable.',
  },
  repairs: {
    add: { title: 'Add a row for "{work}", with {role} accountable', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, reportMissing }) {
    const { entry } = charter;
    if (!entryOf(entry.node, 'raci') || entry.unreadable.has('raci') || !entry.raci.every(saysWhatItIsAbout)) return;
    for (const work of entry.scope?.included ?? []) {
      if (!work.id || charter.rowsOf(work).length > 0) continue;
      const args = { work: named(work) };
      reportMissing(work, [], { message: 'none', args, repairs: () => rows(work, charter) });
    }
  },
});

/** A row without a readable subject may be meant for any work item that seems to have none. */
function saysWhatItIsAbout(row: RaciRow): boolean {
  return row.work !== undefined || (row.activity !== undefined && !row.unreadable.has('work'));
}

const MOST_CHOICES = 4;

/** One row for each of those who could answer for the work. */
function rows(work: Work, charter: Charter): readonly Repair[] {
  const id = work.id?.value;
  if (id === undefined) return [];
  return possibleAnswerers(work, charter)
    .slice(0, MOST_CHOICES)
    .map((role) => ({
      name: 'add',
      args: { role: charter.named(role) },
      changes: [
        {
          kind: 'add',
          in: charter.entry.node,
          keys: ['raci'],
          values: [rowValue(id, lettersFor(work, role, charter))],
        },
      ],
    }));
}
