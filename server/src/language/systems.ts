import { choice, date, id, reference, section, shape, text } from './grammar.ts';
import { texts } from './values.ts';
import { LIFECYCLES, SECURITY_OUTCOMES, SYSTEM_DECISIONS, SYSTEM_KINDS } from './words.ts';

export const systemApprovalShape = shape('system approval', {
  by: reference('role', 'The role that decided; this must be a technology leader.'),
  on: date('The day of the decision. Work that uses the system should not start before it.'),
  decision: choice('Whether the system may be introduced.', SYSTEM_DECISIONS),
  conditions: texts('What has to be fulfilled for the approval to hold.', [
    'Single sign-on is set up before the first user is invited.',
  ]),
  reference: text('Where the decision is recorded, such as a ticket number or a link.', { examples: ['ARCH-214'] }),
});

export const systemOwnersShape = shape('system owners', {
  onboarding: reference('role', 'The role that introduces the system and its users.'),
  licences: reference('role', 'The role that buys, counts and renews licences.'),
  data: reference('role', 'The role that answers for the data which the system holds and gives off.'),
  reporting: reference('role', 'The role that answers for the reports from the system.'),
  support: reference('role', 'The role that helps users when something does not work.'),
});

export const securityReviewShape = shape('security review', {
  by: reference('role', 'The role that examines the system.'),
  on: date('The day of the review, or the day for which it is planned.'),
  outcome: choice('What the review came to, and so whether the system may be used.', SECURITY_OUTCOMES),
  reference: text('Where the report can be found, such as a ticket number or a link.', { examples: ['SEC-88'] }),
});

export const systemShape = shape(
  'system',
  {
    id: id('system', 'The short name by which the rest of the charter refers to this system.'),
    title: text('The name of the system as people use it.', { examples: ['Customer relationship management'] }),
    kind: choice('What the system is for.', SYSTEM_KINDS),
    vendor: text('The maker or supplier of the system.'),
    lifecycle: choice(
      'How far the system has come, from a wish to the end of its use. From approval on, the decision of a technology leader must be on record.',
      LIFECYCLES,
    ),
    requestedBy: reference(
      'role',
      'The role that asked for the system. Whoever asks should not be the one who approves.',
    ),
    approval: section(
      'The decision of a technology leader about the system. No system should be acquired without it.',
      systemApprovalShape,
    ),
    owners: section('Who takes care of the system once it is there.', systemOwnersShape),
    securityReview: section(
      'The examination of the system’s security, due before the system is used.',
      securityReviewShape,
    ),
  },
  { required: ['id', 'title'] },
);
