import { named } from '../../charter/titles.ts';
import type { Node } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { datedRule } from '../rule.ts';
import { controlsOf } from './controls.ts';
import { type LastDay, lastDayFor } from './last-day.ts';

export const overdue = datedRule({
  id: 'compliance/overdue',
  title: 'Planned controls are in place when they are due',
  rationale:
    'A control that is always about to come protects nobody, and a plan that is known to be late looks worse than none.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  dateArgs: [],
  messages: {
    late: 'The control "{control}" was to be in place by {due}. If it is, say so and add the evidence; if not, agree on a new day with its owner.',
  },
  repairs: {
    postpone: { title: 'Plan "{control}" for {day}, when "{work}" is due', safe: false },
  },
  examples: {
    fails: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: planned, due: 2026-11-30, review: quarter }
`,
    passes: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: planned, due: 2026-12-01, review: quarter }
`,
  },
  check({ charter, asOf, report }) {
    if (asOf === undefined) return;
    for (const control of controlsOf(charter)) {
      const { status, due } = control;
      if (status?.value !== 'planned' || !due || due.value >= asOf) continue;
      report(due, {
        message: 'late',
        args: { control: named(control), due: due.value },
        repairs: (today) => postpone(due, lastDayFor(control, charter, today)),
      });
    }
  },
});

function postpone(node: Node, last: LastDay | undefined): readonly Repair[] {
  if (!last) return [];
  const args = { day: last.day, work: named(last.work) };
  return [{ name: 'postpone', args, changes: [{ kind: 'replace', node, value: last.day }] }];
}
