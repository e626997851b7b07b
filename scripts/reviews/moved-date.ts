import { approvedBy, editsOf, type PullRequest } from './pull-request.ts';

const CHARTER = 'samples/fast-growth-saas/quillbarrow.charter.yaml';

/** A delay that the person who answers for the work has agreed to. */
export const movedDate: PullRequest = {
  name: 'moved-date',
  title: 'A date that moves',
  situation:
    'Consent records take longer to import than planned, so marketing automation comes five weeks later; the CTO, who answers for it, has agreed and says so in the same pull request.',
  charters: [CHARTER],
  base: {
    edits: editsOf(CHARTER, [/version: 0\.4\.0\n {2}# .*\n {2}status: in-review/, 'version: 1.0.0\n  status: active']),
    approvals: approvedBy(CHARTER, '2026-08-31', 'ceo', 'cto', 'fractional-cmo'),
  },
  head: {
    edits: editsOf(
      CHARTER,
      ['version: 1.0.0\n  status', 'version: 1.1.0\n  status'],
      [/(start: 2026-09-14\n {6}due: )2026-12-18(?=\n(?: {6}.*\n)* {8}- \{ id: sending-domain)/, '$12027-01-22'],
      [/(Consent records imported and sampled, owner: revops-lead, due: )2026-12-18/, '$12027-01-15'],
      [/(Scoring model with its weights explained, owner: revops-lead, due: )2026-12-11/, '$12026-12-18'],
    ),
    approvals: approvedBy(CHARTER, '2026-12-01', 'cto'),
  },
};
