import { compareTexts } from '../../charter/alphabetical.ts';
import { type RaciRow, subjectOf } from '../../charter/charter.ts';
import { checkRule } from '../rule.ts';
import { mergeRows } from './merge-rows.ts';
import { subjectKey } from './rows.ts';

export const duplicateRow = checkRule({
  id: 'raci/duplicate-row',
  title: 'Each work item and each activity has one row',
  rationale:
    'With two rows for the same work, each side can point to the one that suits it, and a reader who finds the first never looks for a second.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    repeated: '"{subject}" has a row already, and the two can contradict each other. Merge them into one row.',
    first: 'The other row about it',
  },
  repairs: {
    drop: { title: 'Remove the second row about "{subject}", which says the same', safe: true },
    cover: { title: 'Remove the row about "{subject}" that says less', safe: false },
    merge: { title: 'Merge the two rows about "{subject}" into one', safe: false },
    mergeUnder: { title: 'Merge the two rows about "{subject}" into one, with {role} accountable', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
  - { work: sharpen-messages, responsible: sales, accountable: cmo, consulted: cio, informed: cfo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: [marketing, sales], accountable: cmo, consulted: cio, informed: [ceo, cfo] }
`,
  },
  check({ charter, report }) {
    const firsts = new Map<string, RaciRow>();
    for (const row of charter.entry.raci.toSorted(byName)) {
      const key = subjectKey(row);
      const node = row.work ?? row.id;
      if (key === undefined || !node) continue;
      const first = firsts.get(key);
      if (!first) firsts.set(key, row);
      const related = first?.work ?? first?.id;
      if (!related) continue;
      const args = { subject: subjectOf(row, charter) };
      report(node, {
        message: 'repeated',
        args,
        related: [{ node: related, message: 'first' }],
        repairs: () => (first ? mergeRows(first, row, charter) : []),
      });
    }
  },
});

/** Two rows about one activity have names of their own: which of them comes first must not depend on where they stand. */
function byName(a: RaciRow, b: RaciRow): number {
  return compareTexts((a.work ?? a.id)?.value ?? '', (b.work ?? b.id)?.value ?? '');
}
