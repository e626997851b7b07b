import type { Charter, System } from '../../charter/charter.ts';
import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { type Named, named } from '../../charter/titles.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { isRejected, mayApprove } from './decision.ts';

export const cioApproval = checkRule({
  id: 'systems/cio-approval',
  title: 'A technology leader has approved every system that is introduced',
  rationale:
    'A platform that IT never heard of is one that nobody connects, secures or supports, and whose cost turns up later in somebody else’s budget.',
  practices: ['P18'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: 'Nothing shows that a technology leader agreed to "{system}", which IT has to connect and to secure. Ask {leaders:either} for a decision, and write it under "approval".',
    undecided:
      'What was decided about "{system}" is missing, so nobody can tell whether it may be introduced. State the decision.',
    nobody:
      'Who decided about "{system}" is missing. Name {leaders:either} under "by", or ask for the decision if there was none.',
    rejected:
      '"{system}" was rejected but is treated as if it were coming. Take it out, set it back to "proposed", or obtain another decision.',
    other:
      '{role} is no technology leader and cannot decide about "{system}" for those who have to connect and secure it. Ask {leaders:either} for the decision.',
    noLeader:
      '{role} has the function "other", which is none of a technology leader, and cannot decide about "{system}". Correct the function, or ask {leaders:either} for the decision.',
  },
  examples: {
    fails: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live, requestedBy: sales,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
    passes: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live, requestedBy: sales,
      approval: { by: cio, on: 2026-09-21, decision: approved },
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
  },
  check(context) {
    const { charter, reportMissing } = context;
    const leaders = leadersIn(charter);
    if (leaders.length === 0) return;
    for (const system of charter.systems.values()) {
      if (!needsDecision(system)) continue;
      if (system.approval) checkDecision(system, leaders, context);
      else if (lacks(system, 'approval')) {
        reportMissing(system, ['approval'], { message: 'none', args: { system: named(system), leaders } });
      }
    }
  },
});

/** Systems that were there before the engagement need a decision on record only where one was asked for. */
function needsDecision({ lifecycle, requestedBy, approval }: System): boolean {
  switch (lifecycle?.value) {
    case 'approved':
    case 'onboarding':
      return true;
    case 'live':
    case 'retiring':
      return requestedBy !== undefined || approval !== undefined;
    default:
      return false;
  }
}

/** One finding at most: that there is no decision weighs more than who made it. */
function checkDecision(
  system: System,
  leaders: readonly Named[],
  { charter, report, reportMissing }: CheckContext,
): void {
  const { approval } = system;
  if (!approval) return;
  const args = { system: named(system), leaders };
  const by = roleOf(approval.by, charter);
  if (lacks(approval, 'decision')) reportMissing(approval, ['decision'], { message: 'undecided', args });
  if (!approval.decision) return;
  if (isRejected(system)) report(approval.decision, { message: 'rejected', args });
  else if (lacks(approval, 'by')) reportMissing(approval, ['by'], { message: 'nobody', args });
  else if (approval.by && by && !mayApprove(by, system, charter)) {
    // A title may well promise more than such a function.
    const message = by.function?.value === 'other' ? 'noLeader' : 'other';
    report(approval.by, { message, args: { ...args, role: charter.named(approval.by.value) } });
  }
}

function leadersIn({ actors }: Charter): readonly Named[] {
  return actors.technologyLeaders.map(named);
}
