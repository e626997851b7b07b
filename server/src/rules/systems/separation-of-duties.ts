import { isSamePerson, roleOf } from '../../charter/people.ts';
import { named } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { isApproved } from './decision.ts';

export const separationOfDuties = checkRule({
  id: 'systems/separation-of-duties',
  title: 'Nobody approves a system that he or she has asked for',
  rationale:
    'An approval by the one who wants the system is no second look. Cost, security and the fit with what is there stay unquestioned.',
  practices: [],
  levels: { minimal: 'off', recommended: 'error', strict: 'error' },
  options: {},
  yieldsTo: ['systems/cio-approval'],
  messages: {
    same: '"{system}" was requested and approved by the same person ({role}), so nobody else has looked at it. Let another technology leader decide, or the CEO where a technology leader asks.',
    request: 'The request comes from the same person',
  },
  examples: {
    fails: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live, requestedBy: cio,
      approval: { by: cio, on: 2026-09-21, decision: approved },
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
    passes: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2026-11-16, outcome: passed } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live, requestedBy: cio,
      approval: { by: ceo, on: 2026-09-21, decision: approved },
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
  },
  check({ charter, report }) {
    for (const system of charter.systems.values()) {
      const { requestedBy, approval } = system;
      if (!requestedBy || !approval?.by || !isApproved(system)) continue;
      if (!isSamePerson(roleOf(requestedBy, charter), roleOf(approval.by, charter))) continue;
      report(approval.by, {
        message: 'same',
        args: { system: named(system), role: charter.named(approval.by.value) },
        related: [{ node: requestedBy, message: 'request' }],
      });
    }
  },
});
