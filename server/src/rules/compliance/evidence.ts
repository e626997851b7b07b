import type { Charter } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { type Control, controlsOf } from './controls.ts';
import { planControl } from './plan-control.ts';

export const evidence = checkRule({
  id: 'compliance/evidence',
  title: 'A control that is in place has evidence that can be found',
  rationale:
    'Without evidence, "in place" is an opinion. In an audit only what can be shown counts, and looking for it then is too late.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'The control "{control}" is said to be in place, but nothing shows it. Add a document, a link or a ticket under "evidence", or set the status to "planned" until there is something to show.',
    lost: 'There is no file "{document}" in this workspace, so nobody can look at the evidence. Correct the path, which begins at the folder of this charter, or add the file.',
  },
  repairs: {
    plan: { title: 'Set the status to "planned" until there is something to show', safe: false },
  },
  examples: {
    fails: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place, review: quarter }
`,
    passes: `compliance:
  frameworks:
    - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  controls:
    - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
        appliesTo: [contacts, website], owner: cio, status: in-place, review: quarter,
        evidence: [{ kind: link, reference: "https://wiki.example.com/consent" }] }
`,
  },
  check({ charter, facts, report, reportMissing }) {
    for (const control of controlsOf(charter)) {
      if (control.status?.value === 'in-place' && showsNothing(control)) {
        reportMissing(control, ['evidence'], {
          message: 'none',
          args: { control: named(control) },
          repairs: (asOf) => planUntilShown(control, asOf, charter),
        });
      }
      for (const { reference } of control.evidence) {
        if (!reference || !facts.missingDocuments.has(reference)) continue;
        report(reference, { message: 'lost', args: { document: reference.value } });
      }
    }
  },
});

/** Evidence that does not say where it can be found shows nothing. */
function showsNothing(control: Control): boolean {
  if (control.evidence.length === 0) return lacks(control, 'evidence');
  return !control.unreadable.has('evidence') && control.evidence.every((item) => lacks(item, 'reference'));
}

function planUntilShown(control: Control, asOf: string, charter: Charter): readonly Repair[] {
  const changes = planControl(control, charter, asOf);
  return changes ? [{ name: 'plan', changes }] : [];
}
