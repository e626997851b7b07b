import { type Approval, latestApprovals } from '../../charter/approvals.ts';
import { rolesToApprove } from '../../charter/approvers.ts';
import type { Charter } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { lacks } from '../../charter/read.ts';
import { isInForce } from '../../charter/status.ts';
import { type Named, named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { stateOf } from './state.ts';

export const required = checkRule({
  id: 'approvals/required',
  title: 'A charter in force is approved by those who have to agree to it',
  rationale:
    'A charter that nobody has signed binds nobody. The first disagreement about duties, money or access shows whether the leaders really agreed.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {
    roles: {
      default: ['engaged', 'cio', 'ceo'],
      description:
        'Who has to approve: "engaged" for the role that is engaged, "cio", "ceo", "cfo", "dpo", or the id of a role. Where the charter declares nobody for one of them, the CEO approves instead.',
    },
  },
  messages: {
    missing:
      'The charter is {status} without an approval by {roles:either}. Ask for what is missing, or set the status back to "in-review" until it is there.',
    incomplete:
      'The approval by {role} does not say which version and content it is for, so it proves nothing. Have the approval recorded again.',
    unversioned:
      'The charter is {status} but has no version, so no approval can say what it is for. State the version under "metadata".',
    status: 'The status that takes approvals',
  },
  repairs: {
    review: { title: 'Set the status back to "in-review"', safe: false },
  },
  examples: {
    fails: `metadata:
  id: market-launch
  title: Marketing leadership for the market launch
  version: "1.0.0"
  status: approved
  owner: ceo
`,
    passes: `metadata:
  id: market-launch
  title: Marketing leadership for the market launch
  version: "1.0.0"
  status: in-review
  owner: ceo
`,
  },
  check(context) {
    const { charter, options, reportMissing } = context;
    const { entry } = charter;
    if (!isInForce(charter) || !isClear(entry, 'approvals') || entry.approvals.some(({ role }) => !role)) return;
    const status = entry.metadata?.status?.value ?? '';
    const repairs = (): readonly Repair[] => backToReview(charter);
    if (entry.metadata && lacks(entry.metadata, 'version')) {
      return reportMissing(entry, ['metadata', 'version'], { message: 'unversioned', args: { status }, repairs });
    }
    const latest = latestApprovals(charter);
    const missing: Named[] = [];
    for (const role of rolesToApprove(options.roles, charter)) {
      const approval = role.id && latest.get(role.id.value);
      if (approval) checkApproval(approval, named(role), context);
      else missing.push(named(role));
    }
    if (missing.length === 0) return;
    const related = entry.metadata?.status ? [{ node: entry.metadata.status, message: 'status' }] : [];
    reportMissing(entry, ['approvals'], { message: 'missing', args: { status, roles: missing }, related, repairs });
  },
});

/** An approval of something else is told so by `approvals/stale`. */
function checkApproval(
  approval: Approval,
  role: Named,
  { charter, reportMissing }: Pick<CheckContext, 'charter' | 'reportMissing'>,
): void {
  if (stateOf(approval, charter).state !== 'incomplete') return;
  const key = lacks(approval, 'digest') ? 'digest' : 'version';
  reportMissing(approval, [key], { message: 'incomplete', args: { role }, repairs: () => backToReview(charter) });
}

/** An approval, only the one who gives it can write; that it is still to come, a repair can say. */
function backToReview({ entry }: Charter): readonly Repair[] {
  const node = entry.metadata?.status;
  return node ? [{ name: 'review', changes: [{ kind: 'replace', node, value: 'in-review' }] }] : [];
}
