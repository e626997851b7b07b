import { lacks } from '../../charter/read.ts';
import { checkRule } from '../rule.ts';
import { controlName, controlsOf } from './controls.ts';

export const controlOwner = checkRule({
  id: 'compliance/control-owner',
  title: 'Every control has an owner',
  rationale:
    'A control that belongs to nobody is a sentence on paper. When an authority asks who sees to it, somebody has to be able to say: I do.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    missing: 'Nobody answers for the control "{control}", so nobody sees to it. Name one role under "owner".',
  },
  examples: {
    fails: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], status: in-place,
        evidence: [{ kind: ticket, reference: SEC-88 }], review: quarter }
`,
    passes: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place,
        evidence: [{ kind: ticket, reference: SEC-88 }], review: quarter }
`,
  },
  check({ charter, reportMissing }) {
    for (const control of controlsOf(charter)) {
      if (!lacks(control, 'owner')) continue;
      reportMissing(control, ['owner'], { message: 'missing', args: { control: controlName(control) } });
    }
  },
});
