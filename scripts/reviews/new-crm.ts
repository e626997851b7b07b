import { approvedBy, editsOf, type PullRequest } from './pull-request.ts';

const CHARTER = 'samples/crm-lead-generation/havenlicht-leads.charter.yaml';

/** A business unit brings in a system that the CIO has not agreed to. */
export const newCrm: PullRequest = {
  name: 'new-crm',
  title: 'A new CRM that nobody has approved',
  situation:
    'Inside sales has tried a second CRM and now calls warm leads from it; the charter was approved in September, and the author believes that this is a small change.',
  charters: [CHARTER],
  base: {
    edits: editsOf(CHARTER, [/version: 0\.5\.0\n {2}# .*\n {2}status: draft/, 'version: 1.0.0\n  status: active']),
    approvals: approvedBy(CHARTER, '2026-09-11', 'ceo', 'cio', 'fractional-cmo'),
  },
  head: {
    edits: editsOf(
      CHARTER,
      ['version: 1.0.0\n  status', 'version: 1.1.0\n  status'],
      [/(title: Call warm leads within two days\n(?: {6}.*\n)*? {6}systems: )\[crm\]/, '$1[crm, dialogue-crm]'],
      [
        /^( {2}- id: automation\n)/m,
        `  - id: dialogue-crm
    title: Dialogue CRM
    kind: crm
    vendor: Quayside
    lifecycle: onboarding
    requestedBy: inside-sales
    owners: { onboarding: inside-sales, licences: inside-sales, data: inside-sales, reporting: inside-sales }
$1`,
      ],
    ),
  },
};
