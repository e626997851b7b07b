import { date, entries, id, reference, section, shape, text } from './grammar.ts';
import { days } from './values.ts';

export const handoverShape = shape(
  'hand-over',
  {
    id: id('handover', 'The short name of this hand-over.'),
    title: text('What is handed over.', { examples: ['Campaign calendar and supplier contacts'] }),
    from: reference('role', 'The role that hands over.'),
    to: reference('role', 'The role that takes over.'),
    due: date('The day by which it must be handed over, before the term ends.'),
  },
  { required: ['id', 'title'] },
);

export const accessRevocationShape = shape('access revocation', {
  owner: reference('role', 'The role that takes all access away; it belongs to the client’s side.'),
  withinDays: days('Within how many days after the end all access is gone.', 1),
});

export const transitionShape = shape('transition', {
  handover: entries('What is handed over to whom before the engagement ends.', handoverShape),
  accessRevocation: section(
    'Who takes away all access once the engagement has ended, and how soon. Forgotten access is a common way for data to leak.',
    accessRevocationShape,
  ),
  successorOnboarding: text('How the successor is introduced to people, plans and systems.'),
});
