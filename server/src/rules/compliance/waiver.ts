import { lacks } from '../../charter/read.ts';
import { isHeldAgainstToday } from '../../charter/status.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { type Control, controlName, controlsOf } from './controls.ts';

/** What makes a waiver a decision: who, why and until when. */
const PARTS = ['by', 'reason', 'until'] as const;

export const waiver = checkRule({
  id: 'compliance/waiver',
  title: 'Doing without a control is a decision by somebody, for a reason and a time',
  rationale:
    'Leaving a control out can be right. Leaving it out without a name, a reason and an end is negligence, and reads that way afterwards.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'The control "{control}" is waived, but who decided that, why and until when is missing. State it under "waiver", or plan the control.',
    incomplete:
      'The waiver of the control "{control}" is incomplete ({parts} missing). Say who takes responsibility ("by"), for what reason, and until when.',
    expired:
      'The waiver of the control "{control}" ended on {until}. Put the control in place, or have the waiver decided anew.',
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

function checkWaiver(control: Control, { charter, asOf, report, reportMissing }: CheckContext): void {
  const args = { control: controlName(control) };
  const decided = control.waiver;
  if (!decided) {
    if (lacks(control, 'waiver')) reportMissing(control, ['waiver'], { message: 'none', args });
    return;
  }
  const parts = PARTS.filter((part) => lacks(decided, part));
  const [only, ...others] = parts;
  if (parts.length === PARTS.length) reportMissing(control, ['waiver'], { message: 'none', args });
  else if (only !== undefined) {
    reportMissing(decided, others.length === 0 ? [only] : [], { message: 'incomplete', args: { ...args, parts } });
  }
  if (!decided.until || decided.until.value >= asOf || !isHeldAgainstToday(charter)) return;
  report(decided.until, { message: 'expired', args: { ...args, until: decided.until.value } });
}
