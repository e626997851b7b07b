import type { Charter, RaciRow, Role } from '../../charter/charter.ts';
import { checkRule } from '../rule.ts';
import { reportOnRole } from './role-place.ts';
import { singleRows, workOf, workWithoutRow } from './rows.ts';
import { shareOption, sharesAbove } from './shares.ts';

export const bottleneck = checkRule({
  id: 'raci/bottleneck',
  title: 'Several roles answer for the work',
  rationale:
    'When every decision waits for one person, all work moves at the pace of one calendar, and nobody else learns to decide.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    share: shareOption('for which one role may be accountable'),
  },
  messages: {
    bottleneck:
      '{role} answers for {held} of {rows} rows, more than {share} percent, so that most decisions wait for one person. Let another role answer for some of them.',
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
  - { id: board-report, activity: Report to the board, responsible: marketing, accountable: cmo, informed: ceo }
  - { id: annual-budget, activity: Plan the budget, responsible: cfo, accountable: cmo, consulted: [ceo, cio] }
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
    const rows = singleRows(charter);
    const missing = workWithoutRow(charter).length;
    const all = sharesAbove(options.share, rows, 'accountable', missing);
    const withoutBuilding = sharesAbove(
      options.share,
      rows.filter((row) => !mayBuild(row, charter)),
      'accountable',
      missing,
    );
    for (const [id, role] of charter.roles) {
      const found = (charter.actors.technologyLeaders.includes(role) ? withoutBuilding : all).get(id);
      if (!found || mayDecideAlone(role, charter)) continue;
      const args = { role: charter.named(id), ...found, share: options.share };
      reportOnRole(context, role, { message: 'bottleneck', args });
    }
  },
});

/** Whether a technology leader has to answer for a row, so that it is not held against one. */
function mayBuild(row: RaciRow, charter: Charter): boolean {
  const work = workOf(row, charter);
  return work !== undefined && (work.builds?.value === true || work.unreadable.has('builds'));
}

/** A focused engagement is one leader's own programme. */
function mayDecideAlone(role: Role, { entry: { engagement }, actors: { engaged } }: Charter): boolean {
  const mayBeFocused = engagement?.breadth?.value === 'focused' || engagement?.unreadable.has('breadth') === true;
  return mayBeFocused && (engaged === undefined || engaged === role);
}
