import type { System, Work } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { isInForce } from '../../charter/status.ts';
import { named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, type DatedContext, datedRule } from '../rule.ts';
import { isApproved } from './decision.ts';

export const approvalBeforeUse = datedRule({
  id: 'systems/approval-before-use',
  title: 'Work does not use a system before it is approved',
  rationale:
    'Once people work with a system, saying no to it is expensive. A decision that comes after the work has begun is no decision any more.',
  practices: ['P18'],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  levelsNote:
    'Only info for a proposed system while the charter is neither approved nor active and the work has not started.',
  options: {},
  dateArgs: [],
  messages: {
    early:
      '"{work}" starts on {start} but uses "{system}", which was approved only on {approved}. Start the work later, or without the system.',
    inForce:
      '"{work}" uses "{system}", which is only proposed, although the charter is {status} already. Obtain the decision of a technology leader, or take the system out of the work.',
    started:
      '"{work}" has started and uses "{system}", which is only proposed. Obtain the decision of a technology leader before the work goes on.',
    planned:
      '"{work}" is going to use "{system}", which is only proposed. Obtain the decision of a technology leader before the work starts.',
    approval: 'The system was approved on this day',
    lifecycle: 'The system is only proposed',
  },
  repairs: {
    postpone: { title: 'Start "{work}" on {approved}', safe: false },
  },
  examples: {
    fails: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live, requestedBy: sales,
      approval: { by: cio, on: 2027-02-15, decision: approved },
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
    passes: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live, requestedBy: sales,
      approval: { by: cio, on: 2027-01-11, decision: approved },
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
  },
  check(context) {
    const { charter } = context;
    for (const work of charter.entry.scope?.included ?? []) {
      for (const reference of work.systems) {
        const system = charter.systems.get(reference.value);
        if (!system) continue;
        if (system.lifecycle?.value === 'proposed') checkProposed({ work, reference, system }, context);
        else checkDate({ work, reference, system }, context);
      }
    }
  },
});

/** A system in a work item, with the place where the work item names it. */
interface Use {
  readonly work: Work;
  readonly reference: Scalar<string>;
  readonly system: System;
}

function checkDate({ work, reference, system }: Use, { report }: CheckContext): void {
  const { start } = work;
  const approved = system.approval?.on;
  if (!start || !approved || !isApproved(system) || start.value >= approved.value) return;
  const isPossible = !work.due || work.due.value >= approved.value;
  const postpone: Repair = { name: 'postpone', changes: [{ kind: 'replace', node: start, value: approved.value }] };
  report(reference, {
    message: 'early',
    args: { work: named(work), system: named(system), start: start.value, approved: approved.value },
    related: [{ node: approved, message: 'approval' }],
    repairs: () => (isPossible ? [postpone] : []),
  });
}

function checkProposed({ work, reference, system }: Use, { charter, asOf, report }: DatedContext): void {
  const { lifecycle } = system;
  if (!lifecycle || asOf === undefined) return;
  const args = { work: named(work), system: named(system) };
  const related = [{ node: lifecycle, message: 'lifecycle' }];
  const status = charter.entry.metadata?.status?.value ?? '';
  if (isInForce(charter)) report(reference, { message: 'inForce', args: { ...args, status }, related });
  else if (work.start && work.start.value <= asOf) report(reference, { message: 'started', args, related });
  else if (work.start || isClear(work, 'start')) {
    report(reference, { message: 'planned', args, related, levels: { recommended: 'info', strict: 'info' } });
  }
}
