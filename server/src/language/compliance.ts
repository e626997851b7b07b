import { cadence, choice, date, entries, id, reference, references, section, shape, text } from './grammar.ts';
import { regions } from './values.ts';
import { CONTROL_STATUSES, EVIDENCE_KINDS } from './words.ts';

export const LAW_PATTERN = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

export const frameworkShape = shape(
  'framework',
  {
    id: id('framework', 'The short name by which controls refer to this framework.'),
    title: text('The name of the law, standard or policy.', { examples: ['General Data Protection Regulation'] }),
    law: text(
      'Which law this framework stands for, by its short name; the id of the framework when it is left out. By it, the regions of the data are matched with the laws that apply there.',
      { pattern: LAW_PATTERN, examples: ['gdpr', 'uk-gdpr', 'ccpa'] },
    ),
    regions: regions('Where the framework applies.', ['EU']),
  },
  { required: ['id', 'title'] },
);

export const evidenceShape = shape('evidence', {
  kind: choice('What the reference points to.', EVIDENCE_KINDS),
  reference: text('Where the evidence can be found: a path, an address or a number, depending on its kind.', {
    examples: ['evidence/consent-form.pdf', 'https://example.org/policies/retention', 'SEC-88'],
  }),
});

export const waiverShape = shape('waiver', {
  by: reference('role', 'The role that takes responsibility for doing without the control.'),
  reason: text('Why the control is not needed or not possible for now.'),
  until: date('The last day on which the waiver holds.'),
});

export const controlShape = shape(
  'control',
  {
    id: id('control', 'The short name of this control.'),
    framework: reference('framework', 'The framework that demands the control.'),
    requirement: text('What has to be done or guaranteed.', {
      examples: ['Consent is recorded before the first mailing.'],
    }),
    appliesTo: references(
      ['dataset', 'system', 'work'],
      'What the control protects: data sets, systems or work items. It counts for nothing else.',
    ),
    owner: reference('role', 'The role that answers for the control.'),
    status: choice('How far the control has come.', CONTROL_STATUSES),
    due: date('The day by which the control must be in place.'),
    evidence: entries('What shows that the control works.', evidenceShape),
    review: cadence('How often the control is checked again.'),
    waiver: section('Who decided to do without the control, why, and until when.', waiverShape),
  },
  { required: ['id'] },
);

export const complianceShape = shape('compliance', {
  frameworks: entries('The laws, standards and policies that have to be observed.', frameworkShape),
  controls: entries('What is done to observe them.', controlShape),
});
