import type { RaciRow } from '../../charter/charter.ts';
import { titleOf } from '../../charter/titles.ts';
import { entryOf } from '../../syntax/nodes.ts';
import { checkRule } from '../rule.ts';

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
      reportMissing(work, [], { message: 'none', args: { work: titleOf(work) } });
    }
  },
});

/** A row without a readable subject may be meant for any work item that seems to have none. */
function saysWhatItIsAbout(row: RaciRow): boolean {
  return row.work !== undefined || (row.activity !== undefined && !row.unreadable.has('work'));
}
