import type { Charter } from '../../charter/charter.ts';
import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { type Control, controlsOf } from './controls.ts';

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
  repairs: {
    name: { title: 'Let {role} answer for "{control}"', safe: false },
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
      reportMissing(control, ['owner'], {
        message: 'missing',
        args: { control: named(control) },
        repairs: () => nameOwner(control, charter),
      });
    }
  },
});

/** Whoever owns the data that is protected, else those who answer for data protection and technology. */
function nameOwner(control: Control, charter: Charter): readonly Repair[] {
  const { dpo, cio } = charter.actors;
  const owners = control.appliesTo.map(({ value }) => {
    const system = charter.systems.get(value)?.owners?.data;
    return roleOf(charter.datasets.get(value)?.owner ?? system, charter);
  });
  return nameable(control, [...owners, dpo, cio], charter).map(({ id, title }) => ({
    name: 'name',
    args: { role: title },
    changes: [{ kind: 'set', in: control.node, keys: ['owner'], value: id }],
  }));
}
