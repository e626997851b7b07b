import { checkRule } from '../rule.ts';
import { reportOnRole } from './role-place.ts';
import { singleRows, workWithoutRow } from './rows.ts';
import { shareOption, sharesAbove } from './shares.ts';

export const overload = checkRule({
  id: 'raci/overload',
  title: 'The work is spread over several roles',
  rationale:
    'A role that does most of the work decides by its calendar what gets done. When the person is ill or leaves, the engagement stands still.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    share: shareOption('for which one role may be responsible'),
  },
  messages: {
    overloaded:
      '{role} does the work in {held} of {rows} rows, more than {share} percent. One absence stops most of the engagement: hand some of these rows to another role.',
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: [web-lead, marketing], accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
  - { id: board-report, activity: Report to the board, responsible: marketing, accountable: cmo, informed: ceo }
  - { id: annual-budget, activity: Plan the budget, responsible: cfo, accountable: ceo, consulted: [cmo, cio] }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
  - { id: board-report, activity: Report to the board, responsible: marketing, accountable: cmo, informed: ceo }
  - { id: annual-budget, activity: Plan the budget, responsible: cfo, accountable: ceo, consulted: [cmo, cio] }
`,
  },
  check(context) {
    const { charter, options } = context;
    if (charter.entry.unreadable.has('raci')) return;
    const missing = workWithoutRow(charter).length;
    for (const [id, found] of sharesAbove(options.share, singleRows(charter), 'responsible', missing)) {
      const role = charter.roles.get(id);
      if (!role) continue;
      const args = { role: charter.named(id), ...found, share: options.share };
      reportOnRole(context, role, { message: 'overloaded', args });
    }
  },
});
