import { approvedBy, editsOf, type PullRequest } from './pull-request.ts';

const CHARTER = 'samples/rebrand-website/tarnwell-rebrand.charter.yaml';

/** Somebody who counted members may now take their addresses away. */
export const widerAccess: PullRequest = {
  name: 'wider-access',
  title: 'Wider access to member data',
  situation:
    'The brand lead only counts members so far; to send a survey herself she asks for names and e-mail addresses, as a file, until the autumn.',
  charters: [CHARTER],
  base: {
    edits: editsOf(CHARTER, ['version: 0.7.2', 'version: 1.0.0'], [/status: in-review # .*/, 'status: active']),
    approvals: approvedBy(CHARTER, '2026-08-03', 'ceo', 'cio', 'interim-cmo'),
  },
  head: {
    edits: editsOf(
      CHARTER,
      ['role: brand-lead, level: query', 'role: brand-lead, level: export'],
      [
        'fields: [region, consent, former company], approvedBy: member-services, from: 2027-01-18, until: 2027-04-30,',
        'fields: [region, consent, former company, name, e-mail], approvedBy: member-services, from: 2027-01-18,\n      until: 2027-10-31,',
      ],
    ),
  },
};
