import type { Charter } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { termOf } from '../../charter/term.ts';
import { named } from '../../charter/titles.ts';
import { childOf } from '../../syntax/nodes.ts';
import { filled } from '../filled.ts';
import type { Change, Repair } from '../repair.ts';
import { type DatedContext, datedRule } from '../rule.ts';
import { type Control, controlsOf } from './controls.ts';
import { planControl } from './plan-control.ts';

/** What makes a waiver a decision: who, why and until when. */
const PARTS = ['by', 'reason', 'until'] as const;

export const waiver = datedRule({
  id: 'compliance/waiver',
  title: 'Doing without a control is a decision by somebody, for a reason and a time',
  rationale:
    'Leaving a control out can be right. Leaving it out without a name, a reason and an end is negligence, and reads that way afterwards.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  dateArgs: [],
  messages: {
    none: 'The control "{control}" is waived, but who decided that, why and until when is missing. State it under "waiver", or plan the control.',
    incomplete:
      'The waiver of the control "{control}" is incomplete ({parts} missing). Say who takes responsibility ("by"), for what reason, and until when.',
    expired:
      'The waiver of the control "{control}" ended on {until}. Put the control in place, or have the waiver decided anew.',
  },
  repairs: {
    complete: { title: 'Complete the waiver, with a note to give the reason', safe: false },
    close: { title: 'State that the waiver ends on {day}', safe: false },
    plan: { title: 'Plan "{control}" instead of waiving it', safe: false },
  },
  examples: {
    fails: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place,
        evidence: [{ kind: ticket, reference: SEC-88 }], review: quarter }
    - { id: yearly-audit, framework: gdpr, requirement: An auditor looks at the records every year.,
        appliesTo: [crm], owner: cio, status: waived, waiver: { by: ceo, until: 2027-06-30 } }
`,
    passes: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place,
        evidence: [{ kind: ticket, reference: SEC-88 }], review: quarter }
    - { id: yearly-audit, framework: gdpr, requirement: An auditor looks at the records every year.,
        appliesTo: [crm], owner: cio, status: waived,
        waiver: { by: ceo, reason: The CRM is replaced in the summer., until: 2027-06-30 } }
`,
  },
  check(context) {
    for (const control of controlsOf(context.charter)) {
      if (control.status?.value === 'waived') checkWaiver(control, context);
    }
  },
});

function checkWaiver(control: Control, { charter, asOf, report, reportMissing }: DatedContext): void {
  const args = { control: named(control) };
  const decided = control.waiver;
  const plan = (today: string): readonly Repair[] => planInstead(control, charter, today);
  if (!decided) {
    if (lacks(control, 'waiver')) reportMissing(control, ['waiver'], { message: 'none', args, repairs: plan });
    return;
  }
  const parts = PARTS.filter((part) => lacks(decided, part));
  const [only, ...others] = parts;
  if (parts.length === PARTS.length) reportMissing(control, ['waiver'], { message: 'none', args, repairs: plan });
  else if (only !== undefined) {
    const repairs = (today: string): readonly Repair[] => [...complete(decided, today, charter), ...plan(today)];
    const missing = others.length === 0 ? [only] : [];
    reportMissing(decided, missing, { message: 'incomplete', args: { ...args, parts }, repairs });
  }
  if (!decided.until || asOf === undefined || decided.until.value >= asOf) return;
  report(decided.until, { message: 'expired', args: { ...args, until: decided.until.value } });
}

type Waiver = NonNullable<Control['waiver']>;

/** Who takes responsibility has to be there; a waiver that ends with the engagement is then looked at again. */
function complete(waiver: Waiver, asOf: string, charter: Charter): readonly Repair[] {
  const lacksEnd = lacks(waiver, 'until');
  const lacksReason = lacks(waiver, 'reason');
  const end = termOf(charter)?.end;
  if (lacks(waiver, 'by') || (lacksEnd && (end === undefined || end < asOf))) return [];
  const added = filled({
    reason: lacksReason ? 'TODO: say why the control is not needed or not possible for now' : undefined,
    until: lacksEnd ? end : undefined,
  });
  const changes = Object.entries(added).map(
    ([key, value]): Change => ({ kind: 'set', in: waiver.node, keys: [key], value }),
  );
  return [{ name: lacksReason ? 'complete' : 'close', args: { day: end ?? '' }, changes }];
}

/** A reason that somebody has written down stays, as a record of what was decided. */
function planInstead(control: Control, charter: Charter, asOf: string): readonly Repair[] {
  if (control.waiver?.reason) return [];
  const changes = planControl(control, charter, asOf);
  const waiver = childOf(control.node, 'waiver');
  if (!changes) return [];
  return [{ name: 'plan', changes: waiver ? [...changes, { kind: 'remove', node: waiver }] : changes }];
}
