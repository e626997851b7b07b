import { choice, date, entries, flag, id, list, reference, references, shape, text } from './grammar.ts';
import { texts } from './values.ts';
import { PILLARS, WORK_STAGES } from './words.ts';

export const deliverableShape = shape(
  'deliverable',
  {
    id: id('deliverable', 'The short name of this deliverable.'),
    title: text('What will be there when the work is done.', { examples: ['Lead-scoring model in the CRM'] }),
    owner: reference('role', 'The role that answers for the deliverable.'),
    due: date('The day by which it must be there.'),
    acceptance: text('How it is decided whether the deliverable is good enough.'),
  },
  { required: ['id', 'title'] },
);

export const workShape = shape(
  'work item',
  {
    id: id('work', 'The short name by which the rest of the charter refers to this work.'),
    title: text('What is done, beginning with a verb.', { examples: ['Move customer records to the new CRM'] }),
    pillar: choice(
      'The field of marketing that this work belongs to. It decides how closely the CIO has to be involved.',
      PILLARS,
    ),
    outcome: text('What will be different for the organisation once the work is done.'),
    objectives: references('objective', 'The objectives that this work serves.'),
    systems: references(
      'system',
      'The systems that this work uses, changes or introduces. Naming them shows the technology side what is coming.',
    ),
    datasets: references(
      'dataset',
      'The data sets that this work uses. Somebody who does the work needs access to them.',
    ),
    touchpoints: references(
      'touchpoint',
      'The places where customers will notice this work. Their owners have to be part of it.',
    ),
    stages: list(
      'What the work does with information about customers.',
      choice('One step from information to communication.', WORK_STAGES),
    ),
    builds: flag(
      'Whether the work changes the technical infrastructure. If so, a technology leader has to answer for it.',
    ),
    launches: flag('Whether something goes live to customers. If so, security and compliance must be checked before.'),
    start: date('The day on which the work begins.'),
    due: date('The day by which the work must be done.'),
    process: text('How the work is done inside the organisation: who hands what to whom.'),
    deliverables: entries('What will be there when the work is done.', deliverableShape),
  },
  { required: ['id', 'title'] },
);

export const exclusionShape = shape(
  'exclusion',
  {
    id: id('exclusion', 'The short name of this exclusion.'),
    title: text('What is not part of the engagement.', { examples: ['Redesign of the dealer portal'] }),
    reason: text('Why it is left out.'),
  },
  { required: ['id', 'title'] },
);

export const scopeShape = shape('scope', {
  included: entries('The work that was agreed. Anything that is not listed here was not agreed.', workShape),
  excluded: entries(
    'What people might expect but will not get. Saying so early prevents the most common disputes.',
    exclusionShape,
  ),
  assumptions: texts(
    'What was taken for granted when the scope was agreed. If it turns out wrong, the scope has to be discussed again.',
    ['The CRM licence is renewed before the engagement starts.'],
  ),
  constraints: texts('Limits within which the work has to be done.', [
    'No changes to the web shop in November and December.',
  ]),
});
