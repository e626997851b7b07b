import { date, reference, shape, text } from './grammar.ts';
import { version } from './values.ts';

export const approvalShape = shape(
  'approval',
  {
    role: reference('role', 'The role that approves.'),
    name: text('The name of the person who approved on behalf of the role.'),
    on: date('The day of the approval.'),
    version: version('The version of the charter that was approved.'),
    digest: text(
      'The fingerprint of the content that was approved. When the content changes, the approval no longer holds.',
      { pattern: '^sha256:[0-9a-f]{64}$', examples: [`sha256:${'0123456789abcdef'.repeat(4)}`] },
    ),
    note: text('Reservations or remarks.'),
  },
  { required: ['role'], key: ['role'] },
);
